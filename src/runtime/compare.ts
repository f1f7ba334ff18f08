import { openReadModel } from '../adapters/sqlite/read-model.ts';
import { tablesOf, projectionsOf } from '../projections/catalogue.ts';
import { compareRows, type Difference } from '../projections/compare-rows.ts';
import type { CellSource } from '../projections/rows/cells.ts';
import { rowsAt } from './replay.ts';
import type { Tenant } from './tenant/tenant.ts';

/** A row in which a read model is not what its log says, with the projection that keeps it. */
export interface Found extends Difference {
  readonly projection: string;
}

export interface Comparison {
  /** The revision at which both were compared. */
  readonly revision: number;
  readonly rows: number;
  /** The first hundred. */
  readonly differences: readonly Found[];
  readonly differing: number;
}

type Log = Pick<Tenant, 'key' | 'store' | 'stream' | 'vault'>;

/** Compares a live read model's file with what the log gives at the revision the file shows. */
export async function compareWithLog(log: Log, file: string): Promise<Comparison> {
  const live = openReadModel({ file, tables: tablesOf(log.key), readonly: true, pinned: true });
  try {
    const revision = live.checkpoint()?.revision ?? -1;
    return comparison(log.key, revision, { live, rebuilt: await rowsAt(log, revision) });
  } finally {
    live.close();
  }
}

/** Compares two sources of rows that show the same revision. */
export function comparison(
  key: string,
  revision: number,
  sides: { readonly live: CellSource; readonly rebuilt: CellSource },
): Comparison {
  const tables = tablesOf(key);
  const owners = new Map(
    projectionsOf(key).flatMap(({ name, tables: own }) => own.map((table) => [table.name, name])),
  );
  const differences: Found[] = [];
  let differing = 0;
  for (const difference of compareRows(tables, sides.live, sides.rebuilt)) {
    differing += 1;
    const projection = owners.get(difference.table) ?? difference.table;
    if (differences.length < 100) differences.push({ ...difference, projection });
  }
  const rows = tables.reduce((sum, table) => sum + countRows(sides.rebuilt, table), 0);
  return { revision, rows, differences, differing };
}

function countRows(source: CellSource, table: Parameters<CellSource['cells']>[0]): number {
  let rows = 0;
  for (const _ of source.cells(table)) rows += 1;
  return rows;
}
