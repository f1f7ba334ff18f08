import { rmSync } from 'node:fs';
import { isDamage } from '../adapters/sqlite/open-database.ts';
import { openReadModel, type ReadModel } from '../adapters/sqlite/read-model.ts';
import type { Head } from '../domain/ports/event-store.ts';
import { projectionsOf, tablesOf } from '../projections/catalogue.ts';
import { createMemoryRows, type MemoryRows } from '../projections/memory-rows.ts';
import { projectBatch, type WritableRows } from '../projections/project-batch.ts';
import { putRow, type Change } from '../projections/projection.ts';
import { fromCell } from '../projections/rows/cells.ts';
import { checkpointAt } from './tenant/log/checkpoint-at.ts';
import { inBatches, readFacts } from './tenant/read-facts.ts';
import type { Tenant } from './tenant/tenant.ts';

export interface Progress {
  readonly events: number;
  readonly total: number;
}

export interface RebuildOptions {
  readonly log: Pick<Tenant, 'key' | 'store' | 'stream' | 'vault'>;
  /** The file to build; what a killed rebuild left there is continued. */
  readonly file: string;
  readonly onProgress?: (progress: Progress) => void;
  /**
   * So many events are folded in memory before what changed is written in one transaction; after
   * each, others get their turn. Few beside marks, many where nothing else waits.
   */
  readonly atOnce?: number;
}

/** Written together where nothing else waits. */
const manyEvents = 20_000;

/**
 * Builds a read model from the log into a file of its own, resuming what a killed rebuild had
 * written. Gives the revision and hash it reached; the file is closed again.
 */
export async function rebuild(options: RebuildOptions): Promise<Head> {
  const { log, file, onProgress, atOnce = manyEvents } = options;
  const head = await log.store.head(log.stream);
  if (!head) throw new Error(`The log of ${log.key} is empty: there is nothing to rebuild.`);
  const target = await openTarget(file, log);
  try {
    const rows = loaded(target, log.key);
    const from = (target.checkpoint()?.revision ?? -1) + 1;
    const facts = readFacts(log, { from, to: head.revision });
    let done = from;
    for await (const batch of inBatches(facts, atOnce)) {
      const last = batch.at(-1)?.revision ?? head.revision;
      const checkpoint = await checkpointAt(log, last);
      flush(target, collect(rows, log.key, batch), checkpoint);
      done += batch.length;
      onProgress?.({ events: done, total: head.revision + 1 });
      await new Promise((resolve) => setImmediate(resolve));
    }
    return target.checkpoint() ?? head;
  } finally {
    target.close();
  }
}

/** Opens what a killed rebuild left, unless it is damaged or was made from another log. */
async function openTarget(file: string, log: RebuildOptions['log']): Promise<ReadModel> {
  const tables = tablesOf(log.key);
  const found = openLeft(file, tables);
  const seen = found?.checkpoint();
  if (found && !seen) return found;
  const there = seen && (await checkpointAt(log, seen.revision).catch(() => undefined));
  if (found && seen && there?.hash === seen.hash) return found;
  found?.close();
  for (const rest of ['', '-wal', '-shm']) rmSync(`${file}${rest}`, { force: true });
  return openReadModel({ file, tables });
}

function openLeft(file: string, tables: ReturnType<typeof tablesOf>): ReadModel | undefined {
  let found: ReadModel | undefined;
  try {
    found = openReadModel({ file, tables });
    if (!found.isDamaged()) return found;
  } catch (error) {
    if (!isDamage(error)) throw error;
  }
  found?.close();
  return undefined;
}

function loaded(target: ReadModel, key: string): MemoryRows {
  const tables = tablesOf(key);
  const rows = createMemoryRows(tables);
  for (const table of tables) {
    const columns = Object.entries(table.columns);
    for (const cells of target.cells(table)) {
      const row = Object.fromEntries(
        columns.map(([column, type], index) => [column, fromCell(type, cells[index] ?? null)]),
      );
      rows.apply([putRow(table, row)]);
    }
  }
  return rows;
}

function collect(
  rows: MemoryRows,
  key: string,
  batch: Parameters<typeof projectBatch>[1],
): Map<string, Change> {
  const changed = new Map<string, Change>();
  const noting: WritableRows = {
    ...rows,
    apply: (changes) => {
      rows.apply(changes);
      for (const change of changes) {
        changed.set(`${change.table.name}/${JSON.stringify(change.key)}`, change);
      }
    },
  };
  projectBatch(projectionsOf(key), batch, noting);
  return changed;
}

function flush(target: ReadModel, changed: ReadonlyMap<string, Change>, checkpoint: Head): void {
  target.update((rows) => {
    rows.apply([...changed.values()]);
    return checkpoint;
  });
}
