import type { Connection } from '../open-database.ts';

/** The last event that a read model has seen; the hash is hexadecimal. */
export interface Checkpoint {
  readonly revision: number;
  readonly hash: string;
}

export const checkpointTableSql = `CREATE TABLE IF NOT EXISTS floorcraft_checkpoint (
  one INTEGER PRIMARY KEY CHECK (one = 1), revision INTEGER NOT NULL, hash TEXT NOT NULL
) STRICT`;

/** Reads and writes the checkpoint row that stands beside a read model's tables. */
export function openCheckpoint(db: Connection) {
  const select = db.prepare<[], Checkpoint>('SELECT revision, hash FROM floorcraft_checkpoint');
  const replace = db.prepare<[number, string]>(
    'INSERT OR REPLACE INTO floorcraft_checkpoint VALUES (1, ?, ?)',
  );
  return {
    read: () => select.get(),
    write: ({ revision, hash }: Checkpoint) => void replace.run(revision, hash),
  };
}
