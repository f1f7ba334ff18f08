import type { ReadModel } from '../../adapters/sqlite/read-model.ts';
import type { WritableRows } from '../../projections/project-batch.ts';
import {
  createCachedRows,
  type CachedRows,
  type FollowedRows,
} from '../../projections/rows/cached-rows.ts';
import type { Tenant } from './tenant.ts';

/** One cache per open file; a file that is swapped in begins with an empty one. */
const caches = new WeakMap<ReadModel, CachedRows>();

/** The rows that batches are projected into; every change goes through them from then on. */
export function cachedFor(
  { readModel }: Pick<Tenant, 'readModel'>,
  rows: WritableRows,
): WritableRows {
  const cache = caches.get(readModel) ?? createCachedRows(rows);
  caches.set(readModel, cache);
  return cache;
}

/**
 * The read model as the last batch left it, mostly from memory, for one reader: for what is drawn
 * after each batch. What was read of a file that is not the present one is stale.
 */
export function followRows(tenant: Pick<Tenant, 'readModel'>): FollowedRows {
  const { readModel } = tenant;
  const cache = caches.get(readModel);
  if (!cache) return { rows: readModel, isStale: () => true, end: () => undefined };
  const { rows, isStale, end } = cache.follow();
  return { rows, end, isStale: () => isStale() || caches.get(tenant.readModel) !== cache };
}

/** After a transaction that was taken back the cache holds what never came to be. */
export function dropCache({ readModel }: Pick<Tenant, 'readModel'>): void {
  caches.delete(readModel);
}
