import { existsSync } from 'node:fs';
import { exitCodeOf, Failure, messageOf } from '../../adapters/cli/errors.ts';
import { exitCodes, type ExitCode } from '../../adapters/cli/exit-codes.ts';
import {
  manifestIn,
  writeManifest,
  type BackupFolder,
} from '../../adapters/backup/backup-folder.ts';
import { backupFormat, type Manifest, type TenantCopy } from '../../adapters/backup/manifest.ts';
import { sweepCopies } from '../../adapters/backup/sweep-copies.ts';
import { acquireWriterLock } from '../../adapters/sqlite/writer-lock.ts';
import { makePrivateFolder } from '../data-folder.ts';
import { copyTenant, type Copied, type CopyJob } from './copy-tenant.ts';

/** What became of one tenant; without a copy it says why there is none. */
export interface Outcome extends Partial<Copied> {
  readonly key: string;
  readonly code: ExitCode;
  readonly sentence?: string;
}

export interface Run extends Omit<CopyJob, 'key' | 'before' | 'onProgress'> {
  readonly keys: readonly string[];
  readonly onProgress: (key: string, done: number, total: number) => void;
}

/**
 * Copies tenants one after another. The manifest names each as soon as everything of it is on the
 * disk, so a run that is killed leaves the one before, or one with some tenants newer; what fails
 * of one tenant leaves its older copy and the others. Fails where the folder is being written.
 */
export async function* runBackup(run: Run): AsyncGenerator<Outcome> {
  const lock = run.dryRun ? undefined : lockFolder(run.to);
  try {
    let manifest = manifestToAddTo(run.to);
    for (const key of run.keys) {
      const before = manifest.tenants.find((one) => one.key === key);
      const outcome = await copyOne(run, key, before);
      if (outcome.copy && !run.dryRun) {
        manifest = withCopy(manifest, outcome.copy);
        writeManifest(run.to, manifest);
        sweepCopies(run.to, outcome.copy);
      }
      yield outcome;
    }
  } finally {
    lock?.release();
  }
}

function lockFolder(to: BackupFolder) {
  makePrivateFolder(to.root);
  makePrivateFolder(to.vaults);
  const since = new Date().toISOString();
  const lock = acquireWriterLock(to.lock, { pid: process.pid, role: 'backup run', since });
  if ('release' in lock) return lock;
  const who = lock.heldBy ? `process ${String(lock.heldBy.pid)}` : 'another process';
  throw new Failure(exitCodes.busy, `${to.root} is being written by ${who}: wait until it ends.`);
}

/** A manifest that cannot be read is never written over: what it named may still be there. */
function manifestToAddTo(to: BackupFolder): Manifest {
  const found = manifestIn(to);
  if (typeof found === 'object') return found;
  if (found !== undefined)
    throw new Failure(
      exitCodes.differs,
      `${to.manifest} cannot be read: ${found}. Copy into another folder.`,
    );
  return { format: backupFormat, writtenAt: '', tenants: [] };
}

async function copyOne(run: Run, key: string, before: TenantCopy | undefined): Promise<Outcome> {
  try {
    const onProgress = (done: number, total: number): void => run.onProgress(key, done, total);
    const { data, to, dryRun } = run;
    const copied = await copyTenant({ data, to, dryRun, key, before, onProgress });
    return { key, ...outcomeOf(copied) };
  } catch (error) {
    return { key, code: exitCodeOf(error), sentence: messageOf(error) };
  }
}

function outcomeOf(copied: Copied | undefined): Omit<Outcome, 'key'> {
  if (!copied) return { code: exitCodes.ok, sentence: 'Nothing has happened yet.' };
  const { damaged, lostHere } = copied;
  const files = `files that are damaged: ${damaged.join(', ')}`;
  const keys = `${lostHere.length} keys that its vault.db lacks, which the backup keeps`;
  const wrong = [...(damaged.length > 0 ? [files] : []), ...(lostHere.length > 0 ? [keys] : [])];
  if (wrong.length === 0) return { code: exitCodes.ok, ...copied };
  const sentence = `copied, but for ${wrong.join(' and ')}`;
  return { code: exitCodes.differs, ...copied, sentence };
}

function withCopy({ format, tenants }: Manifest, copy: TenantCopy): Manifest {
  const others = tenants.filter(({ key }) => key !== copy.key);
  const all = [...others, copy].sort((a, b) => (a.key < b.key ? -1 : 1));
  return { format, writtenAt: copy.copiedAt, tenants: all };
}

/** Where a manifest is. Fails where there is none, or where it cannot be read. */
export function manifestOf(from: BackupFolder): Manifest {
  const found = manifestIn(from);
  if (typeof found === 'object') return found;
  if (found !== undefined)
    throw new Failure(exitCodes.differs, `${from.manifest} cannot be relied on: ${found}.`);
  const why = existsSync(from.root) ? 'has no manifest.json' : 'is not there';
  throw new Failure(exitCodes.notFound, `There is no backup: ${from.root} ${why}.`);
}
