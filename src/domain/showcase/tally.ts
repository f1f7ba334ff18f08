import type { Draft, Reader } from '../state-map.ts';

/**
 * How many marks stand for a heat or an entry, and how many signatures for a judge, by subject.
 * They move with every tap and stand apart, so that what hardly ever changes is not written anew.
 */
export interface TallySlices {
  tally: { readonly count: number };
}

/** The marks of `heat/ID` or `entry/ID`, or the signatures of `judge/ID`. */
export function tallyOf(state: Reader<TallySlices>, subject: string): number {
  return state.get('tally', subject)?.count ?? 0;
}

/** Counts so many more; fewer with a number below 0. */
export function addToTally(state: Draft<TallySlices>, subject: string, more: number): void {
  if (more !== 0) state.set('tally', subject, { count: tallyOf(state, subject) + more });
}
