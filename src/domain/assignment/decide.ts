import type { z } from 'zod';
import type { Deciders, Decision, NewEvent } from '../decision.ts';
import type { HeatState } from '../heat/state.ts';
import { refuse, type Refusal } from '../refusal.ts';
import type { ScorecardSlices } from '../scorecard/state.ts';
import { seatOf } from '../seat/state.ts';
import { openRefusal } from '../showcase/decide.ts';
import { judgeLetter, theShowcase } from '../showcase/state.ts';
import type { Reader } from '../state-map.ts';
import type { assignmentCommands } from './commands.ts';
import { couplesToDeal, dancesIn, linesToShare, markersOf, presentJudges } from './couples.ts';
import { dealByCategory } from './deal-by-category.ts';
import { dealByHeat } from './deal-by-heat.ts';
import { grouped, type Dealt } from './dealing.ts';
import { decideRooms, moveToRoom } from './rooms/decide-rooms.ts';
import { shuffled } from './shuffle.ts';
import { ownValue } from '../schema/own-value.ts';

type State = Reader<ScorecardSlices>;
type Commands = typeof assignmentCommands;

export const decideAssignment: Deciders<Commands, ScorecardSlices> = {
  AssignJudges: (data, { state }) =>
    openRefusal(state) ?? unknownHeat(data.heats, state) ?? assign(data, state),
  AssignEntry: (data, { state }) => openRefusal(state) ?? assignOne(data, state),
  ClearAssignment: ({ heats }, { state }) =>
    openRefusal(state) ??
    unknownHeat(heats, state) ??
    heatsAsked(heats, state).flatMap((heat) => cleared(heat, state)),
  AssignRooms: (data, { state }) => {
    const forbidden = openRefusal(state) ?? unknownHeat(data.heats, state);
    return forbidden ?? decideRooms(heatsAsked(data.heats, state), { ...data, state });
  },
  MoveToRoom: (data, { state }) => openRefusal(state) ?? moveToRoom(data, state),
};

function unknownHeat(heats: readonly string[] | undefined, state: State): Refusal | undefined {
  const id = heats?.find((one) => !state.get('heat', one));
  return id === undefined ? undefined : refuse('NotFound', { what: 'heat' });
}

/** The heats asked for, or all that are not over, in running order. */
function heatsAsked(heats: readonly string[] | undefined, state: State): HeatState[] {
  const ids = heats ?? state.get('showcase', theShowcase)?.heats ?? [];
  return [...new Set(ids)]
    .flatMap((id) => state.get('heat', id) ?? [])
    .filter(({ status }) => status !== 'closed')
    .sort((a, b) => a.order - b.order || a.label.localeCompare(b.label, 'en', { numeric: true }));
}

function assign({ by, seed, heats }: z.infer<Commands['AssignJudges']>, state: State): Decision {
  const asked = heatsAsked(heats, state);
  const judges = [...new Set(asked.flatMap((heat) => presentJudges(state, heat)))];
  if (judges.length === 0) return refuse('NobodyPresent');
  const couples = asked.flatMap(({ heat }) => couplesToDeal(state, heat));
  const order = shuffled([...judges].sort(), seed);
  const categories = categoriesOf(couples, state);
  const begun = by === 'heat' ? couples : dealByCategory(couples, { categories, judges: order });
  return assigned(dealByHeat(begun, order), state);
}

/** The categories of these couples in the order of the agenda; contests without one come last. */
function categoriesOf(couples: readonly Dealt[], state: State): string[] {
  const ids = new Set(couples.flatMap(({ category }) => category ?? []));
  const order = (id: string): number => state.get('category', id)?.order ?? Infinity;
  return [...ids].sort((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0));
}

/** One event for each heat in which something is another judge's than before. */
function assigned(couples: readonly Dealt[], state: State): NewEvent[] {
  const changed = couples.filter(({ heat, entry, judge }) => {
    const before = state.get('assignment', heat)?.judges ?? {};
    return (ownValue(before, entry) ?? null) !== judge;
  });
  return grouped(changed, ({ heat }) => heat).map(([heat, own]) =>
    event(
      heat,
      own.map(({ entry, judge }) => ({ entry, judge })),
    ),
  );
}

function assignOne(data: z.infer<Commands['AssignEntry']>, state: State): Decision {
  const heat = state.get('heat', data.heat);
  if (!heat) return refuse('NotFound', { what: 'heat' });
  const line = linesToShare(state, data.heat).find(({ entry }) => entry === data.entry);
  if (!line) return refuse('EveryJudgeMarks', { heat: heat.label });
  if (line.assigned === data.judge) return [];
  const others = [...(markersOf(state, heat).get(data.entry) ?? [])].filter(
    (judge) => judge !== data.judge,
  );
  if (others[0] !== undefined && data.judge !== null)
    return refuse('CoupleMarked', { back: line.back, judge: judgeLetter(state, others[0]) });
  const { entry, judge } = data;
  return unfitJudge(judge, heat, state) ?? [event(data.heat, [{ entry, judge }])];
}

function unfitJudge(judge: string | null, heat: HeatState, state: State): Refusal | undefined {
  if (judge === null) return undefined;
  const facts = { judge: judgeLetter(state, judge), heat: heat.label };
  if (state.get('judge', judge)?.dismissed !== false) return refuse('JudgeUnknown');
  if (!seatOf(state, judge).present) return refuse('JudgeAbsent', facts);
  if (!presentJudges(state, heat).includes(judge))
    return refuse('JudgeNotOnPanel', { ...facts, sheet: `heat ${heat.label}` });
  return dancesIn(state, heat, judge) ? refuse('JudgeDances', facts) : undefined;
}

function cleared(heat: HeatState, state: State): NewEvent[] {
  const marked = markersOf(state, heat);
  const given = Object.entries(state.get('assignment', heat.heat)?.judges ?? {});
  const free = given.filter(([entry, judge]) => !marked.get(entry)?.has(judge));
  if (free.length === 0) return [];
  return [
    event(
      heat.heat,
      free.map(([entry]) => ({ entry, judge: null })),
    ),
  ];
}

function event(
  heat: string,
  judges: readonly { readonly entry: string; readonly judge: string | null }[],
): NewEvent {
  return { type: 'EntriesAssigned', subject: `heat/${heat}`, data: { heat, judges } };
}
