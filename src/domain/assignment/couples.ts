import { dancers } from '../couple/state.ts';
import { entriesOfPart } from '../heat/floor.ts';
import type { HeatState } from '../heat/state.ts';
import type { SheetLine } from '../scorecard/sheet/sheet-lines.ts';
import { sheetById } from '../scorecard/sheet/sheet.ts';
import { sheetId } from '../scorecard/sheet/sheet-id.ts';
import { cardId, type CardState, type ScorecardSlices } from '../scorecard/state.ts';
import { seatOf } from '../seat/state.ts';
import { seatedJudges, theShowcase } from '../showcase/state.ts';
import type { Reader } from '../state-map.ts';
import type { Dealt } from './dealing.ts';
import { tallyOf } from '../showcase/tally.ts';

type State = Reader<ScorecardSlices>;

/** The couples of a heat that can have a judge of their own: no ranked round, solo or scratch. */
export function linesToShare(state: State, heat: string): SheetLine[] {
  const lines = sheetById(state, sheetId({ kind: 'heat', heat }))?.lines ?? [];
  return lines.filter(
    ({ scratched, contest }) => !scratched && state.get('contest', contest)?.style !== 'solo',
  );
}

/** Judges of a heat's panel who are there. */
export function presentJudges(state: State, { judges }: Pick<HeatState, 'judges'>): string[] {
  const seated = seatedJudges(state);
  const panel = judges ?? seated;
  return panel.filter((judge) => seated.includes(judge) && seatOf(state, judge).present);
}

/**
 * The couples of a heat for dealing. A couple keeps the judge who marked it already, or the one it
 * was given to while that judge is there and may mark it. Left out are heats that are over, those
 * all judges began to mark together, and couples several judges have marked.
 */
export function couplesToDeal(state: State, id: string): Dealt[] {
  const heat = state.get('heat', id);
  if (!heat || heat.status === 'closed') return [];
  const isShared = Object.keys(state.get('assignment', id)?.judges ?? {}).length > 0;
  if (tallyOf(state, `heat/${id}`) > 0 && !isShared) return [];
  const facts = {
    present: presentJudges(state, heat),
    onFloor: dancersOf(state, heat),
    marked: markersOf(state, heat),
  };
  return linesToShare(state, id).flatMap((line) => {
    const held = holdOf(state, line, facts);
    return held ? [{ ...placeOf(state, line), heat: id, entry: line.entry, ...held }] : [];
  });
}

interface HeatFacts {
  readonly present: readonly string[];
  readonly onFloor: ReadonlySet<string>;
  readonly marked: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Who may have a couple and who has it already; undefined where several have marked it. */
function holdOf(
  state: State,
  line: SheetLine,
  { present, onFloor, marked }: HeatFacts,
): Pick<Dealt, 'fit' | 'judge'> | undefined {
  const by = marked.get(line.entry) ?? new Set<string>();
  if (by.size > 1) return undefined;
  const fit = present.filter((judge) => mayMark(state, { judge, line, onFloor }));
  const given = line.assigned !== null && fit.includes(line.assigned) ? line.assigned : null;
  const [marker = given] = by;
  return { fit, judge: marker };
}

/** Whether a judge dances in a heat: who is on the floor cannot mark it. */
export function dancesIn(state: State, heat: HeatState, judge: string): boolean {
  return dancersOf(state, heat).has(state.get('judge', judge)?.person ?? '');
}

/** Who marked which entry of a heat, in marks, feedback or comments. */
export function markersOf(state: State, heat: HeatState): Map<string, Set<string>> {
  const markers = new Map<string, Set<string>>();
  const all = new Set([
    ...(state.get('showcase', theShowcase)?.judges ?? []),
    ...(heat.judges ?? []),
  ]);
  for (const judge of all) {
    const card = state.get('scorecard', cardId(sheetId({ kind: 'heat', heat: heat.heat }), judge));
    for (const entry of card ? entriesOn(card) : [])
      markers.set(entry, (markers.get(entry) ?? new Set()).add(judge));
  }
  return markers;
}

function entriesOn({ marks, feedback, comments }: CardState): string[] {
  const lines = [...Object.keys(marks), ...Object.keys(feedback)];
  return [...lines.map((key) => key.slice(0, key.indexOf('/'))), ...comments];
}

/** Everybody who dances in a heat, whatever the contest. */
function dancersOf(state: State, { floor }: HeatState): Set<string> {
  const entries = floor.flatMap((part) => [...entriesOfPart(state, part)]);
  const people = entries.flatMap((id) => {
    const entry = state.get('entry', id);
    const couple = entry?.scratched === false ? state.get('couple', entry.couple) : undefined;
    return couple ? [couple.lead, couple.follow] : [];
  });
  return new Set(people);
}

interface Case {
  readonly judge: string;
  readonly line: SheetLine;
  readonly onFloor: ReadonlySet<string>;
}

/** Not who dances in the heat, not the couple's own instructor, not who sits in another room. */
function mayMark(state: State, { judge, line, onFloor }: Case): boolean {
  const person = state.get('judge', judge)?.person ?? '';
  const couple = state.get('couple', line.couple);
  if (onFloor.has(person) || (couple && dancers(couple).includes(person))) return false;
  const { room } = seatOf(state, judge);
  return room === null || line.room === null || room === line.room;
}

/** Only closed contests are danced by the same student over and over, and go by category. */
function placeOf(state: State, line: SheetLine): Pick<Dealt, 'category' | 'students'> {
  const contest = state.get('contest', line.contest);
  const { lead = '', follow = '' } = state.get('couple', line.couple) ?? {};
  const students = [lead, follow].filter((one) => state.get('person', one)?.kind === 'student');
  return {
    category: contest?.style === 'closed' ? (contest.category ?? '') : null,
    students: students.length > 0 ? students : [line.couple],
  };
}
