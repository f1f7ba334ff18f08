import type { CardCommand } from '../../../domain/scorecard/card.ts';
import type { Mark } from '../../../domain/scorecard/marking.ts';
import type { Refusal } from '../../../domain/refusal.ts';
import type { SheetLine } from '../../../domain/scorecard/sheet.ts';
import { lineKey } from '../../../domain/scorecard/state.ts';
import { cardAfter, isCard } from '../../pages/slip/facts/slip-card.ts';
import type { Tap } from '../../pages/slip/slip-handlers.ts';
import type { SlipSheet } from '../../pages/slip/facts/slip-types.ts';

/**
 * The commands that a tap means on a sheet as it stands, or the refusal of the first of them: a
 * tap is taken whole or not at all. No commands where the tap means nothing.
 */
export function commandsOf(tap: Tap, slip: SlipSheet): readonly CardCommand[] | Refusal {
  const meant = meaningOf(tap, slip);
  let before = slip;
  for (const command of meant) {
    const after = cardAfter(before, command);
    if (after !== undefined && !isCard(after)) return after;
    before = { ...before, card: after };
  }
  return meant;
}

/** Tells a refused tap from commands. */
export function isRefused(answer: readonly CardCommand[] | Refusal): answer is Refusal {
  return 'refused' in answer;
}

function meaningOf(tap: Tap, slip: SlipSheet): CardCommand[] {
  const name = { sheet: slip.sheet.sheet, judge: slip.sheet.judges[0] ?? '' };
  if (tap.kind === 'sign') return [{ type: 'SignScorecard', data: name }];
  const { entry, dance } = tap;
  const line = { ...name, entry, dance };
  const given = slip.card?.marks[lineKey(entry, dance)];
  const withdraw: CardCommand = { type: 'WithdrawMark', data: line };
  if (tap.kind === 'take-back') return given === undefined ? [] : [withdraw];
  const mark = tap.kind === 'mark' ? tap.mark : rowMark(tap, slip);
  if (mark === undefined) return [];
  if (mark === given) return isToggle(tap, slip) ? [withdraw] : [];
  const holder = holderOf(mark, { entry, dance }, slip);
  const freed: CardCommand[] =
    holder === undefined ? [] : [{ type: 'WithdrawMark', data: { ...line, entry: holder } }];
  return [...freed, { type: 'RecordMark', data: { ...line, mark } }];
}

interface Spot {
  readonly entry: string;
  readonly dance: number;
}

/** What a tap on the whole couple gives: the lowest free place, or a callback. */
function rowMark(spot: Spot, slip: SlipSheet): Mark | undefined {
  const way = lineOf(spot, slip)?.marking.way;
  if (way === 'callback') return 1;
  const marks = slip.card?.marks ?? {};
  if (way !== 'placement' || marks[lineKey(spot.entry, spot.dance)] !== undefined) return undefined;
  const standing = slip.sheet.lines.filter(({ scratched }) => !scratched);
  const given = new Set(standing.map(({ entry }) => marks[lineKey(entry, spot.dance)]));
  const free = standing.findIndex((_, index) => !given.has(index + 1));
  return free < 0 ? undefined : free + 1;
}

/** Buttons toggle; a number typed again is the same number. */
function isToggle(spot: Spot, slip: SlipSheet): boolean {
  const way = lineOf(spot, slip)?.marking.way;
  return way !== 'number' && way !== 'solo';
}

/** The other couple that holds a place: it loses it to the couple tapped. */
function holderOf(mark: Mark, spot: Spot, slip: SlipSheet): string | undefined {
  if (lineOf(spot, slip)?.marking.way !== 'placement') return undefined;
  const holder = slip.sheet.lines.find(
    ({ entry }) => entry !== spot.entry && slip.card?.marks[lineKey(entry, spot.dance)] === mark,
  );
  return holder?.entry;
}

function lineOf({ entry }: Spot, { sheet }: SlipSheet): SheetLine | undefined {
  return sheet.lines.find((line) => line.entry === entry);
}
