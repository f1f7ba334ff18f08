import type { KeptCommand } from '../../pages/slip/facts/slip-types.ts';

/** Where commands outlive the page. Every call may fail. */
export interface OutboxStorage {
  all(): Promise<KeptCommand[]>;
  /** Writes all or none, in order; one that is there already is replaced. */
  put(kept: readonly KeptCommand[]): Promise<void>;
  remove(commandIds: readonly string[]): Promise<void>;
}

/** The kept commands in memory, one step ahead of the storage behind. */
export interface Shelf {
  /** Oldest first. */
  all(): readonly KeptCommand[];
  /**
   * Those that are in the storage, or all once the storage failed. What is sent before it is
   * stored could arrive after a crash, behind what was entered later.
   */
  safe(): readonly KeptCommand[];
  put(kept: readonly KeptCommand[]): Promise<void>;
  remove(commandIds: readonly string[]): Promise<void>;
  /** Reads the storage again; answers what another tab has taken away. */
  reload(): Promise<KeptCommand[]>;
  /** A number above all given before, also by other tabs and before a restart. */
  nextOrder(now: number): number;
  /** False once the storage failed. */
  lasting(): boolean;
}

/** An empty shelf over a storage; `reload` fills it. */
export function createShelf(storage: OutboxStorage): Shelf {
  const books: Books = { storage, memory: new Map(), stored: new Set(), lasting: true, last: 0 };
  return {
    all: () => allOf(books),
    safe: () => allOf(books).filter(({ commandId }) => isSafe(books, commandId)),
    put: (kept) => put(books, kept),
    remove: (ids) => remove(books, ids),
    reload: () => reload(books),
    nextOrder: (now) => nextOrder(books, now),
    lasting: () => books.lasting,
  };
}

interface Books {
  readonly storage: OutboxStorage;
  readonly memory: Map<string, KeptCommand>;
  /** Ids that are known to be in the storage. */
  readonly stored: Set<string>;
  lasting: boolean;
  /** The order given last. */
  last: number;
}

function allOf({ memory }: Books): KeptCommand[] {
  return [...memory.values()].sort((a, b) => a.order - b.order);
}

function isSafe({ stored, lasting }: Books, commandId: string): boolean {
  return !lasting || stored.has(commandId);
}

/** A storage that fails must not keep a judge from marking: from then on memory has to do. */
async function attempt<T>(books: Books, work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch {
    books.lasting = false;
    return undefined;
  }
}

function put(books: Books, kept: readonly KeptCommand[]): Promise<void> {
  for (const one of kept) books.memory.set(one.commandId, one);
  return attempt(books, async () => {
    if (kept.length > 0) await books.storage.put(kept);
    for (const { commandId } of kept) books.stored.add(commandId);
  });
}

function remove(books: Books, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    books.memory.delete(id);
    books.stored.delete(id);
  }
  return attempt(books, () => (ids.length > 0 ? books.storage.remove(ids) : Promise.resolve()));
}

function nextOrder(books: Books, now: number): number {
  const highest = Math.max(books.last, ...[...books.memory.values()].map(({ order }) => order));
  books.last = Math.max(highest + 1, now * 1000);
  return books.last;
}

/**
 * Takes over what is stored. Only what was known to be stored before the look can be missing for
 * the reason that another tab removed it; what is removed here meanwhile stays removed.
 */
async function reload(books: Books): Promise<KeptCommand[]> {
  const { storage, memory, stored } = books;
  const before = new Set(stored);
  const all = await attempt(books, () => storage.all());
  if (!all) return [];
  const found = new Map(all.map((kept) => [kept.commandId, kept]));
  const gone = [...before].flatMap((id) => (found.has(id) ? [] : (memory.get(id) ?? [])));
  for (const { commandId } of gone) {
    memory.delete(commandId);
    stored.delete(commandId);
  }
  for (const [id, kept] of found) {
    if (before.has(id) && !stored.has(id)) continue;
    memory.set(id, kept);
    stored.add(id);
  }
  return gone;
}
