import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { manifestText, readManifest, type Manifest, type Part } from './manifest.ts';
import { writeWhole } from './write-whole.ts';

/** Where the files of a backup lie; the vaults may be kept in a folder of their own. */
export interface BackupFolder {
  readonly root: string;
  readonly manifest: string;
  readonly lock: string;
  readonly blobs: string;
  readonly logs: string;
  readonly vaults: string;
  part(key: string, part: Pick<Part, 'first' | 'last'>): string;
  vault(key: string, copy: { readonly sum: string }): string;
  blob(blob: string): string;
}

/** The places in a backup's folder; nothing is made. */
export function backupFolder(root: string, vaults?: string): BackupFolder {
  const at = (...parts: string[]): string => path.resolve(root, ...parts);
  const apart = path.resolve(vaults ?? at('vaults'));
  return {
    root: at(),
    manifest: at('manifest.json'),
    lock: at('run.lock'),
    blobs: at('blobs'),
    logs: at('logs'),
    vaults: apart,
    part: (key, { first, last }) => at('logs', key, `${digits(first)}-${digits(last)}.jsonl`),
    vault: (key, { sum }) => path.join(apart, key, `${sum}.jsonl`),
    blob: (blob) => at('blobs', blob),
  };
}

/** What the folder holds by its manifest: undefined where there is none, a reason where it lies. */
export function manifestIn({ manifest }: BackupFolder): Manifest | string | undefined {
  return existsSync(manifest) ? readManifest(readFileSync(manifest, 'utf8')) : undefined;
}

/** Puts a manifest in the place of the one before, once everything that it names is on the disk. */
export function writeManifest({ manifest: file }: BackupFolder, manifest: Manifest): void {
  writeWhole(file, Buffer.from(manifestText(manifest)));
}

/** Names sort as revisions do. */
function digits(revision: number): string {
  return String(revision).padStart(9, '0');
}
