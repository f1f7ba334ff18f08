import { declaredKey, declaredRow, declaredWhere, type AnyRow } from './cells.ts';
import { openMemoryIndexes, nameOf, type Candidates } from './memory-indexes.ts';
import type { AnyTable, Find, Key } from '../projection.ts';
import { firstAtOrAfter, type Entry } from './sorted-entries.ts';
import { compareKeys } from './key-order.ts';

export type AnyFind = Omit<Find<object>, 'where'> & { readonly where?: object };

/** One table's rows in memory; what it gives out is not to be altered. */
export interface MemoryTable {
  get(key: Key): AnyRow | undefined;
  /** Writes the row whole, or removes it where `row` is undefined. */
  write(key: Key, row: AnyRow | undefined): void;
  find(options: AnyFind): AnyRow[];
  count(where: object | undefined): number;
  /** All rows in order of their key. */
  entries(): readonly Entry[];
}

/** An empty table. Throws a TypeError where a value or key is not as declared. */
export function createMemoryTable(table: AnyTable): MemoryTable {
  const rows = new Map<string, Entry>();
  const indexes = openMemoryIndexes(table, () => rows.values());

  function write(key: Key, row: AnyRow | undefined): void {
    const name = nameOf(declaredKey(table, key));
    const entry = rows.get(name);
    if (row && entry) return indexes.change(entry, declaredRow(table, row));
    if (row) {
      const added = { key, row: declaredRow(table, row) };
      rows.set(name, added);
      indexes.add(added);
    } else if (entry) {
      rows.delete(name);
      indexes.remove(entry);
    }
  }

  return {
    write,
    get: (key) => rows.get(nameOf(declaredKey(table, key)))?.row,
    find: (options) => {
      const after = options.after && declaredKey(table, options.after);
      const candidates = indexes.candidates(declaredWhere(table, options.where));
      return chosen(candidates, { ...options, ...(after && { after }) });
    },
    count(where) {
      const { bucket, rest } = indexes.candidates(declaredWhere(table, where));
      if (rest.length === 0) return bucket?.size() ?? 0;
      return (bucket?.sorted() ?? []).filter(({ row }) => matches(row, rest)).length;
    },
    entries: () => indexes.candidates([]).bucket?.sorted() ?? [],
  };
}

function chosen({ bucket, rest }: Candidates, options: AnyFind): AnyRow[] {
  const order = bucket?.sorted() ?? [];
  const limit = options.limit ?? Infinity;
  const step = options.backwards ? -1 : 1;
  const found: AnyRow[] = [];
  for (let at = startOf(order, options); found.length < limit; at += step) {
    const entry = order[at];
    if (!entry) break;
    if (matches(entry.row, rest)) found.push(entry.row);
  }
  return found;
}

function startOf(order: readonly Entry[], { after, backwards }: AnyFind): number {
  if (!after) return backwards ? order.length - 1 : 0;
  const index = firstAtOrAfter(order, after);
  if (backwards) return index - 1;
  const there = order[index];
  return there && compareKeys(there.key, after) === 0 ? index + 1 : index;
}

function matches(row: AnyRow, wanted: Candidates['rest']): boolean {
  return wanted.every(([column, value]) => row[column] === value);
}
