import { existsSync, linkSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { syncPath } from '../../../adapters/backup/write-whole.ts';
import { openDatabase } from '../../../adapters/sqlite/open-database.ts';
import { acquireWriterLock } from '../../../adapters/sqlite/writer-lock.ts';
import { makePrivateFolder, type DataFolder, type TenantFolder } from '../../data-folder.ts';
import { askTenant } from '../../operator/ask-tenant.ts';
import { busy } from '../../tenant-client.ts';

const truth = ['vault.db', 'events.db'];
const lockFiles = /^writer\./;

/**
 * Does work as the only writer of a tenant. A process that has the files is asked to end; the next
 * request starts it again. Fails as busy where they do not come free within `patience`
 * milliseconds.
 */
export async function asOnlyWriter<T>(
  data: DataFolder,
  { key, patience = 15_000 }: { readonly key: string; readonly patience?: number },
  work: () => Promise<T>,
): Promise<T> {
  const folder = data.tenant(key);
  const end = performance.now() + patience;
  makePrivateFolder(folder.root);
  for (;;) {
    const since = new Date().toISOString();
    const holder = { pid: process.pid, role: 'backup restore', since };
    const lock = acquireWriterLock(folder.writerLock, holder);
    if ('release' in lock) return work().finally(() => lock.release());
    if (performance.now() > end) throw busy(key, lock);
    const stop = { method: 'POST', path: '/_control/stop', patience: 2000 } as const;
    await askTenant(data, key, stop).catch(() => undefined);
    await pause(50);
  }
}

/**
 * Puts staged files in the place of a tenant's: only under its writer's lock. What was there is
 * kept in the folder whose name is given back; the log takes its place last, in one step.
 */
export function putInPlace(staged: TenantFolder, live: TenantFolder): string | undefined {
  const kept = existsSync(live.events) ? keepAside(live) : undefined;
  for (const name of readdirSync(live.root)) {
    // Made from the log before: the new one has its own.
    if (/^(read-|snapshot)|\.db-(wal|shm)$/.test(name)) rmSync(path.join(live.root, name));
  }
  const names = readdirSync(staged.root).filter((name) => !lockFiles.test(name));
  for (const name of [...truth, ...names.filter((one) => !truth.includes(one))])
    renameSync(path.join(staged.root, name), path.join(live.root, name));
  syncPath(live.root);
  return kept;
}

/** A second name for the files of the truth, so that they are never without a place. */
function keepAside({ root, events, vault }: TenantFolder): string {
  for (const file of [events, vault]) settle(file);
  const time = new Date().toISOString().replace(/\D/g, '').slice(0, 17);
  const aside = path.join(root, `replaced-${time}`);
  makePrivateFolder(aside);
  for (const name of truth.flatMap((file) => [file, `${file}-wal`])) {
    const file = path.join(root, name);
    if (existsSync(file)) linkSync(file, path.join(aside, name));
  }
  syncPath(aside);
  return aside;
}

/** Moves what waits in the write-ahead log into the file; one that is damaged stays as it is. */
function settle(file: string): void {
  if (!existsSync(file)) return;
  try {
    const db = openDatabase({ file, synchronous: 'FULL' });
    db.pragma('wal_checkpoint(TRUNCATE)');
    db.close();
  } catch {
    // Kept aside as it is, with its write-ahead log.
  }
}
