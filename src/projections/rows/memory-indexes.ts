import type { AnyRow } from './cells.ts';
import type { AnyTable } from '../projection.ts';
import { createSortedEntries, type Entry, type SortedEntries } from './sorted-entries.ts';

type Wanted = readonly (readonly [column: string, value: unknown])[];

/** The narrowest set of entries an index gives, and the conditions still to be checked on them. */
export interface Candidates {
  readonly bucket: SortedEntries | undefined;
  readonly rest: Wanted;
}

export interface MemoryIndexes {
  add(entry: Entry): void;
  remove(entry: Entry): void;
  /** Gives the entry its new content. */
  change(entry: Entry, row: AnyRow): void;
  candidates(wanted: Wanted): Candidates;
}

interface HashIndex {
  readonly columns: readonly string[];
  readonly buckets: Map<string, SortedEntries>;
}

/**
 * Hash indexes over every prefix of the key and of the declared indexes. Each is built when it
 * is first asked for and kept from then on, so that a rebuild pays only for what it uses.
 */
export function openMemoryIndexes(table: AnyTable, all: () => Iterable<Entry>): MemoryIndexes {
  const planFor = rememberPlans(table);
  const built = new Map<string, HashIndex>();

  function indexOn(columns: readonly string[]): HashIndex {
    const shape = columns.join();
    const known = built.get(shape);
    if (known) return known;
    const index = { columns, buckets: new Map<string, SortedEntries>() };
    for (const entry of all()) bucketOf(index, entry.row).add(entry);
    built.set(shape, index);
    return index;
  }

  return {
    add: (entry) => built.forEach((index) => bucketOf(index, entry.row).add(entry)),
    remove: (entry) => built.forEach((index) => removeFrom(index, entry)),
    change(entry, row) {
      const moved = [...built.values()].filter(({ columns }) =>
        columns.some((column) => entry.row[column] !== row[column]),
      );
      moved.forEach((index) => removeFrom(index, entry));
      entry.row = row;
      moved.forEach((index) => bucketOf(index, row).add(entry));
    },
    candidates(wanted) {
      const values = new Map(wanted);
      const { columns, buckets } = indexOn(planFor([...values.keys()]));
      const bucket = buckets.get(nameOf(columns.map((column) => values.get(column))));
      return { bucket, rest: wanted.filter(([column]) => !columns.includes(column)) };
    },
  };
}

/** One text for several values; lengths keep `a,bc` apart from `ab,c`. */
export function nameOf(values: readonly unknown[]): string {
  let name = '';
  for (const value of values) {
    name += typeof value === 'string' ? `${value.length}:${value}` : `${String(value)};`;
  }
  return name;
}

/** Which index serves which set of columns; none of them means all rows. */
function rememberPlans(table: AnyTable): (columns: readonly string[]) => readonly string[] {
  const usable = prefixesOf(table);
  const plans = new Map<string, readonly string[]>();
  return (columns) => {
    const shape = columns.join();
    const known = plans.get(shape);
    if (known) return known;
    const best = usable.find((prefix) => prefix.every((column) => columns.includes(column))) ?? [];
    plans.set(shape, best);
    return best;
  };
}

/** The longest first: it leaves the fewest entries to look through. */
function prefixesOf(table: AnyTable): readonly (readonly string[])[] {
  const prefixes = [table.key, ...table.indexes].flatMap((columns) =>
    columns.map((_, index) => columns.slice(0, index + 1)),
  );
  return prefixes.sort((a, b) => b.length - a.length);
}

function bucketOf({ columns, buckets }: HashIndex, row: AnyRow): SortedEntries {
  const name = nameOf(columns.map((column) => row[column]));
  const known = buckets.get(name);
  if (known) return known;
  const fresh = createSortedEntries();
  buckets.set(name, fresh);
  return fresh;
}

function removeFrom(index: HashIndex, entry: Entry): void {
  const name = nameOf(index.columns.map((column) => entry.row[column]));
  const bucket = index.buckets.get(name);
  bucket?.remove(entry);
  if (bucket?.size() === 0) index.buckets.delete(name);
}
