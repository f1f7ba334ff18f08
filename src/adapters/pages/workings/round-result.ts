import type { ContestState } from '../../../domain/contest/state.ts';
import { roundMarks, type RoundMarks } from '../../../domain/results/round-marks.ts';
import { callbacks, type CallbackResult } from '../../../domain/skating/callbacks.ts';
import type { Rows } from '../../../projections/projection.ts';
import { readerOf } from '../../../projections/fold/slices.ts';

/** One couple of a round before the final. */
export interface CallbackLine {
  readonly entry: string;
  /** Callbacks over all dances, judge by judge in the order of the round's judges. */
  readonly byJudge: readonly number[];
  readonly total: number;
  /** undefined while the recall is not decided. */
  readonly recalled: boolean | undefined;
  /** Whether the count alone would recall it. */
  readonly above: boolean;
  readonly tied: boolean;
}

/** A round before the final as it stands, the most callbacks first. */
export interface RoundResult {
  readonly marks: RoundMarks;
  readonly wanted: number;
  readonly tie: CallbackResult['tie'];
  readonly lines: readonly CallbackLine[];
}

/** The callbacks of a round; undefined before the first judge has signed all of it. */
export function roundResult(
  rows: Rows,
  contest: ContestState,
  round: number,
): RoundResult | undefined {
  const marks = roundMarks(readerOf(rows), contest, round);
  if (marks.judges.length === 0 || marks.entries.length === 0) return undefined;
  const wanted = Math.min(contest.recalls[round - 1] ?? 0, marks.entries.length);
  const count = callbacks(marks.marks, wanted);
  const lines = linesOf(marks, count, contest.recalled[round]);
  return { marks, wanted, tie: count.tie, lines: lines.sort(byTotal) };
}

function linesOf(
  marks: RoundMarks,
  { totals, recalled, tie }: CallbackResult,
  decided: readonly string[] | undefined,
): CallbackLine[] {
  return marks.entries.map((entry, couple) => ({
    entry,
    byJudge: marks.judges.map((_, judge) => callbacksBy(marks, couple, judge)),
    total: totals[couple] ?? 0,
    recalled: decided?.includes(entry),
    above: recalled.includes(couple),
    tied: tie?.couples.includes(couple) ?? false,
  }));
}

function callbacksBy({ marks }: RoundMarks, couple: number, judge: number): number {
  return marks.reduce((sum, dance) => sum + (dance[couple]?.[judge] ?? 0), 0);
}

function byTotal(a: CallbackLine, b: CallbackLine): number {
  return b.total - a.total || Number(b.recalled ?? false) - Number(a.recalled ?? false);
}
