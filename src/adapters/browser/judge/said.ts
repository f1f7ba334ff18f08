import type { CardCommand } from '../../../domain/scorecard/card.ts';
import { markWords } from '../../pages/slip/facts/slip-words.ts';
import type { SlipHeat } from '../../pages/slip/facts/slip-types.ts';

/** What a screen reader says of a command: "Couple 117, place 2, saved". */
export function saidOf({ type, data }: CardCommand, heat: SlipHeat, state: string): string {
  if (type === 'SignScorecard') return `Scorecard signed, ${state}`;
  if (!('entry' in data)) return '';
  const lines = heat.sheets.flatMap(({ sheet }) => sheet.lines);
  const line = lines.find(({ entry }) => entry === data.entry);
  if (!line) return '';
  const what = 'mark' in data ? markWords(line.marking, data.mark) : 'mark taken back';
  return `Couple ${line.back}, ${what}, ${state}`;
}
