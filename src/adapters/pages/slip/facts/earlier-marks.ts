import {
  addsUp,
  misfit,
  partsOf,
  wayCode,
  type Mark,
} from '../../../../domain/scorecard/marking/marking.ts';
import { partsMarked, wayOf } from '../../../../domain/scorecard/marking/points.ts';
import type { SheetLine } from '../../../../domain/scorecard/sheet/sheet-lines.ts';
import { lineKey } from '../../../../domain/scorecard/state.ts';
import type { SlipSheet } from './slip-types.ts';

/** A mark that stands, and that its couple could not get in the way of now. */
export interface EarlierMark {
  /** The 0-based part it was given for; undefined for the one mark of a couple. */
  readonly part: number | undefined;
  /** What that part was called then; empty where there are no parts. */
  readonly name: string;
  readonly mark: Mark;
}

/** A couple in a dance, as its line stands on the sheet. */
interface MarkedLine {
  readonly line: SheetLine;
  readonly dance: number;
}

/** What a couple was given before the way of marking changed, and no present control shows. */
export function earlierMarks(slip: SlipSheet, { line, dance }: MarkedLine): EarlierMark[] {
  const { card } = slip;
  if (!card) return [];
  return partsMarked(card, line.entry, dance).flatMap((part) => {
    const key = lineKey(line.entry, dance, part);
    const mark = card.marks[key];
    if (mark === undefined || isOfNow(slip, { line, dance, part })) return [];
    return [{ part, mark, name: partName(part, card.ways[key]) }];
  });
}

/** Whether a mark that stands could be given so now: its control shows it as chosen. */
export function isOfNow(
  { card, sheet }: SlipSheet,
  { line, dance, part }: MarkedLine & { readonly part: number | undefined },
): boolean {
  const { marking, entry } = line;
  const key = lineKey(entry, dance, part);
  const mark = card?.marks[key];
  if (!card || mark === undefined || !partsOf(marking).includes(part)) return false;
  // A callback is shown by the row itself, whatever its mark is.
  if (marking.way === 'callback') return true;
  const couples = sheet.lines.filter(({ scratched }) => !scratched).length;
  if (misfit(marking, mark, couples) !== undefined) return false;
  const now = wayCode(marking);
  return part === undefined || addsUp(part, wayOf(card, key, now), now);
}

/** The name of a part (0-based) by the way kept with its mark; empty for the one mark. */
export function partName(part: number | undefined, way = ''): string {
  if (part === undefined) return '';
  const names = way.split(':')[2]?.split('/') ?? [];
  return names[part] ?? `Part ${String(part + 1)}`;
}
