import { openLog } from '../open-log.ts';
import type { Connection } from '../open-database.ts';

/** The stream of a log that says that it is continued under this key; undefined where none does. */
export function continuedStream(file: string, key: string): string | undefined {
  const select = `SELECT stream FROM events WHERE type = 'LogContinued' AND data ->> 'key' = ?`;
  return withLog(file, (db) => db.prepare<[string], string>(select).pluck().get(key));
}

/** Whom a log says to have been forgotten, up to a revision. */
export function forgottenIn(file: string, stream: string, to: number): string[] {
  const select = `SELECT data ->> 'person' FROM events
    WHERE stream = ? AND revision <= ? AND type = 'PersonForgotten'`;
  return withLog(file, (db) =>
    db.prepare<[string, number], string>(select).pluck().all(stream, to),
  );
}

function withLog<T>(file: string, work: (db: Connection) => T): T {
  const db = openLog({ file, readonly: true });
  try {
    return work(db);
  } finally {
    db.close();
  }
}
