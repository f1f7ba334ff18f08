import { gather } from './gather.ts';
import { groupOf, ownStep } from './group.ts';
import type { Judged } from './judged.ts';
import { compareBy } from '../level/ladder.ts';
import { tallyOf, type Share, type Tally } from './tally.ts';

/** One studio's students in one level. */
export interface StudioLine {
  /** Null: students of no studio. */
  readonly studio: string | null;
  readonly tally: Tally;
}

export interface StudioReport {
  readonly levels: readonly { readonly level: string | null; readonly lines: StudioLine[] }[];
  readonly total: readonly StudioLine[];
}

interface StudioShare extends Share {
  readonly studio: string | null;
  readonly level: string | null;
}

/**
 * The studios by level and in total: each student counts for the own studio and level, and what a
 * couple got counts half for each of the two. Give only what counts (see counted.ts).
 */
export function byStudio(judged: readonly Judged[], levels: readonly string[]): StudioReport {
  const shares = judged.flatMap(sharesOf);
  const compare = compareBy(levels);
  const inLevels = [...gather(shares, ({ level }) => [level])]
    .sort(([a], [b]) => compare(a, b))
    .map(([level, inLevel]) => ({ level, lines: linesOf(inLevel) }));
  return { levels: inLevels, total: linesOf(shares) };
}

function sharesOf(judged: Judged): StudioShare[] {
  const dancers = groupOf(judged)?.dancers ?? [];
  return dancers.map((dancer) => ({
    judged,
    weight: 1 / dancers.length,
    studio: dancer.studio,
    level: ownStep(dancer, judged.entry, 'level'),
  }));
}

function linesOf(shares: readonly StudioShare[]): StudioLine[] {
  return [...gather(shares, ({ studio }) => [studio])]
    .map(([studio, all]) => ({ studio, tally: tallyOf(all) }))
    .sort((a, b) => b.tally.points - a.tally.points);
}
