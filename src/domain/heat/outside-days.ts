import { dayIn } from '../clock/wall-clock.ts';
import type { ShowcaseState } from '../showcase/state.ts';
import type { HeatState } from './state.ts';

/** Whether a heat is planned on another day than those of its showcase, by the clock there. */
export function isOutsideDays(
  { time }: Pick<HeatState, 'time'>,
  { timeZone, start, end }: Pick<ShowcaseState, 'timeZone' | 'start' | 'end'>,
): boolean {
  if (time === null) return false;
  const day = dayIn(timeZone, time);
  return day < start || day > end;
}
