import {
  declaredKey,
  declaredValue,
  declaredWhere,
  fromCell,
  toCell,
  type AnyRow,
  type Cell,
} from '../../../projections/rows/cells.ts';
import type { AnyTable, ColumnType, Find, Key } from '../../../projections/projection.ts';
import type { Connection } from '../open-database.ts';
import {
  countSql,
  findSql,
  getSql,
  orderSql,
  putSql,
  removeSql,
  selectSql,
  type FindShape,
} from './row-sql.ts';

export type AnyFind = Omit<Find<object>, 'where'> & { readonly where?: object };

/** One table of a read model's file. */
export interface RowTable {
  get(key: Key): AnyRow | undefined;
  write(key: Key, row: AnyRow | undefined): void;
  find(options: AnyFind): AnyRow[];
  count(where: object | undefined): number;
  cells(): Iterable<readonly Cell[]>;
}

/** Prepares each statement once per shape. Throws a TypeError where a value is not as declared. */
export function openRowTable(db: Connection, table: AnyTable): RowTable {
  const columns = Object.entries(table.columns);
  const prepare = rememberStatements(db);
  const fixed = { get: getSql(table), put: putSql(table), remove: removeSql(table) };
  const decode = (cells: readonly Cell[]) => decodeRow(columns, cells);

  return {
    get(key) {
      const cells = prepare(fixed.get).get(...declaredKey(table, key));
      return cells && decode(cells);
    },
    write(key, row) {
      const bound = declaredKey(table, key);
      if (row) prepare(fixed.put).run(...encodeRow(table, row));
      else prepare(fixed.remove).run(...bound);
    },
    find(options) {
      const where = declaredWhere(table, options.where);
      const after = options.after ? declaredKey(table, options.after) : [];
      const sql = findSql(table, shapeOf(where, options));
      return prepare(sql)
        .all(...boundValues(table, where), ...after, options.limit ?? -1)
        .map(decode);
    },
    count(where) {
      const wanted = declaredWhere(table, where);
      const sql = countSql(table, conditionsOf(wanted));
      return Number(prepare(sql).get(...boundValues(table, wanted))?.[0] ?? 0);
    },
    cells: () => prepare(`${selectSql(table)} ${orderSql(table)}`).iterate(),
  };
}

/** A row's cells in the order of the declared columns. */
function encodeRow(table: AnyTable, row: AnyRow): Cell[] {
  return Object.entries(table.columns).map(([column, type]) =>
    toCell(type, declaredValue(table, column, row[column])),
  );
}

function rememberStatements(db: Connection) {
  const prepare = (sql: string) => db.prepare<Cell[], Cell[]>(sql);
  const known = new Map<string, ReturnType<typeof prepare>>();
  return (sql: string) => {
    const remembered = known.get(sql);
    if (remembered) return remembered;
    const statement = prepare(sql);
    if (statement.reader) statement.raw();
    known.set(sql, statement);
    return statement;
  };
}

function decodeRow(columns: readonly [string, ColumnType][], cells: readonly Cell[]): AnyRow {
  const row: Record<string, unknown> = {};
  columns.forEach(([column, type], index) => {
    row[column] = fromCell(type, cells[index] ?? null);
  });
  return row;
}

function shapeOf(where: [string, unknown][], { after, backwards = false }: AnyFind): FindShape {
  return { where: conditionsOf(where), hasAfter: after !== undefined, backwards };
}

function conditionsOf(where: [string, unknown][]): FindShape['where'] {
  return where.map(([column, value]) => ({ column, isNull: value === null }));
}

function boundValues(table: AnyTable, where: [string, unknown][]): Cell[] {
  return where
    .filter(([, value]) => value !== null)
    .map(([column, value]) => toCell(table.columns[column] ?? 'text', value));
}
