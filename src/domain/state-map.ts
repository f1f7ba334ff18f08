/** Read access to the slices of a tenant's state: one value per kind and id. */
export interface Reader<S> {
  get<K extends keyof S & string>(kind: K, id: string): S[K] | undefined;
}

/** What a fold writes into; values are replaced whole, never changed in place. */
export interface Draft<S> extends Reader<S> {
  set<K extends keyof S & string>(kind: K, id: string, value: S[K]): void;
  remove(kind: keyof S & string, id: string): void;
}

/** A working copy over a base: reads fall through, writes stay here until `merge`. */
export interface WorkingCopy<S> extends Draft<S> {
  merge(): void;
}

/** The whole state; `dump` and `load` carry it through a snapshot as plain JSON. */
export interface StateMap<S> extends Draft<S> {
  fork(): WorkingCopy<S>;
  ids(kind: keyof S & string): string[];
  dump(): { readonly [K in keyof S]?: [string, S[K]][] };
  load(dump: { readonly [K in keyof S]?: [string, S[K]][] }): void;
}

type Kinds<S> = { [K in keyof S]?: Map<string, S[K]> };

/** An empty state map. */
export function createStateMap<S extends object>(): StateMap<S> {
  const kinds: Kinds<S> = {};
  const base = mapDraft(kinds);
  return {
    ...base,
    fork: () => forkOf(base),
    ids: (kind) => [...(kinds[kind]?.keys() ?? [])],
    dump: () => dumpOf(kinds),
    load: (dump) => {
      loadInto(kinds, dump);
    },
  };
}

function mapDraft<S extends object>(kinds: Kinds<S>): Draft<S> {
  return {
    get: (kind, id) => kinds[kind]?.get(id),
    set: (kind, id, value) => {
      const map = kinds[kind] ?? new Map<string, typeof value>();
      kinds[kind] = map;
      map.set(id, value);
    },
    remove: (kind, id) => {
      kinds[kind]?.delete(id);
    },
  };
}

function forkOf<S extends object>(base: Draft<S>): WorkingCopy<S> {
  const { copy, written, removed } = copyOver(base);
  return {
    ...copy,
    merge: () => {
      for (const [kind, id] of removed.values()) base.remove(kind, id);
      mergeInto(base, written);
    },
  };
}

/** A copy to try things on: reads fall through to the base, and writes never reach it. */
export function trialOf<S extends object>(base: Reader<S>): Draft<S> {
  return copyOver(base).copy;
}

function copyOver<S extends object>(
  base: Reader<S>,
): {
  readonly copy: Draft<S>;
  readonly written: Kinds<S>;
  readonly removed: ReadonlyMap<string, [keyof S & string, string]>;
} {
  const written: Kinds<S> = {};
  const removed = new Map<string, [keyof S & string, string]>();
  const own = mapDraft(written);
  const copy: Draft<S> = {
    get: (kind, id) =>
      removed.has(`${kind}/${id}`) ? undefined : (own.get(kind, id) ?? base.get(kind, id)),
    set: (kind, id, value) => {
      removed.delete(`${kind}/${id}`);
      own.set(kind, id, value);
    },
    remove: (kind, id) => {
      own.remove(kind, id);
      removed.set(`${kind}/${id}`, [kind, id]);
    },
  };
  return { copy, written, removed };
}

function mergeInto<S extends object>(base: Draft<S>, written: Kinds<S>): void {
  for (const kind in written) {
    for (const [id, value] of written[kind] ?? []) base.set(kind, id, value);
  }
}

function dumpOf<S extends object>(kinds: Kinds<S>): { [K in keyof S]?: [string, S[K]][] } {
  const dump: { [K in keyof S]?: [string, S[K]][] } = {};
  for (const kind in kinds) dump[kind] = [...(kinds[kind] ?? [])];
  return dump;
}

function loadInto<S extends object>(
  kinds: Kinds<S>,
  dump: { readonly [K in keyof S]?: [string, S[K]][] },
): void {
  for (const kind in kinds) delete kinds[kind];
  for (const kind in dump) kinds[kind] = new Map(dump[kind]);
}
