import { at } from './rules/at.ts';
import { coupleList, coupleName, countOf, list, orBetter, sharedPlaces } from './words.ts';
import type { CoupleNames } from './words.ts';
import type { Cell, DanceRow, DanceWorkings } from './workings.ts';

type Case = {
  readonly workings: DanceWorkings;
  readonly row: DanceRow;
  readonly names: CoupleNames | undefined;
};

/** One or two plain sentences: why a couple got its place in this dance. */
export function explainDance(workings: DanceWorkings, couple: number, names?: CoupleNames): string {
  const it = { workings, row: at(workings.rows, couple), names };
  return `${emptyColumn(it)}${rule(it)}`;
}

function emptyColumn({ row: { placing } }: Case): string {
  if (!placing.afterEmptyColumn) return '';
  const column = orBetter(placing.column - 1);
  return `Rule 8: no couple still to be placed had a majority for ${column}. `;
}

function rule(it: Case): string {
  const told = { '5': onlyMajority, '6': largerMajority, '7a': lowerSum, '7b': nextColumns };
  const { rule } = it.row.placing;
  return `${rule === '7c' ? shared(it) : told[rule](it)}${placedBefore(it)}`;
}

function onlyMajority(it: Case): string {
  return `Rule 5: ${judgesOf(it)}; no other couple still to be placed had a majority there.`;
}

function largerMajority(it: Case): string {
  const isLast = it.row.placing.contenders.length === 1;
  const reason = isLast
    ? 'the only majority left'
    : 'more than any other couple still to be placed';
  return `Rule 6: ${judgesOf(it)}, ${reason}.`;
}

function lowerSum(it: Case): string {
  const level = levelIn(it, 'count');
  const { column } = it.row.placing;
  const sums = level.map((each) => `${sumOf(rowOf(it, each), column)} for ${name(it, each)}`);
  return (
    `Rule 7: ${judgesOf(it)}, as many as for ${coupleList(it.names, level)}; these marks add up ` +
    `to ${sumOf(it.row, column)}, against ${list(sums)} (the lower sum wins).`
  );
}

function nextColumns(it: Case): string {
  const level = levelIn(it, 'sum');
  const told = level.map((each) => {
    const [own, other] = firstDifference(it.row, rowOf(it, each));
    return `${printed(own)} against ${printed(other)} of ${name(it, each)} ${inColumn(own)}`;
  });
  return `${levelSoFar(it, level)}; the next columns decided: ${list(told)}.`;
}

function shared(it: Case): string {
  const others = it.row.placing.couples.filter((couple) => couple !== it.row.couple);
  const places = sharedPlaces(it.row.place, it.row.placing.couples.length);
  return `${levelSoFar(it, others)}, and in every column after it, so they share ${places}.`;
}

function levelSoFar(it: Case, level: readonly number[]): string {
  const sum = sumOf(it.row, it.row.placing.column);
  return `Rule 7: ${judgesOf(it)} with a sum of ${sum}, level with ${coupleList(it.names, level)}`;
}

function placedBefore(it: Case): string {
  const { rivals, contenders } = it.row.placing;
  const before = rivals.filter((couple) => !contenders.includes(couple));
  const told = before.map((couple) => {
    const [own, other] = firstDifference(it.row, rowOf(it, couple));
    return `${name(it, couple)} with ${printed(other)} against ${printed(own)} ${inColumn(own)}`;
  });
  return told.length === 0 ? '' : ` Placed before it: ${list(told)}.`;
}

function judgesOf({ workings, row }: Case): string {
  const { column } = row.placing;
  const judges = `${countIn(row, column)} of ${countOf(workings.judges, 'judge')}`;
  return `${judges} placed the couple ${orBetter(column)}`;
}

// The other contenders level with the couple in its column, by count or by count and sum.
function levelIn(it: Case, key: 'count' | 'sum'): number[] {
  const { column, contenders } = it.row.placing;
  const own = at(it.row.cells, column - 1);
  return contenders.filter((couple) => {
    const other = at(rowOf(it, couple).cells, column - 1);
    const isLevel = other?.count === own?.count && (key === 'count' || other?.sum === own?.sum);
    return couple !== it.row.couple && isLevel;
  });
}

function firstDifference(own: DanceRow, other: DanceRow): [Cell | null, Cell | null] {
  const index = own.cells.findIndex((cell, i) => {
    const against = at(other.cells, i);
    const differs = cell?.count !== against?.count || cell?.sum !== against?.sum;
    return i >= own.placing.column - 1 && differs;
  });
  return index < 0 ? [null, null] : [at(own.cells, index), at(other.cells, index)];
}

function printed(cell: Cell | null): string {
  return `${cell?.count ?? 0}${cell?.sum ? ` (sum ${cell.sum})` : ''}`;
}

function inColumn(cell: Cell | null): string {
  return `for ${orBetter(cell?.column ?? 1)}`;
}

function countIn(row: DanceRow, column: number): number {
  return at(row.cells, column - 1)?.count ?? 0;
}

function sumOf(row: DanceRow, column: number): number | null {
  return at(row.cells, column - 1)?.sum ?? null;
}

function rowOf({ workings }: Case, couple: number): DanceRow {
  return at(workings.rows, couple);
}

function name({ names }: Case, couple: number): string {
  return coupleName(names, couple);
}
