/**
 * The event log's tables, one text per version; a text that was ever released is never altered.
 * `data` and `metadata` are the exact JSON texts that were hashed, `hash` is hexadecimal. The
 * events are kept in the order in which they are read; a command's events are contiguous.
 */
export const logMigrations: readonly string[] = [
  `CREATE TABLE events (
     stream TEXT NOT NULL,
     revision INTEGER NOT NULL CHECK (revision >= 0),
     id TEXT NOT NULL UNIQUE,
     type TEXT NOT NULL,
     schema INTEGER NOT NULL,
     subject TEXT NOT NULL,
     data TEXT NOT NULL,
     metadata TEXT NOT NULL,
     hash TEXT NOT NULL,
     PRIMARY KEY (stream, revision)
   ) STRICT, WITHOUT ROWID;
   CREATE TABLE commands (
     stream TEXT NOT NULL,
     command_id TEXT NOT NULL,
     first_revision INTEGER NOT NULL,
     last_revision INTEGER NOT NULL,
     PRIMARY KEY (stream, command_id)
   ) STRICT, WITHOUT ROWID;`,
];
