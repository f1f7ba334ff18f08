import { at } from './rules/at.ts';
import { coupleList, coupleName, countOf, list, orBetter, sharedPlaces } from './words.ts';
import type { CoupleNames } from './words.ts';
import { stepsOf } from './workings.ts';
import type { Cell, SummaryRow, SummaryStep, SummaryWorkings } from './workings.ts';

type Case = {
  readonly workings: SummaryWorkings;
  readonly row: SummaryRow;
  readonly names: CoupleNames | undefined;
};

/** Plain sentences: why a couple got its place in the summary of several dances. */
export function explainSummary(
  workings: SummaryWorkings,
  couple: number,
  names?: CoupleNames,
): string {
  const it = { workings, row: at(workings.rows, couple), names };
  const equal = workings.rows.filter((row) => row.total === it.row.total && row !== it.row);
  if (equal.length === 0) return byTotal(it);
  const told = stepsOf(workings, couple).flatMap((step) => sentenceOf(it, step));
  const rivals = coupleList(
    names,
    equal.map((row) => row.couple),
  );
  return `Equal total of ${it.row.total} with ${rivals}. ${told.join(' ')}`;
}

function byTotal(it: Case): string {
  const lower = it.workings.rows.filter((row) => row.total < it.row.total).length;
  const have = lower === 1 ? 'has' : 'have';
  const standing =
    lower === 0 ? 'that is the lowest total' : `${countOf(lower, 'couple')} ${have} a lower total`;
  return `Rule 9: ${list(it.row.dancePlaces.map(String))} add up to ${it.row.total}; ${standing}.`;
}

// Lost positions are told only for rule 11; those lost by rule 10 are in the table.
function sentenceOf(it: Case, step: SummaryStep): string[] {
  const isLeader = step.leaders.includes(it.row.couple);
  if (step.rule === '10') return isLeader && step.decides ? [tenth(it, step)] : [];
  if (!isLeader) return [lostEleventh(it, step)];
  return [step.leaders.length > 1 ? level(it, step) : eleventh(it, step, it.row.couple)];
}

function tenth(it: Case, step: SummaryStep): string {
  if (step.by === 'last') return `Rule 10: it is the last of them, so it takes ${place(step)}.`;
  const { couple } = it.row;
  const own = last(step, couple);
  const often = `it was ${orBetter(step.position)} in ${countOf(own?.count ?? 0, 'dance')}`;
  if (step.by === 'count') {
    return `Rule 10: for ${place(step)}, ${often}, against ${counts(it, step, couple)}.`;
  }
  const tied = step.compared.filter((each) => last(step, each.couple)?.sum !== null);
  const others = tied.filter((each) => each.couple !== couple).map((each) => each.couple);
  const sums = others.map((each) => `${last(step, each)?.sum} for ${coupleName(it.names, each)}`);
  return (
    `Rule 10: for ${place(step)}, ${often}, as often as ${coupleList(it.names, others)}, ` +
    `but with a lower sum of these places: ${own?.sum} against ${list(sums)}.`
  );
}

function eleventh(it: Case, step: SummaryStep, winner: number): string {
  const own = last(step, winner);
  return (
    `Rule 11: level after rule 10, so all marks of all dances were counted for ${place(step)}: ` +
    `${printed(own)} of ${it.workings.marksPerCouple} marks were ${orBetter(own?.column ?? 1)}, ` +
    `against ${counts(it, step, winner)}.`
  );
}

function lostEleventh(it: Case, step: SummaryStep): string {
  const own = last(step, it.row.couple);
  const winner = step.compared.find((each) => each.couple === step.leaders[0]);
  const best = winner?.cells.find((cell) => cell.column === own?.column);
  return (
    'Rule 11: level after rule 10, so all marks of all dances were counted: ' +
    `${place(step)} went to ${coupleList(it.names, step.leaders)} with ${printed(best)} of ` +
    `${it.workings.marksPerCouple} marks ${orBetter(own?.column ?? 1)}, against ${printed(own)}.`
  );
}

function level(it: Case, step: SummaryStep): string {
  const others = step.leaders.filter((couple) => couple !== it.row.couple);
  const places = sharedPlaces(it.row.place, step.leaders.length);
  const why =
    step.by === 'no-marks'
      ? "rule 11 needs the judges' marks, which are not given"
      : 'all marks of all dances are level in every column';
  return (
    `Rule 11: level after rule 10 with ${coupleList(it.names, others)}, and ${why}; they share ` +
    `${places}.`
  );
}

function counts(it: Case, step: SummaryStep, winner: number): string {
  const column = last(step, winner)?.column;
  const inColumn = step.compared.flatMap(({ couple, cells }) => {
    const cell = cells.find((each) => each.column === column);
    return cell && couple !== winner
      ? [`${printed(cell)} for ${coupleName(it.names, couple)}`]
      : [];
  });
  return list(inColumn);
}

function printed(cell: Cell | undefined): string {
  return `${cell?.count ?? 0}${cell?.sum ? ` (sum ${cell.sum})` : ''}`;
}

function last(step: SummaryStep, couple: number): Cell | undefined {
  return step.compared.find((each) => each.couple === couple)?.cells.at(-1);
}

function place(step: SummaryStep): string {
  return `place ${step.position}`;
}
