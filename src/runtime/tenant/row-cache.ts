import type { ReadModel } from '../../adapters/sqlite/read-model.ts';
import type { WritableRows } from '../../projections/project-batch.ts';
import type { Rows } from '../../projections/projection.ts';
import { createCachedRows } from '../../projections/rows/cached-rows.ts';
import type { Tenant } from './tenant.ts';

/** One cache per open file; a file that is swapped in begins with an empty one. */
const caches = new WeakMap<ReadModel, WritableRows>();

/** The rows that batches are projected into; every change goes through them from then on. */
export function cachedFor(
  { readModel }: Pick<Tenant, 'readModel'>,
  rows: WritableRows,
): WritableRows {
  const cache = caches.get(readModel) ?? createCachedRows(rows);
  caches.set(readModel, cache);
  return cache;
}

/** The read model as the last batch left it, mostly from memory: for what is drawn after each. */
export function rowsNow({ readModel }: Pick<Tenant, 'readModel'>): Rows {
  return caches.get(readModel) ?? readModel;
}

/** After a transaction that was taken back the cache holds what never came to be. */
export function dropCache({ readModel }: Pick<Tenant, 'readModel'>): void {
  caches.delete(readModel);
}
