import { existsSync } from 'node:fs';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { notFound } from '../../adapters/cli/errors.ts';
import { openSqliteEventStore } from '../../adapters/sqlite/event-store.ts';
import { openReadModel, type ReadModel } from '../../adapters/sqlite/read-model.ts';
import { openVault, type Vault } from '../../adapters/sqlite/vault.ts';
import type { EventStore, Head } from '../../domain/ports/event-store.ts';
import { tablesOf } from '../../projections/catalogue.ts';
import type { Rows } from '../../projections/projection.ts';
import type { DataFolder } from '../data-folder.ts';
import { rowsAt } from '../replay.ts';
import { readModelFile } from '../tenant/open-tenant.ts';
import { tenantStream } from '../tenant/log/tenant-stream.ts';
import { noHead } from '../tenant/tenant.ts';
import { blindVault } from './blind-vault.ts';

/** A tenant's log and vault, open for reading only, whoever writes them meanwhile. */
export interface Reading {
  readonly key: string;
  readonly stream: string;
  readonly store: EventStore;
  readonly vault: Vault;
  /** The end of the log when it was opened. */
  readonly head: Head;
}

/** Opens a tenant's log for `work` and closes it again. Fails when there is no log. */
export async function withReading<T>(
  data: DataFolder,
  key: string,
  work: (reading: Reading) => Promise<T>,
): Promise<T> {
  const file = logFile(data, key);
  const opened = openSqliteEventStore({ file, readonly: true });
  const { vault: keys } = data.tenant(key);
  const vault = existsSync(keys) ? openVault(keys, { readonly: true }) : blindVault;
  const store: EventStore = { ...opened, read: (...range) => inTurns(opened.read(...range)) };
  try {
    const stream = await tenantStream(store, file, key);
    const head = (await store.head(stream)) ?? noHead;
    return await work({ key, stream, store, vault, head });
  } finally {
    await opened.close();
    vault.close();
  }
}

/** The file of a tenant's log. Fails when there is none. */
export function logFile(data: DataFolder, key: string): string {
  const { events } = data.tenant(key);
  if (existsSync(events)) return events;
  throw notFound(`${key} has no log yet: nobody has opened it so far.`);
}

/** A tenant's rows as of the end of its log: the live file, or a fold where that lags. */
export async function withRows<T>(
  data: DataFolder,
  reading: Reading,
  work: (rows: Rows) => T | Promise<T>,
): Promise<T> {
  const { revision } = reading.head;
  const live = openLiveRows(data, reading.key);
  try {
    const lags = (live?.checkpoint()?.revision ?? -1) < revision;
    return await work(live && !lags ? live : await rowsAt(reading, revision));
  } finally {
    live?.close();
  }
}

/** The live read model as of this moment, for reading only; undefined where there is none. */
export function openLiveRows(data: DataFolder, key: string): ReadModel | undefined {
  const file = readModelFile(data, key);
  if (!existsSync(file)) return undefined;
  return openReadModel({ file, tables: tablesOf(key), readonly: true, pinned: true });
}

/** Signals and sockets get their turn while a long log is read. */
async function* inTurns<T>(events: AsyncIterable<T>): AsyncGenerator<T> {
  let count = 0;
  for await (const event of events) {
    yield event;
    count += 1;
    if (count % 1000 === 0) await nextTurn();
  }
}
