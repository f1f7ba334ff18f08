import { judgeLetter } from '../../domain/showcase/state.ts';
import { readerOf } from '../fold/slices.ts';
import type { Rows } from '../projection.ts';

/** The letter a judge is known by, on the rows. */
export function letterOf(rows: Rows, judge: string): string {
  return judgeLetter(readerOf(rows), judge);
}
