import { roundEntries, roundMarking, type ContestState } from '../../contest/state.ts';
import { entriesOfPart } from '../../heat/floor.ts';
import type { FloorPart } from '../../heat/state.ts';
import { formerWaysOf, markingOf } from '../../rules/marking-of.ts';
import { rulesOf } from '../../rules/state.ts';
import type { Reader } from '../../state-map.ts';
import { panelOf } from './panel.ts';
import { heatsOfSheet, parseSheetId, sheetId } from './sheet-id.ts';
import type { Sheet, SheetLine } from './sheet-lines.ts';
import type { ScorecardSlices } from '../state.ts';
import { wordsFor } from '../marking/vocabulary.ts';
import { ownValue } from '../../schema/own-value.ts';

type State = Reader<ScorecardSlices>;

/** The sheets of a heat: one per dance of each ranked contest, one for all the rest together. */
export function sheetsOfHeat(state: State, heat: string): Sheet[] {
  const floor = state.get('heat', heat)?.floor ?? [];
  const ids = floor.flatMap((part) => idsOfPart(state, part, heat));
  return [...new Set(ids)].flatMap((id) => sheetById(state, id) ?? []);
}

/** A sheet as the heats, recalls and scratches of now make it; undefined when there is none. */
export function sheetById(state: State, id: string): Sheet | undefined {
  const name = parseSheetId(id);
  const heats = heatsOfSheet(state, id);
  const first = heats[0];
  if (!name || first === undefined || !state.get('heat', first)) return undefined;
  const lines = name.kind === 'heat' ? heatLines(state, name.heat) : rankedLines(state, name);
  if (lines.length === 0) return undefined;
  const contests = [...new Set(lines.map(({ contest }) => contest))];
  const closed = heats.every((heat) => state.get('heat', heat)?.status === 'closed');
  const judges = panelOf(state, { sheet: id, heat: first, lines, closed });
  const markings = lines.map(({ marking }) => marking);
  const words = wordsFor(markings, rulesOf(state).words);
  return { sheet: id, contests, heats, judges, lines, closed, words };
}

/** Every sheet of one round of a contest. */
export function sheetsOfRound(state: State, contest: ContestState, round: number): Sheet[] {
  const ids =
    contest.kind === 'ranked'
      ? contest.dances.map((_, dance) =>
          sheetId({ kind: 'ranked', contest: contest.contest, round, dance }),
        )
      : contest.heats.map((heat) => sheetId({ kind: 'heat', heat }));
  return ids.flatMap((id) => sheetById(state, id) ?? []);
}

function idsOfPart(state: State, part: FloorPart, heat: string): string[] {
  const contest = state.get('contest', part.contest);
  if (!contest) return [];
  if (contest.kind === 'proficiency') return [sheetId({ kind: 'heat', heat })];
  const { round } = part;
  return contest.dances.map((_, dance) =>
    sheetId({ kind: 'ranked', contest: part.contest, round, dance }),
  );
}

function heatLines(state: State, heat: string): SheetLine[] {
  return (state.get('heat', heat)?.floor ?? []).flatMap((part) => {
    const contest = state.get('contest', part.contest);
    if (contest?.kind !== 'proficiency') return [];
    const dances = contest.dances.map((_, dance) => dance);
    const marking = markingOf(state, contest, part.round);
    const formerly = formerWaysOf(state, contest);
    const terms = { dances, marking, heat, ...(formerly.length > 0 && { formerly }) };
    return linesOf(state, entriesOfPart(state, part), terms);
  });
}

function rankedLines(
  state: State,
  name: { readonly contest: string; readonly round: number; readonly dance: number },
): SheetLine[] {
  const contest = state.get('contest', name.contest);
  if (contest?.kind !== 'ranked' || name.dance >= contest.dances.length) return [];
  const marking = roundMarking(contest, name.round);
  const entries = roundEntries(contest, name.round) ?? [];
  return linesOf(state, entries, { dances: [name.dance], marking });
}

function linesOf(
  state: State,
  entries: readonly string[],
  {
    heat,
    ...terms
  }: Pick<SheetLine, 'dances' | 'marking' | 'formerly'> & { readonly heat?: string },
): SheetLine[] {
  const shared = heat === undefined ? undefined : state.get('assignment', heat);
  return entries.flatMap((id) => {
    const entry = state.get('entry', id);
    if (!entry) return [];
    const { couple, contest, back, scratched } = entry;
    const { lead = '', level = null } = state.get('couple', couple) ?? {};
    const assigned = ownValue(shared?.judges ?? {}, id) ?? null;
    const room = ownValue(shared?.rooms ?? {}, id) ?? null;
    const letter = assigned === null ? null : (state.get('judge', assigned)?.letter ?? null);
    const place = { assigned, letter, room };
    return [{ entry: id, couple, lead, contest, back, level, scratched, ...terms, ...place }];
  });
}
