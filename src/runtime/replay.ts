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
  const kept = new Map<number, Kept>();
  const lanes = { staff: openLane(), public: openLane() };

  function fold(revision: number, address: string | undefined): Kept {
    const isPublic = address !== undefined;
    const lane = isPublic ? lanes.public : lanes.staff;
    if (lane.waiting > waitingReplays) throw new TooManyReplays(1);
    const wait = isPublic ? traffic.untilLook(address) : 0;
    if (wait > 0) throw new TooManyReplays(wait);
    const breathe = isPublic ? (): Promise<void> => traffic.turn() : nextTurn;
    lane.waiting += 1;
    const rows = lane.last
      .then(() => rowsAt(log, revision, breathe))
      .finally(() => (lane.waiting -= 1));
    lane.last = rows.catch(() => undefined);
    return { rows, isPublic, isThere: false };
  }

  return async (revision, address) => {
    const known = kept.get(revision);
    // Staff do not wait in the line of the public.
    const isShared = known && (known.isThere || !known.isPublic || address !== undefined);
    const found = isShared ? known : fold(revision, address);
    kept.delete(revision);
    kept.set(revision, found);
    const oldest = [...kept.keys()][0];
    if (kept.size > keptReplays && oldest !== undefined) kept.delete(oldest);
    try {
      const rows = await found.rows;
      found.isThere = true;
      return rows;
    } catch (error) {
      if (kept.get(revision) === found) kept.delete(revision);
      throw error;
    }
  };
}

interface Kept {
  readonly rows: Promise<MemoryRows>;
  readonly isPublic: boolean;
  isThere: boolean;
}

const openLane = (): Lane => ({ last: Promise.resolve(), waiting: 0 });
