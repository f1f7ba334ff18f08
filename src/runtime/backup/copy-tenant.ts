import type { BackupFolder } from '../../adapters/backup/backup-folder.ts';
import { blobsIn, isCopied } from '../../adapters/backup/copy-blob.ts';
import type { TenantCopy } from '../../adapters/backup/manifest.ts';
import { sumOf } from '../../adapters/backup/part-lines.ts';
import { sizeOf, writeWhole } from '../../adapters/backup/write-whole.ts';
import { trusted } from '../../domain/identity.ts';
import type { Metadata } from '../../domain/message.ts';
import type { DataFolder } from '../data-folder.ts';
import { withReading, type Reading } from '../operator/reading.ts';
import { vaultToCopy } from './copy-vault.ts';
import { copyLog, type CopiedLog, type LogJob } from './copy-log.ts';

export interface CopyJob {
  readonly data: DataFolder;
  readonly key: string;
  readonly to: BackupFolder;
  readonly before: TenantCopy | undefined;
  /** Reads everything and writes nothing. */
  readonly dryRun: boolean;
  readonly onProgress?: (revision: number, head: number) => void;
}

export interface Copied {
  readonly copy: TenantCopy;
  /** Files that were left out: they are not what was written. */
  readonly damaged: readonly string[];
  /** People whose key is in the backup, and no more in the vault here. */
  readonly lostHere: readonly string[];
  /** Events that were not in the backup before. */
  readonly events: number;
  /** Bytes that were, or would be, written. */
  readonly bytes: number;
}

/** Copies one tenant, whoever writes it meanwhile; undefined where its log is empty. */
export function copyTenant(job: CopyJob): Promise<Copied | undefined> {
  return withReading(job.data, job.key, async (reading) => {
    if (reading.head.revision < 0) return undefined;
    const writer = openWriter(job.dryRun);
    const log = await copyLog(reading, logJob(job, reading, writer));
    // Only now that the log's end is fixed: so the key of everything that is sealed in it is there,
    // and each file that it names.
    const { vault, lostHere } = await copyVault(job, reading, writer);
    const { blobs, damaged } = await copyBlobs(job, writer);
    const copy = { ...(await factsOf(reading, log)), vault, blobs };
    return { copy, damaged, lostHere, events: log.added, bytes: writer.bytes() };
  });
}

interface Writer {
  write(file: string, bytes: Buffer): void;
  count(bytes: number): void;
  readonly bytes: () => number;
}

function openWriter(dryRun: boolean): Writer {
  let written = 0;
  const count = (bytes: number): void => void (written += bytes);
  return {
    write: (file, bytes) => {
      if (dryRun ? sizeOf(file) !== bytes.length : writeWhole(file, bytes)) count(bytes.length);
    },
    count,
    bytes: () => written,
  };
}

function logJob({ key, to, before, onProgress }: CopyJob, log: Reading, writer: Writer): LogJob {
  const { head } = log;
  return {
    before,
    isThere: (part) => sizeOf(to.part(key, part)) === part.bytes,
    write: (part, bytes) => writer.write(to.part(key, part), bytes),
    onProgress: onProgress && ((revision) => onProgress(revision + 1, head.revision + 1)),
  };
}

async function copyVault({ data, key, to, before }: CopyJob, log: Reading, writer: Writer) {
  const folder = data.tenant(key);
  const { people, bytes, lostHere } = await vaultToCopy(folder, log, { to, copy: before });
  const copy = { people, bytes: bytes.length, sum: sumOf(bytes) };
  writer.write(to.vault(key, copy), bytes);
  return { vault: copy, lostHere };
}

/** A song that is damaged keeps no mark from being copied: it is left out, and named. */
async function copyBlobs({ data, key, to, dryRun }: CopyJob, writer: Writer) {
  const folder = data.tenant(key).blobs;
  const damaged: string[] = [];
  const blobs = blobsIn(folder);
  for (const { blob, bytes } of blobs) {
    if (sizeOf(to.blob(blob)) === bytes) continue;
    if (!dryRun && !(await isCopied(folder, to.blobs, blob))) damaged.push(blob);
    else writer.count(bytes);
  }
  return { blobs: blobs.filter(({ blob }) => !damaged.includes(blob)), damaged };
}

async function factsOf(reading: Reading, { parts }: CopiedLog) {
  const { key, stream, head } = reading;
  const copiedAt = new Date().toISOString();
  const recordedAt = await recordedAtOf(reading, head.revision);
  return { key, stream, ...head, recordedAt, copiedAt, parts: [...parts] };
}

/** When an event was recorded, RFC 3339 UTC. */
export async function recordedAtOf({ store, stream }: Reading, revision: number): Promise<string> {
  for await (const { metadata } of store.read(stream, { from: revision, to: revision }))
    return trusted<Metadata>(JSON.parse(metadata)).recordedAt;
  return '';
}
