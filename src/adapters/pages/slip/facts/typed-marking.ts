import type { Marking } from '../../../../domain/scorecard/marking/marking.ts';

/** A number between two bounds. */
export interface Bounds {
  readonly min: number;
  readonly max: number;
}

/** So many numbers stand on buttons of their own; more are typed. */
const BUTTONS_AT_MOST = 10;

/** The bounds of marks that are typed into a field; undefined where each mark has a button. */
export function typedBounds(marking: Marking): Bounds | undefined {
  if (!('min' in marking)) return undefined;
  const few = marking.way !== 'parts' && marking.max - marking.min < BUTTONS_AT_MOST;
  return few ? undefined : marking;
}

/** The numbers that have a button each, smallest first; none where they are typed. */
export function numbersOf(marking: Marking): number[] {
  if (!('min' in marking) || typedBounds(marking)) return [];
  const { min, max } = marking;
  return Array.from({ length: max - min + 1 }, (_, index) => min + index);
}
