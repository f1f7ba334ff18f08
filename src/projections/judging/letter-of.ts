import { sliceTables } from '../fold/tables.ts';
import type { Rows } from '../projection.ts';

/** The letter a judge is known by, "C"; the judge's own id where no such judge is known. */
export function letterOf(rows: Rows, judge: string): string {
  return rows.get(sliceTables.judge, judge)?.letter ?? judge;
}
