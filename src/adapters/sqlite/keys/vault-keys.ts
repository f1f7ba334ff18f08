import { randomBytes } from 'node:crypto';
import type { Connection } from '../open-database.ts';
import { pinMigration } from './vault-pins.ts';

export interface VaultKeys {
  /** Keys for all of these people, on the disk before this returns; none for the forgotten. */
  ensure(people: readonly string[]): void;
  of(person: string): Buffer | undefined;
  forget(person: string): void;
  forgotten(person: string): boolean;
}

const keyBytes = 32;

/** A person without a key has been forgotten: the row stays, so that no new key is ever made. */
export const vaultMigrations: readonly string[] = [
  'CREATE TABLE keys (person TEXT PRIMARY KEY, key BLOB) STRICT, WITHOUT ROWID;',
  pinMigration,
];

/** The keys of a vault, remembered in memory once they have been read. */
export function openVaultKeys(db: Connection): VaultKeys {
  const known = new Map<string, Buffer>();
  const { select, insertAll, erase } = prepareStatements(db);

  function of(person: string): Buffer | undefined {
    const key = known.get(person) ?? select.get(person) ?? undefined;
    if (key) known.set(person, key);
    return key;
  }

  return {
    of,
    ensure(people) {
      const fresh = people.filter(
        (person) => !known.has(person) && select.get(person) === undefined,
      );
      if (fresh.length > 0) insertAll.immediate(fresh);
    },
    forget(person) {
      erase.run(person);
      known.delete(person);
      // The page before the change must not survive in the write-ahead log either.
      db.pragma('wal_checkpoint(TRUNCATE)');
    },
    forgotten: (person) => select.get(person) === null,
  };
}

function prepareStatements(db: Connection) {
  const insert = db.prepare<[string, Buffer]>('INSERT OR IGNORE INTO keys VALUES (?, ?)');
  return {
    select: db.prepare<[string], Buffer | null>('SELECT key FROM keys WHERE person = ?').pluck(),
    insertAll: db.transaction((people: readonly string[]) => {
      for (const person of people) insert.run(person, randomBytes(keyBytes));
    }),
    erase: db.prepare<[string]>(
      'INSERT INTO keys VALUES (?, NULL) ON CONFLICT (person) DO UPDATE SET key = NULL',
    ),
  };
}
