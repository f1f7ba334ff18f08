import type { Column } from '../../../adapters/cli/output.ts';
import type { AnyRow } from '../../../projections/rows/cells.ts';
import type { Found } from '../../compare.ts';

/** What a table shows of a row that differs: whose it is, its key, and both values. */
export const differenceColumns: readonly Column<Found>[] = [
  { title: 'PROJECTION', value: ({ projection }) => projection },
  { title: 'TABLE', value: ({ table }) => table },
  { title: 'KEY', value: ({ key }) => key.join('/') },
  { title: 'ROW', value: ({ kind }) => kind },
  { title: 'LIVE', value: (found) => side(found, found.live) },
  { title: 'FROM THE LOG', value: (found) => side(found, found.rebuilt) },
];

/** Of an altered row only what differs. */
function side({ columns }: Found, row: AnyRow | undefined): string {
  if (!row) return '-';
  const shown = columns.length === 0 ? Object.keys(row) : columns;
  return shown.map((column) => `${column}=${JSON.stringify(row[column])}`).join(' ');
}
