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
  const next = row.round + 1;
  if (next > roundsOf(contest)) return undefined;
  const recalled = contest.recalled[row.round];
  if (recalled?.includes(row.entry))
    return { state: 'through', words: `through to the ${roundName(contest, next)}` };
  if (recalled || row.callbacks === null) return undefined;
  const line = lineOf(row, contest, among);
  if (row.callbacks < line.callbacks) return undefined;
  const isTied = line.isTie && row.callbacks === line.callbacks;
  return { state: 'may', words: isTied ? 'tied at the line' : 'may go through' };
}

/** The fewest callbacks that may be enough, and whether more couples than are wanted have them. */
function lineOf(
  { round }: StandingRow,
  { recalls }: ContestState,
  among: readonly StandingRow[],
): { readonly callbacks: number; readonly isTie: boolean } {
  const wanted = recalls[round - 1] ?? 0;
  const given = among.filter((row) => row.round === round).map((row) => row.callbacks ?? 0);
  const last = Math.max(given.sort((a, b) => b - a)[wanted - 1] ?? 0, 1);
  return { callbacks: last, isTie: given.filter((count) => count >= last).length > wanted };
}
