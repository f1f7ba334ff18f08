import { sliceTables } from '../fold/tables.ts';
import type { Rows } from '../projection.ts';

/** Whether a contest's standing may be shown, and as what. */
export type Publicity = 'hidden' | 'provisional' | 'official';

/** Published results are official; before, the showcase's rule says whether they are shown. */
export function publicityOf(rows: Rows, contest: string): Publicity {
  if (rows.get(sliceTables.results, contest)?.published) return 'official';
  return rows.find(sliceTables.showcase)[0]?.showProvisional ? 'provisional' : 'hidden';
}

/** Whether results of a contest were ever published and taken back. */
export function wereRetracted(rows: Rows, contest: string): boolean {
  return rows.get(sliceTables.results, contest)?.retracted ?? false;
}
