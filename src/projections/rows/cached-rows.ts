import { trusted } from '../../domain/identity.ts';
import type { WritableRows } from '../project-batch.ts';
import type { AnyTable, Change, Rows } from '../projection.ts';
import { declaredRow } from './cells.ts';
import { createFollowers, type Follower, type Followers } from './followers.ts';
import { createKeptLists, createKeptRows, type KeptLists, type KeptRows } from './kept.ts';
import { createReadNames, rowName, type ReadNames } from './read-names.ts';

/** Rows for one reader, who can ask whether what it read still stands. */
export interface FollowedRows {
  readonly rows: Rows;
  /** Whether a row that was read, or one that would now be among them, was written since. */
  readonly isStale: () => boolean;
  /** Nobody asks any more. */
  readonly end: () => void;
}

export interface CachedRows extends WritableRows {
  follow(): FollowedRows;
}

/**
 * Rows that remember what was read, for the one writer of a read model and what is drawn after
 * each batch: the rows that the next mark needs are mostly those of the mark before. A row is
 * remembered until it changes, a list until a row that it holds, or would hold, does. At most
 * `limit` rows of each sort are kept. After a transaction that was taken back it must not be used
 * again.
 */
export function createCachedRows(under: WritableRows, limit = 20_000): CachedRows {
  const cache = openCache(under, limit);
  return {
    ...readable(cache, () => undefined),
    apply: (changes) => {
      const before = changes.map((change) => rowBefore(cache, change));
      under.apply(changes);
      changes.forEach((change, index) => {
        takeOver(cache, change, before[index]);
      });
    },
    follow: () => {
      const { note, isStale, end } = cache.followers.open();
      return { rows: readable(cache, note), isStale, end };
    },
  };
}

/**
 * Rows that remember what was read, for one reader of one moment, such as a page: what is written
 * meanwhile may or may not be seen.
 */
export function rememberRows(under: Rows): Rows {
  return readable(openCache(under, Infinity), () => undefined);
}

interface Cache {
  readonly under: Rows;
  readonly kept: KeptRows;
  readonly lists: KeptLists;
  readonly names: ReadNames;
  readonly followers: Followers;
  /** What was worked out, by name, with who read the rows for it. */
  readonly derivations: Map<string, Derivation>;
  readonly limit: number;
}

function openCache(under: Rows, limit: number): Cache {
  return {
    ...{ under, limit, derivations: new Map() },
    ...{ kept: createKeptRows(limit), lists: createKeptLists(limit) },
    ...{ names: createReadNames(), followers: createFollowers() },
  };
}

interface Derivation {
  readonly value: unknown;
  readonly follower: Follower;
}

/** The rows, for a reader of whom every reading is noted. */
function readable(cache: Cache, note: (name: string) => void): Rows {
  const { under, kept, lists, names } = cache;
  return {
    get: (table, ...key) => {
      const name = rowName(table, key);
      note(name);
      const known = kept.of(name);
      if (known) return trusted(known.row);
      const row = under.get(table, ...key);
      kept.keep(name, row);
      return row;
    },
    find: (table, options) => {
      const group = names.group(table, options?.where);
      note(group);
      const shape = shapeOf(options);
      const list =
        lists.of(group, shape) ?? lists.keep(group, { shape, list: under.find(table, options) });
      // A copy: readers sort what they are given.
      return trusted([...list]);
    },
    count: (table, where) => {
      note(names.group(table, where));
      return under.count(table, where);
    },
    derive: (name, compute) => {
      note(derivedName(name));
      return trusted(derivationOf(cache, name, compute).value);
    },
  };
}

function derivationOf(cache: Cache, name: string, compute: (rows: Rows) => unknown): Derivation {
  const { derivations, followers, limit } = cache;
  const known = derivations.get(name);
  if (known) return known;
  if (derivations.size >= limit) for (const one of [...derivations.keys()]) drop(cache, one);
  const follower = followers.open(() => {
    drop(cache, name);
  });
  const derivation = { follower, value: compute(readable(cache, follower.note)) };
  derivations.set(name, derivation);
  return derivation;
}

/** Who read what was worked out has to know too. */
function drop({ derivations, followers }: Cache, name: string): void {
  derivations.get(name)?.follower.end();
  derivations.delete(name);
  followers.written(derivedName(name));
}

function derivedName(name: string): string {
  return `= ${name}`;
}

function takeOver(cache: Cache, { table, key, row }: Change, before: object | undefined): void {
  const { kept, lists, names, followers } = cache;
  const name = rowName(table, key);
  // As the file gives it back: what a change leaves out is null there.
  const after = row && declaredRow(table, row);
  if (kept.of(name)) kept.keep(name, after);
  followers.written(name);
  for (const stand of [before, after]) {
    for (const group of stand ? names.groupsOf(table, stand) : []) {
      lists.forget(group);
      followers.written(group);
    }
  }
}

function rowBefore({ under, kept }: Cache, { table, key }: Change): object | undefined {
  const known = kept.of(rowName(table, key));
  return trusted(known ? known.row : under.get(trusted<AnyReadable>(table), ...key));
}

type AnyReadable = Parameters<Rows['get']>[0] & AnyTable;

/** A condition that is undefined asks for null, and is not the same as none. */
function shapeOf(options: object | undefined): string {
  return JSON.stringify(options ?? null, (_, value: unknown) => value ?? null);
}
