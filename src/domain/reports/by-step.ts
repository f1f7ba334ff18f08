import { groupOf, groups, ownStep, type Group, type Grouped } from './group.ts';
import { gather } from './gather.ts';
import type { Judged } from './judged.ts';
import { compareBy, higher, type Compare } from '../level/ladder.ts';
import { ranked, type RankedLine } from './ranked.ts';
import { tallyOf } from './tally.ts';

/** Everybody of one level or one age, group by group. */
export interface StepReport {
  /** Null: those of whom it is not known. */
  readonly step: string | null;
  readonly groups: readonly { readonly group: Group; readonly lines: readonly RankedLine[] }[];
}

interface Placed extends Grouped {
  readonly judged: Judged;
  readonly step: string | null;
}

/**
 * The students by their own level or age, lowest first: a couple stands under the higher of the
 * two. Give only what counts (see counted.ts).
 */
export function byStep(
  judged: readonly Judged[],
  of: 'level' | 'age',
  ladder: readonly string[],
): StepReport[] {
  const compare = compareBy(ladder);
  const placed = judged.flatMap((one) => {
    const grouped = groupOf(one);
    if (!grouped) return [];
    const { group, dancers } = grouped;
    return [{ group, dancers, judged: one, step: stepOf(grouped, one, { of, compare }) }];
  });
  return [...gather(placed, ({ step }) => [step])]
    .sort(([a], [b]) => compare(a, b))
    .map(([step, inStep]) => ({ step, groups: groupsIn(inStep) }));
}

function stepOf(
  { dancers: [first, second] }: Grouped,
  { entry }: Judged,
  { of, compare }: { readonly of: 'level' | 'age'; readonly compare: Compare },
): string | null {
  const own = first ? ownStep(first, entry, of) : null;
  return second ? higher(compare, own, ownStep(second, entry, of)) : own;
}

function groupsIn(placed: readonly Placed[]): StepReport['groups'] {
  return groups.flatMap((group) => {
    const inGroup = placed.filter((one) => one.group === group);
    return inGroup.length === 0 ? [] : [{ group, lines: linesOf(inGroup) }];
  });
}

/** A couple is the same whoever of the two leads. */
function linesOf(placed: readonly Placed[]): RankedLine[] {
  const ids = ({ dancers }: Placed): string[] => dancers.map(({ person }) => person).sort();
  const lines = [...gather(placed, (one) => [ids(one).join('/')]).values()].map((all) => ({
    dancers: all.slice(0, 1).flatMap(ids),
    tally: tallyOf(all.map(({ judged }) => ({ judged, weight: 1 }))),
  }));
  return ranked(lines);
}
