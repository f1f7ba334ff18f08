import { trusted } from '../../domain/identity.ts';
import type { CellSource } from '../../projections/rows/cells.ts';
import type { WritableRows } from '../../projections/project-batch.ts';
import type { AnyTable, Change, Rows } from '../../projections/projection.ts';
import { checkpointTableSql, openCheckpoint, type Checkpoint } from './rows/checkpoint.ts';
import { openDatabase, type Connection } from './open-database.ts';
import { createIndexesSql, createTableSql } from './rows/row-sql.ts';
import { openRowTable, type RowTable } from './rows/row-table.ts';

export interface ReadModelOptions {
  readonly file: string;
  readonly tables: readonly AnyTable[];
  readonly readonly?: boolean;
  /** With `readonly`: every answer is of the moment of opening, whatever is written meanwhile. */
  readonly pinned?: boolean;
}

export interface ReadModel extends Rows, CellSource {
  /** Changes and checkpoint become visible together or not at all. */
  apply(batch: { readonly changes: readonly Change[]; readonly checkpoint: Checkpoint }): void;
  /** Runs `work` in one transaction: it reads what it applied, and says what it has seen. */
  update(work: (rows: WritableRows) => Checkpoint): void;
  /** Empties the write-ahead log, so that nothing of a forgotten person stays in it. */
  scrub(): void;
  /** The last event these rows have seen; undefined before the first. */
  checkpoint(): Checkpoint | undefined;
  /** Whether its file cannot be read as a whole. */
  isDamaged(): boolean;
  close(): void;
}

/**
 * Opens a read model's file, disposable and therefore in WAL NORMAL, and makes its tables where
 * they are not there. Throws where the file cannot be opened or lacks a table.
 */
export function openReadModel(options: ReadModelOptions): ReadModel {
  const db = openFile(options);
  const checkpoint = openCheckpoint(db);
  const rowsOf = openTables(db, options.tables);
  const rows = rowsIn(rowsOf);
  const update = db.transaction<ReadModel['update']>((work) => checkpoint.write(work(rows)));
  return {
    ...rows,
    update: (work) => void update.immediate(work),
    apply: ({ changes, checkpoint: seen }) =>
      void update.immediate(() => {
        rows.apply(changes);
        return seen;
      }),
    scrub: () => void db.pragma('wal_checkpoint(TRUNCATE)'),
    cells: (table) => rowsOf(table).cells(),
    checkpoint: checkpoint.read,
    isDamaged: () => !isWhole(db),
    close: () => void db.close(),
  };
}

function openFile({
  file,
  tables,
  readonly = false,
  pinned = false,
}: ReadModelOptions): Connection {
  const db = openDatabase({ file, readonly, synchronous: 'NORMAL' });
  try {
    // Rows hold names in the clear: what is deleted when a person is forgotten must be gone.
    db.pragma('secure_delete = FAST');
    if (!readonly) db.transaction(() => createTables(db, tables)).immediate();
    else if (pinned) pin(db);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

type TableOf = (table: { readonly name: string }) => RowTable;

function openTables(db: Connection, tables: readonly AnyTable[]): TableOf {
  const byName = new Map(tables.map((table) => [table.name, openRowTable(db, table)]));
  return ({ name }) => {
    const found = byName.get(name);
    if (!found) throw new TypeError(`this read model has no table ${name}`);
    return found;
  };
}

function rowsIn(rowsOf: TableOf): WritableRows {
  return {
    get: (table, ...key) => trusted(rowsOf(table).get(key)),
    find: (table, find = {}) => trusted(rowsOf(table).find(find)),
    count: (table, where) => rowsOf(table).count(where),
    apply: (changes) => {
      for (const { table, key, row } of changes) rowsOf(table).write(key, row);
    },
  };
}

function createTables(db: Connection, tables: readonly AnyTable[]): void {
  db.exec(checkpointTableSql);
  for (const table of tables) {
    for (const sql of [createTableSql(table), ...createIndexesSql(table)]) db.exec(sql);
  }
}

/** A read transaction begins with its first read, not with BEGIN. */
function pin(db: Connection): void {
  db.exec('BEGIN');
  db.pragma('schema_version');
}

function isWhole(db: Connection): boolean {
  try {
    return db.pragma('quick_check(1)', { simple: true }) === 'ok';
  } catch {
    return false;
  }
}
