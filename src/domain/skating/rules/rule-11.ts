import { at } from './at.ts';
import { orderByMajority, type Placing } from './majority-order.ts';
import { comparedAt, mostCounted, type Score } from './rule-10.ts';
import { majorityOf, tallyMarks, type Tally } from './tally.ts';
import type { Cell, Compared, SummaryStep } from '../workings.ts';

export type Rule11 = (couples: readonly number[], position: number) => SummaryStep;

/**
 * Rule 11: all marks of all dances as one dance, from the column of the position to be allotted.
 * It gives that one position only. `marks[dance][couple][judge]`; without marks the couples share.
 */
export function openRule11(marks: readonly (readonly (readonly number[])[])[] | null): Rule11 {
  if (marks === null) return shareWithoutMarks;
  const majority = majorityOf(marks.length * at(at(marks, 0), 0).length);
  let tallies: Tally[] | null = null;
  return (couples, position) => {
    tallies ??= poolMarks(marks);
    const best = at(orderByMajority(tallies, { couples, majority, from: position }), 0);
    return {
      rule: '11',
      position,
      compared: compareColumns({ couples, position, best, tallies }),
      leaders: best.couples,
      by: best.by === 'alone' ? 'count' : best.by,
      decides: true,
    };
  };
}

function shareWithoutMarks(couples: readonly number[], position: number): SummaryStep {
  const compared = couples.map((couple) => ({ couple, cells: [] }));
  return { rule: '11', position, compared, leaders: couples, by: 'no-marks', decides: true };
}

function poolMarks(marks: readonly (readonly (readonly number[])[])[]): Tally[] {
  const couples = at(marks, 0);
  return couples.map((_, couple) =>
    tallyMarks(
      marks.flatMap((dance) => at(dance, couple)),
      couples.length,
    ),
  );
}

type Comparison = {
  couples: readonly number[];
  position: number;
  best: Placing;
  tallies: readonly Tally[];
};

// Rule 7: a couple that has lost in one column is not looked at in the next; its cells end there.
function compareColumns({ couples, position, best, tallies }: Comparison): Compared[] {
  const cells = new Map(couples.map((couple): [number, Cell[]] => [couple, []]));
  let contenders = couples;
  for (let column = position; column <= best.decidedIn; column += 1) {
    const scores = contenders.map((couple) => scoreOf(tallies, couple, column));
    const compared = column < best.column ? counted(scores, column) : comparedAt(scores, column);
    for (const each of compared) cells.get(each.couple)?.push(...each.cells);
    if (column >= best.column) contenders = levelWith(scores, at(best.couples, 0));
  }
  return couples.map((couple) => ({ couple, cells: cells.get(couple) ?? [] }));
}

function counted(scores: readonly Score[], column: number): Compared[] {
  return scores.map(({ couple, count }) => ({ couple, cells: [{ column, count, sum: null }] }));
}

function scoreOf(tallies: readonly Tally[], couple: number, column: number): Score {
  const { counts, sums } = at(tallies, couple);
  return { couple, count: at(counts, column - 1), sum: at(sums, column - 1) };
}

function levelWith(scores: readonly Score[], leader: number): number[] {
  const most = mostCounted(scores);
  const sum = most.find((score) => score.couple === leader)?.sum;
  return most.filter((score) => score.sum === sum).map((score) => score.couple);
}
