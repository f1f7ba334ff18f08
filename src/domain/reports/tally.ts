import { pointsOf, type Mark, type Style } from '../scorecard/marking/marking.ts';
import type { GivenMark, Judged } from './judged.ts';

/** What was judged and how much of it counts: half for each partner where studios share it. */
export interface Share {
  readonly judged: Judged;
  readonly weight: number;
}

/** How often each mark of one list was given, best first. */
export interface Cells {
  readonly style: Style;
  readonly way: string;
  readonly counts: readonly number[];
}

/** What judgements add up to. */
export interface Tally {
  readonly points: number;
  /** Judgements with a mark; feedback alone is none. */
  readonly count: number;
  readonly heats: number;
  readonly good: number;
  readonly bad: number;
  readonly cells: readonly Cells[];
}

/** The most numbers that are counted one by one. */
const fewNumbers = 9;

/** Adds judgements up: every mark each time it was given. */
export function tallyOf(shares: readonly Share[]): Tally {
  const sum = (of: (judged: Judged) => number): number =>
    shares.reduce((total, { judged, weight }) => total + of(judged) * weight, 0);
  return {
    points: sum(judgedPoints),
    count: sum(({ marks }) => Math.min(1, marks.length)),
    heats: new Set(shares.map(({ judged }) => judged.heat)).size,
    good: sum(({ good }) => good.length),
    bad: sum(({ bad }) => bad.length),
    cells: cellsOf(shares),
  };
}

/** Points per judgement with a mark; null where there is none. */
export function meanOf({ points, count }: Tally): number | null {
  return count === 0 ? null : points / count;
}

/** The points of all marks one judge gave one entry in one dance. */
export function judgedPoints({ marks }: Pick<Judged, 'marks'>): number {
  return marks.reduce((total, { way, mark }) => total + pointsOf(way, mark), 0);
}

/** The marks that are counted one by one, best first; none where there are too many numbers. */
export function marksOf(way: string): string[] {
  const [kind = '', terms = ''] = way.split(':');
  if (kind === 'letters') return terms.split('/');
  const [min = 0, max = 0] = terms.split('-').map(Number);
  if (kind !== 'number' || max - min >= fewNumbers) return [];
  return Array.from({ length: max - min + 1 }, (_, step) => String(max - step));
}

function cellsOf(shares: readonly Share[]): Cells[] {
  const found = new Map<string, { style: Style; way: string; counts: number[] }>();
  for (const { judged, weight } of shares) {
    for (const given of judged.marks) {
      const { style } = judged;
      const key = `${style} ${given.way}`;
      const cells = found.get(key) ?? { style, way: given.way, counts: zeros(given) };
      found.set(key, cells);
      const at = marksOf(given.way).indexOf(textOf(given.mark));
      if (at >= 0) cells.counts[at] = (cells.counts[at] ?? 0) + weight;
    }
  }
  return [...found.values()];
}

function zeros({ way }: GivenMark): number[] {
  return marksOf(way).map(() => 0);
}

function textOf(mark: Mark): string {
  return String(mark);
}
