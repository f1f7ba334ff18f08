import type { Connection } from '../open-database.ts';

/** What is kept of a PIN: never the PIN. */
export interface PinHash {
  readonly salt: Buffer;
  readonly hash: Buffer;
}

/** The hashes of PINs, each under the id of the command that set it. */
export interface VaultPins {
  put(id: string, pin: PinHash): void;
  of(id: string): PinHash | undefined;
  /** Destroys all hashes but this one; null destroys all. */
  keepOnly(id: string | null): void;
}

/** The table of PINs, as a migration of the vault. */
export const pinMigration =
  'CREATE TABLE pins (id TEXT PRIMARY KEY, salt BLOB NOT NULL, hash BLOB NOT NULL) ' +
  'STRICT, WITHOUT ROWID;';

/** The PINs of a vault. */
export function openVaultPins(db: Connection): VaultPins {
  const insert = db.prepare<[string, Buffer, Buffer]>('INSERT OR REPLACE INTO pins VALUES (?,?,?)');
  const select = db.prepare<[string], PinHash>('SELECT salt, hash FROM pins WHERE id = ?');
  const erase = db.prepare<[string | null]>('DELETE FROM pins WHERE id IS NOT ?');
  return {
    put: (id, { salt, hash }) => void insert.run(id, salt, hash),
    of: (id) => select.get(id),
    keepOnly: (id) => {
      erase.run(id);
      // What was destroyed must not survive in the write-ahead log either.
      db.pragma('wal_checkpoint(TRUNCATE)');
    },
  };
}
