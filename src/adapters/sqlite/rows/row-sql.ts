import type { AnyTable, ColumnType } from '../../../projections/projection.ts';

const sqlTypes: Record<ColumnType, string> = {
  text: 'TEXT',
  integer: 'INTEGER',
  real: 'REAL',
  boolean: 'INTEGER',
  json: 'TEXT',
};

export interface FindShape {
  /** The columns compared, in order, and which of them with null. */
  readonly where: readonly { readonly column: string; readonly isNull: boolean }[];
  readonly hasAfter: boolean;
  readonly backwards: boolean;
}

/** The texts of a table's statements; values are always bound in the order of the columns. */
export function createTableSql(table: AnyTable): string {
  const columns = Object.entries(table.columns).map(
    ([column, type]) => `${quoted(column)} ${sqlTypes[type]}`,
  );
  const key = `PRIMARY KEY (${list(table.key)})`;
  const body = [...columns, key].join(', ');
  return `CREATE TABLE IF NOT EXISTS ${quoted(table.name)} (${body}) STRICT, WITHOUT ROWID`;
}

export function createIndexesSql(table: AnyTable): readonly string[] {
  return table.indexes.map((columns) => {
    const name = quoted([table.name, ...columns].join('.'));
    return `CREATE INDEX IF NOT EXISTS ${name} ON ${quoted(table.name)} (${list(columns)})`;
  });
}

export function selectSql(table: AnyTable): string {
  return `SELECT ${list(Object.keys(table.columns))} FROM ${quoted(table.name)}`;
}

export function orderSql(table: AnyTable, backwards = false): string {
  const direction = backwards ? ' DESC' : '';
  return `ORDER BY ${table.key.map((column) => quoted(column) + direction).join(', ')}`;
}

export function getSql(table: AnyTable): string {
  return `${selectSql(table)} WHERE ${keyIs(table)}`;
}

export function removeSql(table: AnyTable): string {
  return `DELETE FROM ${quoted(table.name)} WHERE ${keyIs(table)}`;
}

function insertSql(table: AnyTable): string {
  const columns = Object.keys(table.columns);
  const places = columns.map(() => '?').join(', ');
  return `INSERT INTO ${quoted(table.name)} (${list(columns)}) VALUES (${places})`;
}

/** Unlike INSERT OR REPLACE it leaves the indexes alone that do not change. */
export function putSql(table: AnyTable): string {
  const others = Object.keys(table.columns).filter((column) => !table.key.includes(column));
  const sets = others.map((column) => `${quoted(column)} = excluded.${quoted(column)}`);
  const action = sets.length > 0 ? `UPDATE SET ${sets.join(', ')}` : 'NOTHING';
  return `${insertSql(table)} ON CONFLICT (${list(table.key)}) DO ${action}`;
}

export function findSql(table: AnyTable, shape: FindShape): string {
  const conditions = [whereSql(shape.where), shape.hasAfter ? afterSql(table, shape) : ''];
  const where = conditions.filter((text) => text !== '').join(' AND ');
  const filtered = where === '' ? '' : `WHERE ${where} `;
  return `${selectSql(table)} ${filtered}${orderSql(table, shape.backwards)} LIMIT ?`;
}

export function countSql(table: AnyTable, where: FindShape['where']): string {
  const conditions = whereSql(where);
  const filtered = conditions === '' ? '' : ` WHERE ${conditions}`;
  return `SELECT count(*) FROM ${quoted(table.name)}${filtered}`;
}

function whereSql(where: FindShape['where']): string {
  return where
    .map(({ column, isNull }) => `${quoted(column)} ${isNull ? 'IS NULL' : '= ?'}`)
    .join(' AND ');
}

function afterSql(table: AnyTable, { backwards }: FindShape): string {
  const places = table.key.map(() => '?').join(', ');
  return `(${list(table.key)}) ${backwards ? '<' : '>'} (${places})`;
}

function keyIs(table: AnyTable): string {
  return table.key.map((column) => `${quoted(column)} = ?`).join(' AND ');
}

function list(columns: readonly string[]): string {
  return columns.map(quoted).join(', ');
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
