import { at } from './at.ts';
import type { Compared, SummaryStep } from '../workings.ts';

export type Score = { readonly couple: number; readonly count: number; readonly sum: number };

/**
 * Rule 10 for one position: among couples of equal total the most places "nth and higher", then
 * the lower total of those places. A place of 2.5 is "3rd and higher" and adds 2.5.
 */
export function compareByRule10(
  dancePlaces: readonly (readonly number[])[],
  couples: readonly number[],
  position: number,
): SummaryStep {
  const scores = couples.map((couple) => scoreOf(dancePlaces, couple, position));
  const most = mostCounted(scores);
  const lowest = most.reduce((least, score) => Math.min(least, score.sum), Infinity);
  const leaders = most.filter((score) => score.sum === lowest).map((score) => score.couple);
  return {
    rule: '10',
    position,
    compared: comparedAt(scores, position),
    leaders,
    by: decidedBy(couples.length, most.length, leaders.length),
    decides: leaders.length === 1,
  };
}

/** The scores with the highest count. */
export function mostCounted(scores: readonly Score[]): Score[] {
  const highest = scores.reduce((most, score) => Math.max(most, score.count), 0);
  return scores.filter((score) => score.count === highest);
}

/** One cell per couple; the sum only where the count alone did not separate the best. */
export function comparedAt(scores: readonly Score[], column: number): Compared[] {
  const most = new Set(mostCounted(scores));
  return scores.map((score) => {
    const sum = most.size > 1 && most.has(score) ? score.sum : null;
    return { couple: score.couple, cells: [{ column, count: score.count, sum }] };
  });
}

function scoreOf(
  dancePlaces: readonly (readonly number[])[],
  couple: number,
  position: number,
): Score {
  const high = dancePlaces.map((dance) => at(dance, couple)).filter((place) => place <= position);
  return { couple, count: high.length, sum: high.reduce((sum, place) => sum + place, 0) };
}

function decidedBy(couples: number, most: number, leaders: number): SummaryStep['by'] {
  if (couples === 1) return 'last';
  if (most === 1) return 'count';
  return leaders === 1 ? 'sum' : 'nothing';
}
