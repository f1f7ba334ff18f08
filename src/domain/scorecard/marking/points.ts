import { pointsOf, wayCode } from './marking.ts';
import type { SheetLine } from '../sheet/sheet-lines.ts';
import { lineKey, type CardState } from '../state.ts';

const everyPart = [undefined, 0, 1, 2, 3, 4, 5];

/**
 * The points a card gives a couple in one dance, by the ways kept with its marks: the parts of a
 * solo add up. Undefined while nothing is marked.
 */
export function pointsOn(card: CardState, line: SheetLine, dance: number): number | undefined {
  // Parts are looked for whatever the way is now: a later choice must not hide what was given.
  const points = everyPart.flatMap((part) => {
    const key = lineKey(line.entry, dance, part);
    const mark = card.marks[key];
    return mark === undefined ? [] : [pointsOf(wayOf(card, key, line), mark)];
  });
  return points.length === 0 ? undefined : points.reduce((sum, one) => sum + one, 0);
}

/** The way kept with a mark; the first logs kept its kind alone, so the line has to say more. */
export function wayOf({ ways }: CardState, key: string, { marking }: SheetLine): string {
  const kept = ways[key];
  return kept?.includes(':') ? kept : wayCode(marking);
}
