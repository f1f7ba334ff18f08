import Database from 'better-sqlite3';
import { randomBytes } from 'node:crypto';
import { uuidV7 } from '../../src/domain/identity.ts';

/** A bare log: one prepared insert a transaction, WAL and FULL, no hash, no checks. */
export function bareAppends(file: string, count: number): () => void {
  const db = new Database(file);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec('CREATE TABLE events (revision INTEGER PRIMARY KEY, id TEXT UNIQUE, data TEXT)');
  const insert = db.prepare('INSERT INTO events (id, data) VALUES (?, ?)');
  const data = JSON.stringify({ text: 'x'.repeat(280) });
  return () => {
    for (let n = 0; n < count; n += 1) insert.run(uuidV7(Date.now(), randomBytes(10)), data);
    db.close();
  };
}

export interface BareRow {
  readonly table: string;
  readonly columns: readonly string[];
  readonly cells: readonly (string | number | null)[];
}

/** A bare loop that writes given rows by prepared upserts in one transaction. */
export function bareRows(
  file: string,
  tables: readonly { readonly name: string; readonly create: string; readonly put: string }[],
): (rows: readonly BareRow[]) => void {
  const db = new Database(file);
  db.pragma('journal_mode = WAL');
  for (const { create } of tables) db.exec(create);
  const puts = new Map(tables.map(({ name, put }) => [name, db.prepare(put)]));
  const write = db.transaction((rows: readonly BareRow[]) => {
    for (const { table, cells } of rows) puts.get(table)?.run(...cells);
  });
  return (rows) => {
    write(rows);
    db.close();
  };
}
