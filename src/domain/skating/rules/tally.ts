import { at } from './at.ts';

/** Index n - 1 answers for column n: marks "nth and higher", how many and their sum. */
export type Tally = { readonly counts: readonly number[]; readonly sums: readonly number[] };

/** Counts and adds the marks of one couple for the columns 1 to `columns`; marks are 1..columns. */
export function tallyMarks(marks: readonly number[], columns: number): Tally {
  const counts = new Array<number>(columns).fill(0);
  for (const mark of marks) counts[mark - 1] = at(counts, mark - 1) + 1;
  return { counts: runningTotals(counts), sums: runningTotals(counts.map((n, i) => n * (i + 1))) };
}

/** More than half of the marks, for even panels too (4 of 6), as rule 5 is generally read. */
export function majorityOf(marks: number): number {
  return Math.floor(marks / 2) + 1;
}

function runningTotals(values: readonly number[]): number[] {
  let total = 0;
  return values.map((value) => (total += value));
}
