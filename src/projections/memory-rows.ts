import { trusted } from '../domain/identity.ts';
import { toCell, type CellSource } from './rows/cells.ts';
import { createMemoryTable, type MemoryTable } from './rows/memory-table.ts';
import type { AnyTable, Change, Rows } from './projection.ts';
import type { Entry } from './rows/sorted-entries.ts';

/** Rows that live in memory: during a rebuild, and for looking at a moment of the past. */
export interface MemoryRows extends Rows, CellSource {
  apply(changes: readonly Change[]): void;
  /** All rows of a table in order of their key. */
  entries(table: AnyTable): readonly Entry[];
}

/** Empty tables, with the order and the checks of a read model's file. */
export function createMemoryRows(tables: readonly AnyTable[]): MemoryRows {
  const byName = new Map(tables.map((table) => [table.name, createMemoryTable(table)]));

  function rowsOf({ name }: { readonly name: string }): MemoryTable {
    const found = byName.get(name);
    if (!found) throw new TypeError(`this read model has no table ${name}`);
    return found;
  }

  return {
    get: (table, ...key) => trusted(rowsOf(table).get(key)),
    find: (table, options = {}) => trusted(rowsOf(table).find(options)),
    count: (table, where) => rowsOf(table).count(where),
    apply: (changes) => changes.forEach(({ table, key, row }) => rowsOf(table).write(key, row)),
    entries: (table) => rowsOf(table).entries(),
    *cells(table) {
      const columns = Object.entries(table.columns);
      for (const { row } of rowsOf(table).entries()) {
        yield columns.map(([column, type]) => toCell(type, row[column]));
      }
    },
  };
}
