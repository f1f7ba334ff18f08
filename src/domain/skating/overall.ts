import { at } from './rules/at.ts';
import { groupsBy } from './rules/majority-order.ts';
import { compareByRule10 } from './rules/rule-10.ts';
import { openRule11, type Rule11 } from './rules/rule-11.ts';
import type { SummaryStep, SummaryWorkings } from './workings.ts';

export type OverallResult = {
  readonly totals: number[];
  readonly places: number[];
  readonly rules: string[];
  readonly workings: SummaryWorkings;
};

type DancePlaces = readonly (readonly number[])[];
type Marks = readonly (readonly (readonly number[])[])[];

/**
 * The summary of several dances by rules 9 to 11, from `dancePlaces[dance][couple]`. Rule 11 needs
 * `marks[dance][couple][judge]`; without them the couples it would separate share their places.
 */
export function placeOverall(dancePlaces: DancePlaces, marks: Marks | null = null): OverallResult {
  const couples = at(dancePlaces, 0).map((_, couple) => couple);
  const totals = couples.map((couple) =>
    dancePlaces.reduce((total, dance) => total + at(dance, couple), 0),
  );
  const steps = allotPositions(dancePlaces, totals, openRule11(marks));
  const places = placesOf(steps);
  const rules = rulesOf(steps);
  const rows = couples.map((couple) => ({
    couple,
    dancePlaces: dancePlaces.map((dance) => at(dance, couple)),
    total: at(totals, couple),
    place: at(places, couple),
    rule: at(rules, couple),
  }));
  const marksPerCouple = marks && marks.length * at(at(marks, 0), 0).length;
  return { totals, places, rules, workings: { marksPerCouple, rows, steps } };
}

// Rule 9: the lowest total first; equal totals go to rules 10 and 11.
function allotPositions(
  dancePlaces: DancePlaces,
  totals: readonly number[],
  rule11: Rule11,
): SummaryStep[] {
  const couples = totals.map((_, couple) => couple);
  const steps: SummaryStep[] = [];
  let position = 1;
  for (const group of groupsBy(couples, (couple) => at(totals, couple))) {
    const tied = group.length > 1;
    const rules = { dancePlaces, rule11, position };
    for (const step of tied ? breakTie(group, rules) : [byTotal(group, position)]) steps.push(step);
    position += group.length;
  }
  return steps;
}

function byTotal(leaders: number[], position: number): SummaryStep {
  const compared = leaders.map((couple) => ({ couple, cells: [] }));
  return { rule: '9', position, compared, leaders, by: 'total', decides: true };
}

/**
 * One position at a time. Whoever rule 11 leaves over competes by rules 10 and 11 for the next
 * positions among themselves, before the others of the same total are looked at again; so the
 * groups still waiting form a stack.
 */
function breakTie(
  tied: number[],
  start: { dancePlaces: DancePlaces; rule11: Rule11; position: number },
): SummaryStep[] {
  const steps: SummaryStep[] = [];
  const waiting = [tied];
  let { position } = start;
  for (let group = waiting.pop(); group; group = waiting.pop()) {
    if (group.length === 0) continue;
    const tenth = compareByRule10(start.dancePlaces, group, position);
    const step = tenth.decides ? tenth : start.rule11(tenth.leaders, position);
    steps.push(tenth);
    waiting.push(without(group, tenth.leaders));
    if (step !== tenth) {
      steps.push(step);
      waiting.push(without(tenth.leaders, step.leaders));
    }
    position += step.leaders.length;
  }
  return steps;
}

function without(couples: readonly number[], gone: readonly number[]): number[] {
  const left = new Set(gone);
  return couples.filter((couple) => !left.has(couple));
}

function placesOf(steps: readonly SummaryStep[]): number[] {
  const places: number[] = [];
  for (const { decides, leaders, position } of steps) {
    if (!decides) continue;
    for (const couple of leaders) places[couple] = position + (leaders.length - 1) / 2;
  }
  return places;
}

// The label is the highest rule a couple took part in, so a later step by rule 10 keeps the 11.
function rulesOf(steps: readonly SummaryStep[]): string[] {
  const rules: string[] = [];
  for (const { rule, compared, leaders } of steps) {
    for (const { couple } of compared) {
      if (rule !== '10' || rules[couple] === undefined) rules[couple] = rule;
    }
    if (rule === '11' && leaders.length > 1) for (const couple of leaders) rules[couple] = '11-tie';
  }
  return rules;
}
