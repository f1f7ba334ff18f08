import type { AnyTable, ColumnType, Key } from '../projection.ts';

/** A value as it is stored and compared: booleans as 0 and 1, JSON as text. */
export type Cell = string | number | null;

export type AnyRow = Readonly<Record<string, unknown>>;

/** Rows of a table as cells in the order of its columns, sorted by key: for comparing files. */
export interface CellSource {
  cells(table: AnyTable): Iterable<readonly Cell[]>;
}

const fits: Record<ColumnType, (value: unknown) => boolean> = {
  text: (value) => typeof value === 'string',
  integer: (value) => Number.isSafeInteger(value),
  real: (value) => Number.isFinite(value),
  boolean: (value) => typeof value === 'boolean',
  json: () => true,
};

/**
 * The row with exactly the declared columns, in their order; what is not given is null. Throws a
 * TypeError where a value is not of its column's type: a projection's mistake.
 */
export function declaredRow(table: AnyTable, row: AnyRow): AnyRow {
  const declared: Record<string, unknown> = {};
  for (const column of Object.keys(table.columns)) {
    declared[column] = declaredValue(table, column, row[column]);
  }
  return declared;
}

/** The value of one column, checked against its declaration. */
export function declaredValue(table: AnyTable, column: string, value: unknown): unknown {
  if (value === null || value === undefined) return null;
  const type = table.columns[column];
  if (type === undefined) throw new TypeError(`${table.name} has no column ${column}`);
  if (fits[type](value)) return value;
  throw new TypeError(`${table.name}.${column} must be ${type}, not ${JSON.stringify(value)}`);
}

/** A whole key, checked against the declared key columns. */
export function declaredKey(table: AnyTable, key: Key): Key {
  if (key.length !== table.key.length) {
    throw new TypeError(`${table.name} has a key of ${table.key.length} columns`);
  }
  key.forEach((value, index) => declaredValue(table, table.key[index] ?? '', value));
  return key;
}

/** What `where` compares, checked: JSON is not compared. */
export function declaredWhere(table: AnyTable, where: object = {}): [string, unknown][] {
  return Object.entries(where).map(([column, value]) => {
    if (table.columns[column] !== 'json') return [column, declaredValue(table, column, value)];
    throw new TypeError(`${table.name}.${column} is JSON and cannot be compared`);
  });
}

/** A checked value as it is stored. */
export function toCell(type: ColumnType, value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (type === 'json') return JSON.stringify(value);
  if (typeof value === 'string' || typeof value === 'number') return value;
  return value === true ? 1 : 0;
}

/** The value of a stored cell. Throws a SyntaxError where stored JSON is broken. */
export function fromCell(type: ColumnType, cell: Cell): unknown {
  if (cell === null) return null;
  if (type === 'boolean') return cell !== 0;
  return type === 'json' ? JSON.parse(String(cell)) : cell;
}
