import { countContests, type CategorySlices } from '../category/state.ts';
import type { Evolvers } from '../decision.ts';
import type { ChosenMarking, Marking, Style } from '../scorecard/marking/marking.ts';
import type { Draft } from '../state-map.ts';
import type { contestEvents } from './events.ts';

export interface ContestState {
  readonly contest: string;
  readonly title: string;
  readonly dances: readonly string[];
  readonly kind: 'ranked' | 'proficiency';
  readonly recalls: readonly number[];
  /** Its own way of marking; null: as its category or the showcase chose for its style. */
  readonly marking: ChosenMarking | null;
  /** What a contest without rounds is; null in a ranked one. */
  readonly style: Style | null;
  readonly category: string | null;
  /** By round: how few and how many callbacks the chairman allows, where not exactly one number. */
  readonly allowed: Readonly<Record<number, { readonly least: number; readonly most: number }>>;
  /** Ids of all entries, scratched ones too, in order of registration. */
  readonly roster: readonly string[];
  /** Heats in which this contest is danced. */
  readonly heats: readonly string[];
  /** Entries recalled from a round (1-based) into the next one. */
  readonly recalled: Readonly<Record<number, readonly string[]>>;
}

export interface ContestSlices extends CategorySlices {
  contest: ContestState;
}

export const evolveContest: Evolvers<typeof contestEvents, ContestSlices> = {
  ContestAdded: ({ data }, state) => {
    const fresh = { roster: [], heats: [], recalled: {}, allowed: {} };
    state.set('contest', data.contest, { ...data, ...fresh });
    countContests(state, data.category, 1);
  },
  ContestRemoved: ({ data }, state) => {
    countContests(state, state.get('contest', data.contest)?.category ?? null, -1);
    state.remove('contest', data.contest);
  },
  RoundsPlanned: ({ data }, state) => {
    patchContest(state, data.contest, (before) => ({
      recalls: data.recalls,
      allowed: stillAllowed(before, data.recalls),
    }));
  },
  CallbacksAllowed: ({ data }, state) => {
    const { round, least, most } = data;
    patchContest(state, data.contest, ({ allowed }) => ({
      allowed: { ...allowed, [round]: { least, most } },
    }));
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

/** What the chairman allowed in a round that recalls as many as before. */
function stillAllowed(
  { recalls, allowed }: ContestState,
  planned: readonly number[],
): ContestState['allowed'] {
  const rounds = Object.entries(allowed).filter(([round]) => {
    const index = Number(round) - 1;
    return recalls[index] === planned[index];
  });
  return Object.fromEntries(rounds);
}

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

/** How a round of a ranked contest is marked: callbacks before the final, places in it. */
export function roundMarking(contest: ContestState, round: number): Marking {
  const wanted = contest.recalls[round - 1];
  if (wanted === undefined) return { way: 'placement' };
  return { way: 'callback', wanted, ...contest.allowed[round] };
}
