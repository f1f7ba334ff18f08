import { sheetById, sheetsOfHeat } from '../../domain/scorecard/sheet/sheet.ts';
import type { Sheet } from '../../domain/scorecard/sheet/sheet-lines.ts';
import { readerOf } from '../fold/slices.ts';
import { derived, type Rows } from '../projection.ts';

/** The sheets of a heat, as `sheetsOfHeat` gives them. */
export function sheetsIn(rows: Rows, heat: string): readonly Sheet[] {
  return derived(rows, `sheets of heat ${heat}`, (read) => sheetsOfHeat(readerOf(read), heat));
}

/** One sheet, as `sheetById` gives it. */
export function sheetIn(rows: Rows, id: string): Sheet | undefined {
  return derived(rows, `sheet ${id}`, (read) => sheetById(readerOf(read), id));
}
