import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What a file is called while it is not whole. */
export const unfinished = '.unfinished';

/**
 * Writes a file (0600, its folder 0700) so that under its name it is there whole or not at all,
 * also after a power failure. One that holds these bytes already is left; says whether it wrote.
 */
export function writeWhole(file: string, bytes: Buffer): boolean {
  if (holds(file, bytes)) return false;
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  const making = `${file}${unfinished}`;
  try {
    writeFileSync(making, bytes, { mode: 0o600 });
    syncPath(making);
    renameSync(making, file);
  } finally {
    rmSync(making, { force: true });
  }
  syncPath(path.dirname(file));
  return true;
}

/** The size of a file in bytes; undefined where there is none. */
export function sizeOf(file: string): number | undefined {
  return statSync(file, { throwIfNoEntry: false })?.size;
}

/** Waits until a file, or the names in a folder, are on the disk. */
export function syncPath(file: string): void {
  const handle = openSync(file, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function holds(file: string, bytes: Buffer): boolean {
  return sizeOf(file) === bytes.length && readFileSync(file).equals(bytes);
}
