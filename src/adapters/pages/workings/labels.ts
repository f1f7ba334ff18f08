import type { finalOf } from '../../../domain/results/standings.ts';
import { coupleNames } from '../../../projections/entries.ts';
import type { Rows } from '../../../projections/projection.ts';
import { sliceTables } from '../../../projections/fold/tables.ts';

/** The final of a ranked contest: its marks and what the skating system makes of them. */
export type Final = NonNullable<ReturnType<typeof finalOf>>;

/** The back number of an entry; `?` where the entry is gone. */
export function backOf(rows: Rows, entry: string): string {
  return String(rows.get(sliceTables.entry, entry)?.back ?? '?');
}

/** The names of an entry's couple. */
export function namesOf(rows: Rows, entry: string): string {
  const couple = rows.get(sliceTables.entry, entry)?.couple;
  return couple === undefined ? 'removed' : coupleNames(rows, couple);
}

/** A number as printed: shared places as `3.5`. */
export function printed(value: number | undefined): string {
  return value === undefined ? '' : String(value);
}
