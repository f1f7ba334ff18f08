import { at } from './at.ts';
import type { Tally } from './tally.ts';

/** One step of rules 5 to 8: who got the next position, and what decided it. */
export type Placing = {
  /** More than one only when nothing separated them. */
  readonly couples: readonly number[];
  /** Everyone not placed before who reached a majority in `column`. */
  readonly rivals: readonly number[];
  /** The rivals that were left when this position was allotted, the couples themselves included. */
  readonly contenders: readonly number[];
  /** What decided between the contenders; 7b looked at later columns, 7c found nothing. */
  readonly rule: '5' | '6' | '7a' | '7b' | '7c';
  readonly column: number;
  /** The last column in which the couples were compared with a rival, and what told them apart. */
  readonly decidedIn: number;
  readonly by: 'alone' | 'count' | 'sum' | 'nothing';
  /** Rule 8: nobody had a majority in the column before. */
  readonly afterEmptyColumn: boolean;
};

export type MajorityQuestion = {
  readonly couples: readonly number[];
  readonly majority: number;
  /** The first column to look at: 1 in a dance, the position to be allotted in rule 11. */
  readonly from: number;
};

type Outcome = Pick<Placing, 'couples' | 'decidedIn' | 'by'>;

/** Orders couples by rules 5 to 8, best first; `tallies` are looked up by couple index. */
export function orderByMajority(tallies: readonly Tally[], question: MajorityQuestion): Placing[] {
  const placings: Placing[] = [];
  let open = question.couples;
  let afterEmptyColumn = false;
  for (let column = question.from; open.length > 0; column += 1) {
    const hasMajority = (couple: number) =>
      at(at(tallies, couple).counts, column - 1) >= question.majority;
    const rivals = open.filter(hasMajority);
    let contenders: readonly number[] = rivals;
    for (const outcome of settle(tallies, rivals, column)) {
      const rule = ruleOf(outcome, contenders, { tallies, column, isOnly: rivals.length === 1 });
      placings.push({ ...outcome, rule, rivals, contenders, column, afterEmptyColumn });
      contenders = contenders.filter((couple) => !outcome.couples.includes(couple));
    }
    open = open.filter((couple) => !hasMajority(couple));
    afterEmptyColumn = rivals.length === 0;
  }
  return placings;
}

/** Splits couples by a value, smallest value first; equal values stay together. */
export function groupsBy(
  couples: readonly number[],
  valueOf: (couple: number) => number,
): number[][] {
  const groups = new Map<number, number[]>();
  for (const couple of couples) {
    const group = groups.get(valueOf(couple));
    if (group) group.push(couple);
    else groups.set(valueOf(couple), [couple]);
  }
  return [...groups].sort(([a], [b]) => a - b).map(([, group]) => group);
}

function settle(tallies: readonly Tally[], rivals: readonly number[], column: number): Outcome[] {
  if (rivals.length === 1) return [{ couples: rivals, decidedIn: column, by: 'alone' }];
  return groupsBy(rivals, (couple) => -at(at(tallies, couple).counts, column - 1)).flatMap(
    (group): Outcome[] =>
      group.length === 1
        ? [{ couples: group, decidedIn: column, by: 'count' }]
        : settleBySum(tallies, group, column),
  );
}

// Rule 7: only couples with equal count and equal sum go on to the next column.
function settleBySum(tallies: readonly Tally[], group: number[], column: number): Outcome[] {
  const isLast = column === at(tallies, at(group, 0)).counts.length;
  return groupsBy(group, (couple) => at(at(tallies, couple).sums, column - 1)).flatMap(
    (tied): Outcome[] => {
      if (tied.length === 1) return [{ couples: tied, decidedIn: column, by: 'sum' }];
      if (isLast) return [{ couples: tied, decidedIn: column, by: 'nothing' }];
      return settle(tallies, tied, column + 1);
    },
  );
}

// One position at a time among those left, so the last of several has the larger majority.
function ruleOf(
  { couples }: Outcome,
  contenders: readonly number[],
  { tallies, column, isOnly }: { tallies: readonly Tally[]; column: number; isOnly: boolean },
): Placing['rule'] {
  if (isOnly) return '5';
  const { counts, sums } = at(tallies, at(couples, 0));
  const isLevel = (values: readonly number[], others: readonly number[]) =>
    at(others, column - 1) === at(values, column - 1);
  const even = contenders.filter((couple) => isLevel(counts, at(tallies, couple).counts));
  if (even.length === 1) return '6';
  if (even.filter((couple) => isLevel(sums, at(tallies, couple).sums)).length === 1) return '7a';
  return couples.length === 1 ? '7b' : '7c';
}
