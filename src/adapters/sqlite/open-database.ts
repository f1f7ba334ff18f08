import Database from 'better-sqlite3';

export type Connection = Database.Database;
export type Durability = 'FULL' | 'NORMAL';

export interface OpenOptions {
  readonly file: string;
  readonly readonly?: boolean;
  /** FULL: a commit is on the disk when it returns. NORMAL: it may be lost with the power. */
  readonly synchronous: Durability;
}

const pragmaValue: Record<Durability, number> = { NORMAL: 1, FULL: 2 };

/** How long, in milliseconds, one connection waits for another's write before it gives up. */
const busyTimeout = 5000;

/**
 * Opens a SQLite file in WAL mode. Throws where the file cannot be opened, is no database, or
 * does not take the durability asked for.
 */
export function openDatabase({ file, readonly = false, synchronous }: OpenOptions): Connection {
  const db = new Database(file, { readonly, fileMustExist: readonly, timeout: busyTimeout });
  try {
    if (!readonly) db.pragma('journal_mode = WAL');
    // SQLite is built here to reopen WAL files as NORMAL, whatever the last connection had set.
    db.pragma(`synchronous = ${synchronous}`);
    assertSynchronous(db, synchronous);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Throws unless the connection really has the durability that its owner promises. */
export function assertSynchronous(db: Connection, wanted: Durability): void {
  const actual = db.pragma('synchronous', { simple: true });
  if (actual === pragmaValue[wanted]) return;
  throw new Error(
    `${db.name}: synchronous is ${String(actual)} and must be ${pragmaValue[wanted]} (${wanted})`,
  );
}

/** Whether an error says that a file is damaged, not that it was asked wrongly. */
export function isDamage(error: unknown): error is Error {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return /^SQLITE_(CORRUPT|NOTADB|IOERR)/.test(code);
}
