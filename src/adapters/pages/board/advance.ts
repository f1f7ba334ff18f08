import { roundName, roundsOf, type ContestState } from '../../../domain/contest/state.ts';
import type { StandingRow } from '../../../projections/standings.ts';

/**
 * "through to the final": said of an entry once the recall is decided, and of nobody before.
 * Undefined where there is nothing to say.
 */
export function advanceOf(
  { round, entry }: Pick<StandingRow, 'round' | 'entry'>,
  contest: ContestState,
): string | undefined {
  const next = round + 1;
  if (next > roundsOf(contest) || !contest.recalled[round]?.includes(entry)) return undefined;
  return `through to the ${roundName(contest, next)}`;
}
