import { groupOf, ownStep } from './group.ts';
import type { Judged, Ladders } from './judged.ts';
import { compareBy, higher, lower, type Compare } from '../level/ladder.ts';

/** Whether only entries in the dancers' own level, or own level and age, count. */
export type Strictness = 'none' | 'level' | 'age';

/**
 * What counts in the reports on students: never a scratched entry, and under a strict rule only
 * entries in the own level (and age) of their dancers. Of a couple the higher level and the lower
 * age are its own. An entry without a level or age is in everybody's.
 */
export function counted(all: readonly Judged[], strict: Strictness, ladders: Ladders): Judged[] {
  const standing = standingOnly(all);
  if (strict === 'none') return standing;
  const levels = compareBy(ladders.levels);
  const ages = compareBy(ladders.ages);
  return standing.filter(
    (one) => fits(one, 'level', levels) && (strict === 'level' || fits(one, 'age', ages)),
  );
}

/** What counts everywhere: all but scratched entries. */
export function standingOnly(all: readonly Judged[]): Judged[] {
  return all.filter(({ entry }) => !entry.scratched);
}

function fits(judged: Judged, of: 'level' | 'age', compare: Compare): boolean {
  const { entry } = judged;
  const wanted = entry[of];
  const [first, second] = groupOf(judged)?.dancers ?? [];
  if (wanted === null || !first) return true;
  const own = ownStep(first, entry, of);
  const pick = of === 'level' ? higher : lower;
  return (second ? pick(compare, own, ownStep(second, entry, of)) : own) === wanted;
}
