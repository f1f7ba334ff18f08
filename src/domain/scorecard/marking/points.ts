import { pointsOf, wayCode } from './marking.ts';
import type { SheetLine } from '../sheet/sheet-lines.ts';
import { lineKey, type CardState } from '../state.ts';

const everyPart = [undefined, 0, 1, 2, 3, 4, 5];

/**
 * The points a card gives a couple in one dance, by the ways kept with its marks: the parts of a
 * solo add up. Undefined while nothing is marked.
 */
export function pointsOn(card: CardState, line: SheetLine, dance: number): number | undefined {
  const usual = wayCode(line.marking);
  const points = partsMarked(card, line.entry, dance).flatMap((part) => {
    const key = lineKey(line.entry, dance, part);
    const mark = card.marks[key];
    return mark === undefined ? [] : [pointsOf(wayOf(card, key, usual), mark)];
  });
  return points.length === 0 ? undefined : points.reduce((sum, one) => sum + one, 0);
}

/**
 * The parts (0-based; undefined: the one mark of a couple) that have a mark, whatever the way is
 * now: a later choice must not hide what was given.
 */
export function partsMarked(
  { marks }: Pick<CardState, 'marks'>,
  entry: string,
  dance: number,
): (number | undefined)[] {
  return everyPart.filter((part) => marks[lineKey(entry, dance, part)] !== undefined);
}

/**
 * The way kept with a mark, with its terms; the first logs kept its kind alone, and there it is
 * `usual`: the way its couple is marked now.
 */
export function wayOf({ ways }: Pick<CardState, 'ways'>, key: string, usual: string): string {
  const kept = ways[key];
  return kept?.includes(':') ? kept : usual;
}
