import { trusted } from '../../domain/identity.ts';
import type { WritableRows } from '../project-batch.ts';
import type { AnyTable, Change, Key } from '../projection.ts';
import { declaredRow } from './cells.ts';

/**
 * Rows that remember what was read, for the one writer of a read model and what is drawn after
 * each batch: the rows that the next mark needs are mostly those of the mark before. A row is
 * remembered until it changes, a list until anything in its table does. At most `limit` rows of
 * each sort are kept. After a transaction that was taken back it must not be used again.
 */
export function createCachedRows(rows: WritableRows, limit = 20_000): WritableRows {
  const kept = createKeptRows(limit);
  const lists = createKeptLists(limit);
  return {
    get: (table, ...key) => {
      const name = nameOf(key);
      const known = kept.of(table, name);
      if (known) return trusted(known.row);
      const row = rows.get(table, ...key);
      kept.keep(table, name, row);
      return row;
    },
    find: (table, options) => {
      const shape = shapeOf(options);
      const known = lists.of(table, shape) ?? lists.keep(table, shape, rows.find(table, options));
      // A copy: readers sort what they are given.
      return trusted([...known]);
    },
    count: (table, where) => rows.count(table, where),
    apply: (changes: readonly Change[]) => {
      rows.apply(changes);
      for (const { table, key, row } of changes) {
        const name = nameOf(key);
        // As the file gives it back: what a change leaves out is null there.
        if (kept.of(table, name)) kept.keep(table, name, row && declaredRow(table, row));
        lists.forget(table);
      }
    },
  };
}

type Named = Pick<AnyTable, 'name'>;
type Name = string | number;

interface KeptRows {
  /** Undefined where nothing is known; a row known not to be there is an undefined one. */
  of(table: Named, name: Name): { readonly row: unknown } | undefined;
  keep(table: Named, name: Name, row: unknown): void;
}

function createKeptRows(limit: number): KeptRows {
  const tables = new Map<string, Map<Name, { readonly row: unknown }>>();
  let size = 0;
  return {
    of: (table, name) => tables.get(table.name)?.get(name),
    keep: (table, name, row) => {
      if (size >= limit) {
        tables.clear();
        size = 0;
      }
      const known = tables.get(table.name) ?? new Map<Name, { readonly row: unknown }>();
      if (!known.has(name)) size += 1;
      tables.set(table.name, known.set(name, { row }));
    },
  };
}

type List = readonly unknown[];

interface KeptLists {
  of(table: Named, shape: string): List | undefined;
  keep(table: Named, shape: string, list: List): List;
  forget(table: Named): void;
}

function createKeptLists(limit: number): KeptLists {
  const tables = new Map<string, Map<string, List>>();
  let size = 0;
  const cost = (list: List): number => list.length + 1;
  const forget = ({ name }: Named): void => {
    for (const list of tables.get(name)?.values() ?? []) size -= cost(list);
    tables.delete(name);
  };
  return {
    forget,
    of: ({ name }, shape) => tables.get(name)?.get(shape),
    keep: (table, shape, list) => {
      if (size + cost(list) > limit) {
        tables.clear();
        size = 0;
      }
      if (cost(list) > limit) return list;
      const known = tables.get(table.name) ?? new Map<string, List>();
      tables.set(table.name, known.set(shape, list));
      size += cost(list);
      return list;
    },
  };
}

/** A condition that is undefined asks for null, and is not the same as none. */
function shapeOf(options: object | undefined): string {
  return JSON.stringify(options ?? null, (_, value: unknown) => value ?? null);
}

/** Most keys are one column, which needs no text of its own. */
function nameOf(key: Key): Name {
  const [first = '', ...more] = key;
  return more.length === 0 ? first : key.join('\n');
}
