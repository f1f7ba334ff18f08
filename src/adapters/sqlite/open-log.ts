import { logMigrations } from './log/log-migrations.ts';
import { migrate } from './migrate.ts';
import { openDatabase, type Connection } from './open-database.ts';

export interface LogOptions {
  readonly file: string;
  /** For those who look while the tenant writes. */
  readonly readonly?: boolean;
}

/** Opens `events.db` with synchronous=FULL, so that "accepted" means on disk, and migrates it. */
export function openLog(options: LogOptions): Connection {
  const db = openDatabase({ ...options, synchronous: 'FULL' });
  try {
    // In pages of 4 KB: what waits in the write-ahead log stays well below 64 MB.
    db.pragma('wal_autocheckpoint = 4000');
    migrate(db, logMigrations);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}
