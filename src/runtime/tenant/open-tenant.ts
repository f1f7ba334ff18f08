import { createHash } from 'node:crypto';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { openBlobs } from '../../adapters/blobs/open-blobs.ts';
import {
  openSqliteEventStore,
  type SqliteStoreOptions,
} from '../../adapters/sqlite/event-store.ts';
import { openReadModel, type ReadModel } from '../../adapters/sqlite/read-model.ts';
import { openVault } from '../../adapters/sqlite/vault.ts';
import { acquireWriterLock, type WriterHolder } from '../../adapters/sqlite/writer-lock.ts';
import type { Slices } from '../../domain/evolve.ts';
import { trusted } from '../../domain/identity.ts';
import type { Metadata } from '../../domain/message.ts';
import type { EventStore } from '../../domain/ports/event-store.ts';
import { createStateMap } from '../../domain/state-map.ts';
import { tablesOf, versionsOf } from '../../projections/catalogue.ts';
import { makePrivateFolder, type DataFolder } from '../data-folder.ts';
import { openAsides, type AsidesOptions } from '../asides.ts';
import { handleCommands } from '../handle-commands.ts';
import { log } from '../logs/log.ts';
import { assertOfThisLog, catchUp } from './log/catch-up.ts';
import { createCommandQueue } from './commands/command-queue.ts';
import { createToldAnswers } from './commands/told-answers.ts';
import { foldLog } from './log/fold-log.ts';
import { keepSnapshots } from './log/keep-snapshots.ts';
import { foldFingerprint } from './log/snapshot.ts';
import { tenantStream } from './log/tenant-stream.ts';
import { noHead, type OpenTenant, type Tenant } from './tenant.ts';

export interface OpenTenantOptions {
  readonly data: DataFolder;
  readonly key: string;
  /** What this process is, for whoever finds the lock taken. */
  readonly role: string;
  readonly now?: () => number;
  readonly onTransaction?: SqliteStoreOptions['onTransaction'];
  /** Which fold a snapshot must come from; default the program's own. */
  readonly fold?: string;
}

/** Another process writes this tenant's files. */
export interface TenantBusy {
  readonly heldBy: WriterHolder | undefined;
}

/**
 * Opens a tenant as its only writer: folds the log into state and brings the read model up to it.
 * Throws when a file cannot be opened or the log was written by a newer program.
 */
export async function openTenant(options: OpenTenantOptions): Promise<OpenTenant | TenantBusy> {
  const { data, key, role } = options;
  const now = options.now ?? Date.now;
  const folder = data.tenant(key);
  makePrivateFolder(folder.root);
  const since = new Date(now()).toISOString();
  const lock = acquireWriterLock(folder.writerLock, { pid: process.pid, role, since });
  if ('heldBy' in lock) return lock;
  try {
    const { tenant, opened } = await openFiles(options, now);
    const between = oneAtATime();
    const queue = createCommandQueue((sent) => between(() => handleCommands(sent, tenant)));
    const snapshots = keepSnapshots(tenant, {
      file: folder.snapshot,
      fold: options.fold ?? foldFingerprint,
      opened,
    });
    return Object.assign(tenant, {
      submit: queue.submit,
      between,
      close: async () => {
        await queue.idle();
        await between(() => Promise.resolve());
        snapshots.write();
        tenant.asides.close();
        await closeFiles(tenant);
        lock.release();
      },
    });
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** The short hash over names and versions of all projections that names the read model's file. */
function readModelFingerprint(key: string): string {
  return createHash('sha256').update(versionsOf(key)).digest('hex').slice(0, 12);
}

/** Where a tenant's read model lies for this version of the program. */
export function readModelFile(data: DataFolder, key: string): string {
  return data.tenant(key).readModel(readModelFingerprint(key));
}

interface Opened {
  readonly tenant: Tenant;
  /** The revision of the snapshot that state was opened from. */
  readonly opened: number;
}

async function openFiles(options: OpenTenantOptions, now: () => number): Promise<Opened> {
  const { data, key, onTransaction } = options;
  const folder = data.tenant(key);
  const observer = onTransaction ? { onTransaction } : {};
  const store = openSqliteEventStore({ file: folder.events, ...observer });
  const stream = await tenantStream(store, folder.events, key);
  const vault = openVault(folder.vault);
  const state = createStateMap<Slices>();
  const readModel = openDisposable(readModelFile(data, key), key);
  const tenant: Tenant = {
    ...{ key, stream, store, vault, state, now, readModel },
    head: (await store.head(stream)) ?? noHead,
    recorded: await lastRecorded(store, stream),
    broken: undefined,
    told: createToldAnswers(),
    blobs: openBlobs(folder.blobs),
    listeners: new Map(),
    asides: openAsides({ say: sayAlarm(key) }),
  };
  const opened = await foldLog(tenant, folder.snapshot, options.fold ?? foldFingerprint);
  await assertOfThisLog(readModel, tenant);
  await catchUp(readModel, tenant).catch((error: unknown) => {
    // A projection that fails must not keep a showcase closed: its rows are rebuilt.
    tenant.broken = error instanceof Error ? error.message : String(error);
  });
  return { tenant, opened };
}

async function lastRecorded(store: EventStore, stream: string): Promise<number> {
  for await (const { metadata } of store.read(stream, { direction: 'backwards', limit: 1 }))
    return Date.parse(trusted<Metadata>(JSON.parse(metadata)).recordedAt);
  return 0;
}

function sayAlarm(tenant: string): AsidesOptions['say'] {
  return ({ name, sentence }, isOver) => {
    if (isOver) log.warn({ tenant, name }, 'works again');
    else log.error({ tenant, name, why: sentence }, 'fails, and is tried again');
  };
}

/** A read model is made from the log: a file that cannot be read is put aside and made anew. */
function openDisposable(file: string, key: string): ReadModel {
  const tables = tablesOf(key);
  let opened: ReadModel | undefined;
  try {
    opened = openReadModel({ file, tables });
    opened.checkpoint();
    return opened;
  } catch (error) {
    opened?.close();
    if (!existsSync(file)) throw error;
    renameSync(file, `${file}.damaged`);
    for (const rest of ['-wal', '-shm']) rmSync(`${file}${rest}`, { force: true });
    return openReadModel({ file, tables });
  }
}

/** Runs what it is given one after another. */
function oneAtATime(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work, work);
    last = next.catch(() => undefined);
    return next;
  };
}

async function closeFiles({ store, vault, readModel }: Tenant): Promise<void> {
  await store.close();
  vault.close();
  readModel.close();
}
