import type { DomainFact, EventType } from '../domain/events.ts';
import { trusted } from '../domain/identity.ts';

export type ColumnType = 'text' | 'integer' | 'real' | 'boolean' | 'json';

/**
 * A table of a read model. `R` is the row's type; every property is a column of the same name.
 * Every column may be null. The key columns identify a row; `indexes` name the columns that
 * `where` may be asked for besides a prefix of the key.
 */
export interface Table<R extends object> {
  readonly name: string;
  readonly key: readonly (keyof R & string)[];
  readonly columns: { readonly [K in keyof R & string]: ColumnType };
  readonly indexes: readonly (keyof R & string)[][];
  /** Never set: carries the row's type for the compiler. */
  readonly row?: R | undefined;
}

/** A table whose rows the reader need not know: for stores, comparison and listing. */
export interface AnyTable {
  readonly name: string;
  readonly key: readonly string[];
  readonly columns: Readonly<Record<string, ColumnType>>;
  readonly indexes: readonly (readonly string[])[];
}

export type Key = readonly (string | number)[];

export interface Find<R> {
  /** Descending by key instead of ascending. */
  readonly backwards?: boolean;
  readonly limit?: number;
  /** Only rows whose whole key sorts after (backwards: before) this one. */
  readonly after?: Key;
  readonly where?: Partial<R>;
}

/** Reading a read model: a live file, rows in memory during a rebuild, or a moment of the past. */
export interface Rows {
  get<R extends object>(table: Table<R>, ...key: Key): R | undefined;
  /** Rows in order of their key; `where` compares columns for equality. */
  find<R extends object>(table: Table<R>, options?: Find<NoInfer<R>>): R[];
  /** How many rows match. */
  count<R extends object>(table: Table<R>, where?: Partial<NoInfer<R>>): number;
  /** Where rows can remember: see `derived`. */
  derive?<T>(name: string, compute: (rows: Rows) => T): T;
}

/**
 * What is worked out of rows by a pure function of them, under a name of its own; where rows can
 * remember, it is worked out anew only after a row that it read was written. Never to be altered.
 */
export function derived<T>(rows: Rows, name: string, compute: (rows: Rows) => T): T {
  return rows.derive ? rows.derive(name, compute) : compute(rows);
}

/** One row to write (`row`) or to remove (`row` undefined). */
export interface Change {
  readonly table: AnyTable;
  readonly key: Key;
  readonly row: Readonly<Record<string, unknown>> | undefined;
}

/**
 * Events in, rows out. `project` is pure: it reads its own tables only and returns what changes.
 * `settle` runs once per distinct name that `touches` gave in a batch, after all its events:
 * for what is dear to compute, such as places. `touches` sees the rows as they were before its
 * event, and must name all that the event may alter, or one batch would differ from several.
 */
export interface Projection {
  readonly name: string;
  /** A new number means other rows: another file, rebuilt beside the old one. */
  readonly version: number;
  readonly tables: readonly AnyTable[];
  readonly handles: readonly EventType[];
  project(fact: DomainFact, rows: Rows): readonly Change[];
  touches?(fact: DomainFact, rows: Rows): readonly string[];
  settle?(name: string, rows: Rows): readonly Change[];
}

/** Declares a table. */
export function table<R extends object>(declared: Omit<Table<R>, 'row'>): Table<R> {
  return declared;
}

/** Writes a row, whole. */
export function put<R extends object>(into: Table<R>, row: R): Change {
  return putRow(into, trusted<Record<string, unknown>>(row));
}

/** The same for a row whose type only the table knows. */
export function putRow(into: AnyTable, row: Readonly<Record<string, unknown>>): Change {
  return { table: into, key: keyOf(into, row), row };
}

/** Removes a row, if it is there. */
export function drop<R extends object>(from: Table<R>, ...key: Key): Change {
  return { table: from, key, row: undefined };
}

/** Writes a row again with some columns changed; nothing where the row is not there. */
export function patch<R extends object>(
  rows: Rows,
  target: { readonly table: Table<R>; readonly key: Key },
  change: Partial<R>,
): Change[] {
  const before = rows.get(target.table, ...target.key);
  return before ? [put(target.table, { ...before, ...change })] : [];
}

function keyOf(of: AnyTable, row: Readonly<Record<string, unknown>>): Key {
  return of.key.map((column) => {
    const value = row[column];
    if (typeof value === 'string' || typeof value === 'number') return value;
    throw new TypeError(`${of.name}.${column} is part of the key and must be text or a number`);
  });
}
