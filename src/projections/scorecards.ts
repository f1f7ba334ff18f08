import type { Sheet } from '../domain/scorecard/sheet/sheet-lines.ts';
import { cardId, type CardState } from '../domain/scorecard/state.ts';
import { keep } from './fold/keep.ts';
import type { Rows } from './projection.ts';
import { sliceTables } from './fold/tables.ts';
import { sheetsIn } from './judging/sheets.ts';

/** Every judge's scorecards as they stand. */
export const scorecards = keep('scorecards', 4, ['scorecard', 'tally']);

/** A sheet with one judge's card, which is undefined until the heat was called. */
export interface JudgeSheet {
  readonly sheet: Sheet;
  readonly card: CardState | undefined;
}

/** The sheets a judge marks in a heat, each with the judge's own card and nobody else's. */
export function sheetsOfJudge(rows: Rows, heat: string, judge: string): JudgeSheet[] {
  return sheetsIn(rows, heat)
    .filter(({ judges }) => judges.includes(judge))
    .map((sheet) => ({ sheet, card: cardRow(rows, sheet.sheet, judge) }));
}

/** One scorecard, or undefined when it was not opened. */
export function cardRow(rows: Rows, sheet: string, judge: string): CardState | undefined {
  return rows.get(sliceTables.scorecard, cardId(sheet, judge));
}
