import type { TenantPort } from '../adapters/http/tenant-port.ts';
import type { Traffic } from '../adapters/http/traffic.ts';
import { projectionsOf, tablesOf } from '../projections/catalogue.ts';
import { createMemoryRows, type MemoryRows } from '../projections/memory-rows.ts';
import { projectBatch } from '../projections/project-batch.ts';
import { inBatches, readFacts } from './tenant/read-facts.ts';
import type { Tenant } from './tenant/tenant.ts';

type Log = Pick<Tenant, 'key' | 'store' | 'stream' | 'vault'>;

/** The read model as it was right after `revision`, in memory: store, fold, page. */
export async function rowsAt(
  log: Log,
  revision: number,
  breathe: () => Promise<unknown> = nextTurn,
): Promise<MemoryRows> {
  const rows = createMemoryRows(tablesOf(log.key));
  const facts = readFacts(log, { from: 0, to: revision });
  for await (const batch of inBatches(facts, 100)) {
    projectBatch(projectionsOf(log.key), batch, rows);
    // Others get their turn: a page of the past must not hold up a mark.
    await breathe();
  }
  return rows;
}

const nextTurn = (): Promise<unknown> => new Promise((resolve) => setImmediate(resolve));

/** Thrown when too many moments are asked for: HTTP answers 503 with Retry-After. */
export class TooManyReplays extends Error {
  readonly code = 'TooManyReplays';
  /** Seconds. */
  readonly retryAfter: number;

  constructor(retryAfter: number) {
    super('Too many moments of the past are asked for.');
    this.retryAfter = retryAfter;
  }
}

/** So many moments may wait while one is folded. */
export const waitingReplays = 8;

const keptReplays = 6;

/** Moments folded one at a time, since each needs memory and time that marks need too. */
interface Lane {
  last: Promise<unknown>;
  waiting: number;
}

/**
 * Moments of the past; the last few are kept, so that looking again costs nothing. Staff wait for
 * staff alone; the public has a small budget, and gives way to whatever is sent.
 */
export function createReplay(log: Log, traffic: Traffic): TenantPort['rowsAt'] {
  const kept = new Map<number, Promise<MemoryRows>>();
  const lanes = { staff: openLane(), public: openLane() };

  function fold(revision: number, address: string | undefined): Promise<MemoryRows> {
    const lane = address === undefined ? lanes.staff : lanes.public;
    if (lane.waiting > waitingReplays) return Promise.reject(new TooManyReplays(1));
    const wait = address === undefined ? 0 : traffic.untilLook(address);
    if (wait > 0) return Promise.reject(new TooManyReplays(wait));
    const breathe = address === undefined ? nextTurn : (): Promise<void> => traffic.turn();
    lane.waiting += 1;
    const rows = lane.last
      .then(() => rowsAt(log, revision, breathe))
      .finally(() => (lane.waiting -= 1));
    lane.last = rows.catch(() => undefined);
    return rows;
  }

  return (revision, address) => {
    const found = kept.get(revision) ?? fold(revision, address);
    kept.delete(revision);
    kept.set(revision, found);
    const oldest = [...kept.keys()][0];
    if (kept.size > keptReplays && oldest !== undefined) kept.delete(oldest);
    found.catch(() => kept.delete(revision));
    return found;
  };
}

const openLane = (): Lane => ({ last: Promise.resolve(), waiting: 0 });
