import { projectionsOf, tablesOf } from '../projections/catalogue.ts';
import { createMemoryRows, type MemoryRows } from '../projections/memory-rows.ts';
import { projectBatch } from '../projections/project-batch.ts';
import { inBatches, readFacts } from './tenant/read-facts.ts';
import type { Tenant } from './tenant/tenant.ts';

type Log = Pick<Tenant, 'key' | 'store' | 'stream' | 'vault'>;

/** The read model as it was right after `revision`, in memory: store, fold, page. */
export async function rowsAt(log: Log, revision: number): Promise<MemoryRows> {
  const rows = createMemoryRows(tablesOf(log.key));
  const facts = readFacts(log, { from: 0, to: revision });
  for await (const batch of inBatches(facts, 5_000)) {
    projectBatch(projectionsOf(log.key), batch, rows);
    // Others get their turn: a page of the past must not hold up a mark.
    await new Promise((resolve) => setImmediate(resolve));
  }
  return rows;
}

/** Thrown when too many moments are asked for at once: HTTP answers 503 with Retry-After. */
export class TooManyReplays extends Error {
  readonly code = 'TooManyReplays';
}

/** So many moments may wait while one is folded. */
export const waitingReplays = 8;

const keptReplays = 6;

/**
 * Moments of the past, one folded at a time, since each needs memory and time that marks need
 * too. The last few are kept, so that looking again costs nothing.
 */
export function createReplay(log: Log): (revision: number) => Promise<MemoryRows> {
  const kept = new Map<number, Promise<MemoryRows>>();
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;

  function fold(revision: number): Promise<MemoryRows> {
    if (waiting > waitingReplays)
      return Promise.reject(new TooManyReplays('Too many moments of the past are asked for.'));
    waiting += 1;
    const rows = last.then(() => rowsAt(log, revision)).finally(() => (waiting -= 1));
    last = rows.catch(() => undefined);
    return rows;
  }

  return (revision) => {
    const found = kept.get(revision) ?? fold(revision);
    kept.delete(revision);
    kept.set(revision, found);
    const oldest = [...kept.keys()][0];
    if (kept.size > keptReplays && oldest !== undefined) kept.delete(oldest);
    found.catch(() => kept.delete(revision));
    return found;
  };
}
