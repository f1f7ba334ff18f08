import { exitCodes } from '../../../adapters/cli/exit-codes.ts';
import { type Column, printList } from '../../../adapters/cli/output.ts';
import type { ReadModel } from '../../../adapters/sqlite/read-model.ts';
import { projectionsOf } from '../../../projections/catalogue.ts';
import type { AnyTable, Projection } from '../../../projections/projection.ts';
import type { DataFolder } from '../../data-folder.ts';
import { openLiveRows, withReading, type Reading } from '../../operator/reading.ts';
import { resolveKey } from '../../operator/showcases.ts';
import { argument, readOptions, type Verb } from '../verb.ts';

interface Listed {
  readonly projection: string;
  readonly version: number;
  readonly tables: readonly string[];
  readonly rows: number;
  /** The last revision it has seen; -1 before the first. */
  readonly revision: number;
  /** Events of the log it has not seen. */
  readonly lag: number;
}

const columns: readonly Column<Listed>[] = [
  { title: 'PROJECTION', value: ({ projection }) => projection },
  { title: 'VERSION', value: ({ version }) => version },
  { title: 'ROWS', value: (listed) => listed.rows },
  { title: 'REVISION', value: ({ revision }) => revision },
  { title: 'LAG', value: ({ lag }) => lag },
  { title: 'TABLES', value: ({ tables }) => tables.join(' ') },
];

/** `projection list`: what is kept, in how many rows, and how far behind the log. */
export const listProjections: Verb = async (call) => {
  const { json } = readOptions(call, {});
  const key = await resolveKey(call.data, argument(call, 0));
  const rows = await withReading(call.data, key, (reading) => listAll(call.data, reading));
  await printList(call.terminal, { rows, columns, json, empty: 'No projections.' });
  return exitCodes.ok;
};

function listAll(data: DataFolder, { key, head }: Reading): Promise<Listed[]> {
  const live = openLiveRows(data, key);
  const revision = live?.checkpoint()?.revision ?? -1;
  const all = projectionsOf(key).map((projection) => ({
    projection: projection.name,
    version: projection.version,
    tables: projection.tables.map(({ name }) => name),
    rows: live ? rowsOf(live, projection) : 0,
    revision,
    lag: Math.max(0, head.revision - revision),
  }));
  live?.close();
  return Promise.resolve(all);
}

function rowsOf(live: ReadModel, { tables }: Projection): number {
  return tables.reduce((sum, table) => sum + countRows(live, table), 0);
}

function countRows(live: ReadModel, table: AnyTable): number {
  let rows = 0;
  for (const _ of live.cells(table)) rows += 1;
  return rows;
}
