import type { z } from 'zod';
import type { Evolvers } from '../decision.ts';
import type { Marking } from '../scorecard/marking.ts';
import type { markingSchema } from '../schema/marks.ts';
import type { Draft } from '../state-map.ts';
import type { contestEvents } from './events.ts';

export interface ContestState {
  readonly contest: string;
  readonly title: string;
  readonly dances: readonly string[];
  readonly kind: 'ranked' | 'proficiency';
  readonly recalls: readonly number[];
  readonly marking: z.infer<typeof markingSchema> | null;
  /** Ids of all entries, scratched ones too, in order of registration. */
  readonly roster: readonly string[];
  /** Heats in which this contest is danced. */
  readonly heats: readonly string[];
  /** Entries recalled from a round (1-based) into the next one. */
  readonly recalled: Readonly<Record<number, readonly string[]>>;
}

export interface ContestSlices {
  contest: ContestState;
}

export const evolveContest: Evolvers<typeof contestEvents, ContestSlices> = {
  ContestAdded: ({ data }, state) => {
    state.set('contest', data.contest, { ...data, roster: [], heats: [], recalled: {} });
  },
  ContestRemoved: ({ data }, state) => {
    state.remove('contest', data.contest);
  },
  EntriesRecalled: ({ data }, state) => {
    patchContest(state, data.contest, (contest) => ({
      recalled: { ...contest.recalled, [data.round]: data.entries },
    }));
  },
  RecallWithdrawn: ({ data }, state) => {
    patchContest(state, data.contest, ({ recalled }) => {
      const { [data.round]: _, ...rest } = recalled;
      return { recalled: rest };
    });
  },
};

/** Replaces some facts of a contest. */
export function patchContest(
  state: Draft<ContestSlices>,
  id: string,
  change: (before: ContestState) => Partial<ContestState>,
): void {
  const before = state.get('contest', id);
  if (before) state.set('contest', id, { ...before, ...change(before) });
}

/** How many rounds a contest has; a proficiency contest has one. */
export function roundsOf(contest: Pick<ContestState, 'recalls'>): number {
  return contest.recalls.length + 1;
}

/** The usual name of a round, counted from the final backwards; earlier ones by number. */
export function roundName(contest: Pick<ContestState, 'recalls'>, round: number): string {
  const names = ['final', 'semi-final', 'quarter-final'];
  return names[roundsOf(contest) - round] ?? `round ${String(round)}`;
}

/** A contest as it is announced: with the round's name, where it has more than one. */
export function roundTitle(
  contest: Pick<ContestState, 'title' | 'recalls'>,
  round: number,
): string {
  const { title, recalls } = contest;
  return recalls.length === 0 ? title : `${title}, ${roundName(contest, round)}`;
}

/** Who dances a round: everybody in round 1, later the recalled; undefined while undecided. */
export function roundEntries(contest: ContestState, round: number): readonly string[] | undefined {
  return round === 1 ? contest.roster : contest.recalled[round - 1];
}

/** How a round is marked: callbacks before the final, places in it, else the contest's way. */
export function roundMarking(contest: ContestState, round: number): Marking {
  if (contest.marking) return contest.marking;
  const wanted = contest.recalls[round - 1];
  return wanted === undefined ? { way: 'placement' } : { way: 'callback', wanted };
}
