import type { CardCommand } from '../../../domain/scorecard/card.ts';
import type { Doubt } from '../../../domain/schema/marks.ts';
import { wayCode, type Mark } from '../../../domain/scorecard/marking/marking.ts';
import { partsMarked } from '../../../domain/scorecard/marking/points.ts';
import type { Refusal } from '../../../domain/refusal.ts';
import type { SheetLine } from '../../../domain/scorecard/sheet/sheet-lines.ts';
import { lineKey } from '../../../domain/scorecard/state.ts';
import { ownValue } from '../../../domain/schema/own-value.ts';
import { isBlank } from '../../../domain/schema/visible.ts';
import { isOfNow } from '../../pages/slip/facts/earlier-marks.ts';
import { cardAfter, isCard } from '../../pages/slip/facts/slip-card.ts';
import { typedBounds } from '../../pages/slip/facts/typed-marking.ts';
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
  switch (tap.kind) {
    case 'sign':
      return [{ type: 'SignScorecard', data: { ...name, ...stoodBy(slip) } }];
    case 'feedback': {
      const { entry, dance, word, statement } = tap;
      return [{ type: 'GiveFeedback', data: { ...name, entry, dance, word, statement } }];
    }
    case 'comment':
      return commentOf(tap, slip, name);
    case 'take-back':
      return takenBack(tap, slip, name);
    default:
      return markOf(tap, slip, name);
  }
}

interface CardName {
  readonly sheet: string;
  readonly judge: string;
}

/** What the judge was asked about: signing again stands by it. */
function stoodBy({ card }: SlipSheet): { despite?: Doubt[] } {
  return card && card.asked.length > 0 ? { despite: [...card.asked] } : {};
}

function commentOf(
  { entry, comment }: Extract<Tap, { readonly kind: 'comment' }>,
  { comments }: SlipSheet,
  name: CardName,
): CardCommand[] {
  const text = isBlank(comment) ? '' : comment.trim();
  const before = ownValue(comments, entry) ?? '';
  if (text === before) return [];
  return text === ''
    ? [{ type: 'WithdrawComment', data: { ...name, entry } }]
    : [{ type: 'WriteComment', data: { ...name, entry, comment: text } }];
}

function markOf(
  tap: Extract<Tap, { readonly kind: 'mark' | 'row' }>,
  slip: SlipSheet,
  name: CardName,
): CardCommand[] {
  const part = tap.kind === 'mark' ? tap.part : undefined;
  const line = { ...name, ...spotOf(tap, part) };
  const given = slip.card?.marks[lineKey(tap.entry, tap.dance, part)];
  const mark = tap.kind === 'mark' ? tap.mark : rowMark(tap, slip);
  if (mark === undefined) return [];
  if (mark === given && isAsNow(tap, part, slip))
    return isToggle(tap, slip) ? [withdrawal(line)] : [];
  const holder = holderOf(mark, tap, slip);
  const freed = holder === undefined ? [] : [withdrawal({ ...line, entry: holder })];
  return [...freed, { type: 'RecordMark', data: { ...line, mark, ...wayMeant(tap, slip) } }];
}

/** What can be changed while the tablet has no network is said with the mark. */
function wayMeant(spot: Spot, slip: SlipSheet): { way?: string } {
  const line = lineOf(spot, slip);
  return line ? { way: wayCode(line.marking) } : {};
}

function takenBack(
  tap: Extract<Tap, { readonly kind: 'take-back' }>,
  slip: SlipSheet,
  name: CardName,
): CardCommand[] {
  const parts = tap.word === undefined ? partsGiven(tap, slip) : [];
  if (parts.length > 0) return parts.map((part) => withdrawal({ ...name, ...spotOf(tap, part) }));
  if (tap.part !== undefined) return [];
  const said = Object.keys(slip.card?.feedback[lineKey(tap.entry, tap.dance)] ?? {});
  const meant = said.filter((word) => tap.word === undefined || word === tap.word);
  const { entry, dance } = tap;
  return meant.map((word) => ({
    type: 'GiveFeedback',
    data: { ...name, entry, dance, word, statement: 'none' },
  }));
}

/** The parts that have a mark: of the part meant, or of all, whatever the way is now. */
function partsGiven(
  { entry, dance, part }: Spot & { readonly part?: number | undefined },
  { card }: SlipSheet,
): (number | undefined)[] {
  const given = card ? partsMarked(card, entry, dance) : [];
  return given.filter((one) => part === undefined || one === part);
}

function spotOf({ entry, dance }: Spot, part: number | undefined) {
  return { entry, dance, ...(part === undefined ? {} : { part }) };
}

function withdrawal(data: CardName & Spot & { readonly part?: number }): CardCommand {
  return { type: 'WithdrawMark', data };
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

/** Whether what stands would be given the same now: else the same number is given anew. */
function isAsNow(spot: Spot, part: number | undefined, slip: SlipSheet): boolean {
  const line = lineOf(spot, slip);
  return line !== undefined && isOfNow(slip, { line, dance: spot.dance, part });
}

/** Buttons toggle; a number typed again is the same number. */
function isToggle(spot: Spot, slip: SlipSheet): boolean {
  const marking = lineOf(spot, slip)?.marking;
  return marking === undefined || typedBounds(marking) === undefined;
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
