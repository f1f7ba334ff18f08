import { roundName, roundsOf, type ContestState } from '../../../domain/contest/state.ts';
import type { StandingRow } from '../../../projections/standings.ts';

/** Whether an entry goes on: decided, or only as the callbacks stand now. */
export interface Advance {
  readonly state: 'may' | 'through';
  readonly words: string;
}

/**
 * What may be said of an entry's way to the next round. Until the chairman has decided the recall
 * it "may go through", however many callbacks it has; nobody is cheered for a round too early.
 */
export function advanceOf(
  row: StandingRow,
  contest: ContestState,
  among: readonly StandingRow[],
): Advance | undefined {
  if (row.round > 1 && row.marks === 0)
    return { state: 'through', words: `through to the ${roundName(contest, row.round)}` };
  const isOpen = row.round < roundsOf(contest) && contest.recalled[row.round] === undefined;
  if (!isOpen || row.callbacks === null || row.callbacks < leastNeeded(row, contest, among))
    return undefined;
  return { state: 'may', words: 'may go through' };
}

function leastNeeded(
  { round }: StandingRow,
  { recalls }: ContestState,
  among: readonly StandingRow[],
): number {
  const given = among.filter((row) => row.round === round).map((row) => row.callbacks ?? 0);
  const last = given.sort((a, b) => b - a)[(recalls[round - 1] ?? 0) - 1] ?? 0;
  return Math.max(last, 1);
}
