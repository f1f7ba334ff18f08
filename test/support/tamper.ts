import Database from 'better-sqlite3';

/** Changes a file of a tenant behind the program's back. */
export function tamper(file: string, sql: string): void {
  const db = new Database(file);
  db.exec(sql);
  db.close();
}
