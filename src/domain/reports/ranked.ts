import type { Tally } from './tally.ts';

/** Who is compared, with what was judged of them. */
export interface Line {
  /** Ids of people, in an order of their own. */
  readonly dancers: readonly string[];
  readonly tally: Tally;
}

export interface RankedLine extends Line {
  /** 1-based; equal points share the better place. Null where nothing brought points. */
  readonly place: number | null;
  readonly shared: boolean;
}

const byName = new Intl.Collator('en');

/** Most points first, with places; ties are told as ties. */
export function ranked(lines: readonly Line[]): RankedLine[] {
  const sorted = [...lines].sort(
    (a, b) =>
      Number(isMarked(b)) - Number(isMarked(a)) ||
      b.tally.points - a.tally.points ||
      byName.compare(a.dancers.join(), b.dancers.join()),
  );
  const marked = sorted.filter(isMarked);
  return sorted.map((line) => {
    if (!isMarked(line)) return { ...line, place: null, shared: false };
    const better = marked.filter(({ tally }) => tally.points > line.tally.points).length;
    const equal = marked.filter(({ tally }) => tally.points === line.tally.points).length;
    return { ...line, place: better + 1, shared: equal > 1 };
  });
}

/** Those in first place: one, or all who share it. */
export function bestOf(lines: readonly RankedLine[]): RankedLine[] {
  return lines.filter(({ place }) => place === 1);
}

function isMarked({ tally }: Line): boolean {
  return tally.count > 0;
}
