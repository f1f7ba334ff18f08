import Database from 'better-sqlite3';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { Connection } from './open-database.ts';

const holderSchema = z.object({ pid: z.int(), role: z.string(), since: z.string() });

/** Who writes a tenant's files; `since` is RFC 3339 UTC. */
export type WriterHolder = Readonly<z.infer<typeof holderSchema>>;

export interface WriterLock {
  release(): void;
}

/** Another process has the lock; who, where its description can be read. */
export interface WriterLockHeld {
  readonly heldBy: WriterHolder | undefined;
}

/**
 * Takes the right to write a tenant's files: an exclusive transaction on `writer.lock`, an empty
 * SQLite file. The kernel frees it when the process ends, however it ends. The description in
 * `writer.json` beside it is for people only. Throws where the folder cannot be written.
 */
export function acquireWriterLock(file: string, holder: WriterHolder): WriterLock | WriterLockHeld {
  const description = descriptionOf(file);
  const db = lockFile(file);
  if (!db) return { heldBy: readHolder(description) };
  describe(description, holder);
  return {
    release() {
      if (!db.open) return;
      // While the lock is held, so that the next holder's description is never the one removed.
      rmSync(description, { force: true });
      db.close();
    },
  };
}

/** Who says to write the files of this lock; undefined where nobody does. */
export const writerOf = (file: string): WriterHolder | undefined => readHolder(descriptionOf(file));

const descriptionOf = (file: string): string => join(dirname(file), 'writer.json');

/** Undefined where another process has it. */
function lockFile(file: string): Connection | undefined {
  const db = new Database(file, { timeout: 0 });
  try {
    return db.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    db.close();
    if (isBusy(error)) return undefined;
    throw error;
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');
}

/** Who cannot be described, as on a full disk, has the lock all the same; no other is named. */
function describe(file: string, holder: WriterHolder): void {
  try {
    writeFileSync(`${file}.new`, `${JSON.stringify(holder)}\n`);
    renameSync(`${file}.new`, file);
  } catch {
    rmSync(file, { force: true });
  }
}

function readHolder(file: string): WriterHolder | undefined {
  try {
    return holderSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}
