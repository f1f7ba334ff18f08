import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { KeptCommand } from '../../pages/slip/facts/slip-types.ts';
import type { OutboxStorage } from './shelf.ts';

interface Schema extends DBSchema {
  commands: { key: string; value: KeptCommand };
  lease: { key: string; value: Lease };
}

/** Which tab may send, and until when it has the right without renewing it. */
interface Lease {
  readonly name: string;
  readonly holder: string;
  readonly until: number;
}

/** A storage in IndexedDB that also says which of several tabs may send. */
export interface IndexedStorage extends OutboxStorage {
  /** Takes or renews the right to send for `milliseconds`; false while another tab has it. */
  lease(holder: string, milliseconds: number): Promise<boolean>;
  release(holder: string): Promise<void>;
  close(): void;
}

const LEASE = 'sender';

/** Opens the storage of one judge in one showcase; rejects where there is no IndexedDB. */
export async function openIndexedStorage(name: string): Promise<IndexedStorage> {
  const db = await openDB<Schema>(name, 1, {
    upgrade: (fresh) => {
      fresh.createObjectStore('commands', { keyPath: 'commandId' });
      fresh.createObjectStore('lease', { keyPath: 'name' });
    },
  });
  return {
    all: () => db.getAll('commands'),
    put: (kept) => write(db, (store) => kept.map((one) => store.put(one))),
    remove: (ids) => write(db, (store) => ids.map((id) => store.delete(id))),
    lease: (holder, milliseconds) => takeLease(db, holder, milliseconds),
    release: (holder) => releaseLease(db, holder),
    close: () => {
      db.close();
    },
  };
}

type Store = ReturnType<typeof commandStore>;

function commandStore(db: IDBPDatabase<Schema>) {
  return db.transaction('commands', 'readwrite', { durability: 'strict' }).store;
}

async function write(
  db: IDBPDatabase<Schema>,
  work: (store: Store) => Promise<unknown>[],
): Promise<void> {
  const store = commandStore(db);
  await Promise.all([...work(store), store.transaction.done]);
}

async function takeLease(
  db: IDBPDatabase<Schema>,
  holder: string,
  milliseconds: number,
): Promise<boolean> {
  const { store, done } = db.transaction('lease', 'readwrite');
  const before = await store.get(LEASE);
  const isFree = !before || before.holder === holder || before.until < Date.now();
  if (isFree) await store.put({ name: LEASE, holder, until: Date.now() + milliseconds });
  await done;
  return isFree;
}

async function releaseLease(db: IDBPDatabase<Schema>, holder: string): Promise<void> {
  const { store, done } = db.transaction('lease', 'readwrite');
  const before = await store.get(LEASE);
  if (before?.holder === holder) await store.delete(LEASE);
  await done;
}
