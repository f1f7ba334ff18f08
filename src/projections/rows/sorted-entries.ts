import type { AnyRow } from './cells.ts';
import { compareKeys } from './key-order.ts';
import type { Key } from '../projection.ts';

/** A row in memory; its key never changes, its content does. */
export interface Entry {
  readonly key: Key;
  row: AnyRow;
}

export interface SortedEntries {
  add(entry: Entry): void;
  remove(entry: Entry): void;
  size(): number;
  /** In order of key; sorted when first asked for, kept sorted from then on. */
  sorted(): readonly Entry[];
}

/** Beyond so many changes since the last look, sorting anew is cheaper than inserting each. */
const fewChanges = 64;

/** A set of entries that costs nothing to fill and is sorted only when somebody looks. */
export function createSortedEntries(): SortedEntries {
  const members = new Set<Entry>();
  const pending = new Set<Entry>();
  let order: Entry[] | undefined;

  function change(entry: Entry): void {
    if (order) pending.add(entry);
  }

  function sorted(): readonly Entry[] {
    if (!order) order = [...members].sort(byKey);
    else if (pending.size > fewChanges) order = merged(order, members, pending);
    else for (const entry of pending) place(order, entry, members.has(entry));
    pending.clear();
    return order;
  }

  return {
    sorted,
    size: () => members.size,
    add(entry) {
      members.add(entry);
      change(entry);
    },
    remove(entry) {
      members.delete(entry);
      change(entry);
    },
  };
}

/** The index of the first entry whose key is not before `key`. */
export function firstAtOrAfter(order: readonly Entry[], key: Key): number {
  let [low, high] = [0, order.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const entry = order[middle];
    if (entry && compareKeys(entry.key, key) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function byKey(a: Entry, b: Entry): number {
  return compareKeys(a.key, b.key);
}

/** Two sorted runs: the built-in sort merges them in one pass. */
function merged(order: Entry[], members: Set<Entry>, pending: Set<Entry>): Entry[] {
  const kept = order.filter((entry) => members.has(entry) && !pending.has(entry));
  const added = [...pending].filter((entry) => members.has(entry)).sort(byKey);
  return [...kept, ...added].sort(byKey);
}

function place(order: Entry[], entry: Entry, isMember: boolean): void {
  const index = firstAtOrAfter(order, entry.key);
  const old = order[index] === entry;
  if (isMember && !old) order.splice(index, 0, entry);
  if (!isMember && old) order.splice(index, 1);
}
