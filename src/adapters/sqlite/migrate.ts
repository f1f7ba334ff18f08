import type { Connection } from './open-database.ts';

/**
 * Brings a file to the newest of its numbered migrations: the n-th text leads to version n, kept
 * in `user_version`. Throws where the file is newer than this program, or where it is older and
 * open for reading only.
 */
export function migrate(db: Connection, migrations: readonly string[]): void {
  const version = Number(db.pragma('user_version', { simple: true }));
  if (version === migrations.length) return;
  if (version > migrations.length) throw new Error(tooNew(db, version, migrations.length));
  if (db.readonly)
    throw new Error(`${db.name} is older than this program: start its showcase once`);
  // Asked again inside: another process may have migrated between the look and the lock.
  db.transaction(() => {
    const from = Number(db.pragma('user_version', { simple: true }));
    for (const sql of migrations.slice(from)) db.exec(sql);
    db.pragma(`user_version = ${Math.max(from, migrations.length)}`);
  }).immediate();
}

function tooNew(db: Connection, version: number, known: number): string {
  return `${db.name} has version ${version}, this program knows up to ${known}: use a newer one`;
}
