import { at } from './rules/at.ts';
import { orderByMajority, type Placing } from './rules/majority-order.ts';
import { majorityOf, tallyMarks, type Tally } from './rules/tally.ts';
import type { Cell, DanceRow, DanceWorkings } from './workings.ts';

export type DanceResult = {
  readonly places: number[];
  readonly rules: string[];
  readonly workings: DanceWorkings;
};

/**
 * Places the couples of one dance by rules 5 to 8. `marks[couple][judge]` is a checked sheet
 * (see check-sheet.ts); a shared place is the mean of its positions.
 */
export function placeDance(marks: readonly (readonly number[])[]): DanceResult {
  const tallies = marks.map((row) => tallyMarks(row, marks.length));
  const judges = at(marks, 0).length;
  const majority = majorityOf(judges);
  const couples = marks.map((_, couple) => couple);
  const placings = orderByMajority(tallies, { couples, majority, from: 1 });
  const rows = rowsOf(placings, tallies, marks);
  return {
    places: rows.map((row) => row.place),
    rules: rows.map((row) => row.rule),
    workings: { judges, majority, columns: columnTitles(marks.length), rows },
  };
}

function rowsOf(
  placings: readonly Placing[],
  tallies: readonly Tally[],
  marks: readonly (readonly number[])[],
): DanceRow[] {
  const rows: DanceRow[] = [];
  let position = 1;
  for (const placing of placings) {
    const place = position + (placing.couples.length - 1) / 2;
    for (const couple of placing.couples) {
      const cells = cellsOf(placing, at(tallies, couple));
      const rule = `${placing.afterEmptyColumn ? '8+' : ''}${placing.rule}`;
      rows[couple] = { couple, marks: at(marks, couple), cells, place, rule, placing };
    }
    position += placing.couples.length;
  }
  return rows;
}

function cellsOf(placing: Placing, tally: Tally): (Cell | null)[] {
  const usesLastSum = placing.by === 'sum' || placing.by === 'nothing';
  const lastSum = usesLastSum ? placing.decidedIn : placing.decidedIn - 1;
  return tally.counts.map((count, index) => {
    const column = index + 1;
    if (column > placing.decidedIn) return null;
    const isAdded = column >= placing.column && column <= lastSum;
    return { column, count, sum: isAdded ? at(tally.sums, index) : null };
  });
}

function columnTitles(columns: number): string[] {
  return Array.from({ length: columns }, (_, index) => (index === 0 ? '1' : `1-${index + 1}`));
}
