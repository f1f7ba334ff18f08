import type { Rows, Table } from '../../../../projections/projection.ts';
import { sliceTables } from '../../../../projections/fold/tables.ts';

/** A free id such as `couple-23`; two desks that add at once get a refusal, never a mix-up. */
export function freshId<R extends object>(rows: Rows, table: Table<R>): string {
  let number = rows.count(table) + 1;
  while (rows.get(table, `${table.name}-${String(number)}`)) number += 1;
  return `${table.name}-${String(number)}`;
}

/** The first letter no judge has: A, B, ... Z. */
export function freshLetter(rows: Rows): string {
  const taken = new Set(rows.find(sliceTables.judge).map(({ letter }) => letter));
  return [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].find((letter) => !taken.has(letter)) ?? '';
}
