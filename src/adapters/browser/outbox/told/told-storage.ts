import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { ToldCommand, ToldStorage } from './told-shelf.ts';

interface Schema extends DBSchema {
  commands: { key: string; value: ToldCommand };
  head: { key: string; value: { readonly slot: string; readonly head: string } };
}

const SLOT = 'newest';

/**
 * What a judge was told in one showcase, by the name of the outbox; in memory alone where there is
 * no IndexedDB. It is a database of its own: a page of an earlier version that is still open would
 * hold up another version of the outbox's.
 */
export function openToldStorage(outbox: string): ToldStorage {
  const opened = openIndexed(outbox).catch(createToldMemory);
  return {
    all: async () => (await opened).all(),
    put: async (told, head) => (await opened).put(told, head),
    remove: async (ids) => (await opened).remove(ids),
    head: async () => (await opened).head(),
    dropHead: async () => (await opened).dropHead(),
  };
}

async function openIndexed(outbox: string): Promise<ToldStorage> {
  const db = await openDB<Schema>(`told ${outbox}`, 1, {
    upgrade: (fresh) => {
      fresh.createObjectStore('commands', { keyPath: 'commandId' });
      fresh.createObjectStore('head', { keyPath: 'slot' });
    },
  });
  return {
    all: () => db.getAll('commands'),
    put: (told, head) => put(db, told, head),
    remove: async (ids) => {
      const { store, done } = db.transaction('commands', 'readwrite');
      await Promise.all([...ids.map((id) => store.delete(id)), done]);
    },
    head: async () => (await db.get('head', SLOT))?.head,
    dropHead: () => db.delete('head', SLOT),
  };
}

async function put(
  db: IDBPDatabase<Schema>,
  told: readonly ToldCommand[],
  head: string | undefined,
): Promise<void> {
  const work = db.transaction(['commands', 'head'], 'readwrite');
  const before = (await work.objectStore('head').get(SLOT))?.head;
  if (head !== undefined && isNewer(head, before))
    await work.objectStore('head').put({ slot: SLOT, head });
  for (const one of told) await work.objectStore('commands').put(one);
  await work.done;
}

/** A storage that lives as long as the page: for browsers that keep nothing, and for tests. */
export function createToldMemory(): ToldStorage {
  const commands = new Map<string, ToldCommand>();
  let newest: string | undefined;
  return {
    all: () => Promise.resolve([...commands.values()]),
    put: (told, head) => {
      for (const one of told) commands.set(one.commandId, one);
      if (head !== undefined && isNewer(head, newest)) newest = head;
      return Promise.resolve();
    },
    remove: (ids) => {
      for (const id of ids) commands.delete(id);
      return Promise.resolve();
    },
    head: () => Promise.resolve(newest),
    dropHead: () => {
      newest = undefined;
      return Promise.resolve();
    },
  };
}

/** Answers may overtake each other: the log that was told of is the longest. */
function isNewer(head: string, before: string | undefined): boolean {
  return before === undefined || Number.parseInt(head, 10) > Number.parseInt(before, 10);
}
