import type { CardCommand } from '../../../domain/scorecard/card.ts';
import type { Refusal } from '../../../domain/refusal.ts';
import type { SheetLine } from '../../../domain/scorecard/sheet/sheet-lines.ts';
import { doubtWords } from '../../../domain/scorecard/doubts.ts';
import { markWords } from '../../pages/slip/facts/slip-words.ts';
import type { SlipHeat, SlipSheet } from '../../pages/slip/facts/slip-types.ts';
import type { Tap } from '../../pages/slip/slip-handlers.ts';

/** What a screen reader says of a command: "Couple 117, place 2, saved". */
export function saidOf(command: CardCommand, heat: SlipHeat, state: string): string {
  const { type, data } = command;
  if (type === 'SignScorecard') return signatureWords(data.sheet, heat, state);
  if (!('entry' in data)) return '';
  const lines = heat.sheets.flatMap(({ sheet }) => sheet.lines);
  const line = lines.find(({ entry }) => entry === data.entry);
  if (!line) return '';
  return `Couple ${line.back}, ${whatOf(command, line)}, ${state}`;
}

/** The sentence of a refused tap; where it speaks of a mark alone, the couple comes first. */
export function refusalWords(
  tap: Tap,
  { code, sentence }: Refusal,
  { sheet }: Pick<SlipSheet, 'sheet'>,
): string {
  if (code !== 'MarkOutOfRange' || tap.kind !== 'mark') return sentence;
  const line = sheet.lines.find(({ entry }) => entry === tap.entry);
  if (!line) return sentence;
  const part = line.marking.way === 'parts' ? line.marking.parts[tap.part ?? 0] : undefined;
  return `Couple ${line.back}${part === undefined ? '' : `, ${part}`}: ${sentence}`;
}

/** A signature may have been answered with a question: then nothing is signed. */
function signatureWords(sheet: string, heat: SlipHeat, state: string): string {
  const slip = heat.sheets.find((one) => one.sheet.sheet === sheet);
  const card = slip?.card;
  if (!card || card.signed || card.asked.length === 0)
    return slip?.signing === true ? `Signature ${state}` : `Scorecard signed, ${state}`;
  return `Not signed yet. ${card.asked.map((doubt) => doubtWords[doubt]).join(' ')}`;
}

function whatOf(command: CardCommand, { marking }: SheetLine): string {
  switch (command.type) {
    case 'RecordMark': {
      const { mark, part } = command.data;
      const name = marking.way === 'parts' ? `${marking.parts[part ?? 0] ?? ''} ` : '';
      return `${name}${markWords(marking, mark)}`;
    }
    case 'GiveFeedback': {
      const { word, statement } = command.data;
      return statement === 'none' ? `${word} taken back` : `${word} ${statement}`;
    }
    case 'WriteComment':
      return 'comment written';
    case 'WithdrawComment':
      return 'comment taken back';
    default:
      return 'mark taken back';
  }
}
