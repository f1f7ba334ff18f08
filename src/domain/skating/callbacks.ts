import { at } from './rules/at.ts';

/** Equal totals across the line: the chairman recalls `fewer` or `more` couples. */
export type CallbackTie = {
  readonly at: number;
  readonly couples: number[];
  readonly cutoffs: [fewer: number, more: number];
};

export type CallbackResult = {
  readonly totals: number[];
  readonly recalled: number[];
  readonly tie: CallbackTie | null;
};

/**
 * Rule 1: who dances the next round. `marks[dance][couple][judge]` holds 1 for a recall and 0 for
 * none; couples are answered by index. With a tie across the line only those above it are
 * recalled, since how to cut is the chairman's decision.
 */
export function callbacks(
  marks: readonly (readonly (readonly number[])[])[],
  requested: number,
): CallbackResult {
  const couples = at(marks, 0).map((_, couple) => couple);
  const totals = couples.map((couple) => recallsOf(marks, couple));
  if (requested >= couples.length) return { totals, recalled: couples, tie: null };
  const descending = [...totals].sort((a, b) => b - a);
  const line = at(descending, requested - 1);
  const above = couples.filter((couple) => at(totals, couple) > line);
  const level = couples.filter((couple) => at(totals, couple) === line);
  const more = above.length + level.length;
  if (more > requested) {
    const cutoffs: CallbackTie['cutoffs'] = [above.length, more];
    return { totals, recalled: above, tie: { at: line, couples: level, cutoffs } };
  }
  return { totals, recalled: couples.filter((couple) => at(totals, couple) >= line), tie: null };
}

function recallsOf(marks: readonly (readonly (readonly number[])[])[], couple: number): number {
  return marks.reduce(
    (total, dance) => at(dance, couple).reduce((recalls, mark) => recalls + mark, total),
    0,
  );
}
