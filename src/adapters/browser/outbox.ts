import { uuidV7 } from '../../domain/identity.ts';
import { openIndexedStorage, type IndexedStorage } from './outbox/indexed-storage.ts';
import { createMemoryStorage } from './outbox/memory-storage.ts';
import type { KeptCommand } from '../pages/slip/facts/slip-types.ts';
import { createOutbox, type Outbox } from './outbox/outbox-core.ts';
import type { Answer, OutboxNews } from './outbox/outbox-ports.ts';
import { outboxName } from './outbox/outbox-name.ts';
import { postCommands } from './outbox/post-commands.ts';
import type { ToldShelf } from './outbox/told/told-shelf.ts';

/** Whose outbox: one per showcase and judge, whatever else stands on the same origin. */
export interface OutboxOwner {
  /** The showcase's public path, with slashes around. */
  readonly base: string;
  readonly judge: string;
}

const TIMEOUT_MS = 10_000;
/** Longer than a request may take, so that a right to send never ends under way. */
const SENDING_MS = 15_000;
/** Long enough to look at what is kept; a page left meanwhile holds the next one up no longer. */
const LOOKING_MS = 2_000;

/** Opens the outbox of a judge in this browser, and sends whatever it still holds. */
export async function openOutbox(
  owner: OutboxOwner,
  news: OutboxNews,
  told: ToldShelf,
): Promise<Outbox> {
  const name = outboxName(owner);
  const indexed = await openIndexedStorage(name).catch(() => undefined);
  const tabs = openTabs(name);
  const ports = {
    storage: indexed ?? createMemoryStorage(),
    send: async (batch: readonly KeptCommand[]) => {
      if (!(await mayStillSend(indexed))) throw new Error('Another tab is sending by now.');
      return post(owner, batch, await told.head());
    },
    alone: (work: () => Promise<void>) => alone({ name, indexed, work }),
    now: () => Date.now(),
    later,
    newId,
    told,
  };
  const box = createOutbox(ports, {
    ...news,
    settled: (kept, outcome) => {
      if (outcome) tabs.tell('settled');
      news.settled(kept, outcome);
    },
    older: () => {
      tabs.tell('older');
      news.older?.();
    },
  });
  tabs.hear((what) => {
    if (what === 'older') news.older?.();
    void box.reload();
  });
  retryWhenBack(box);
  await box.reload();
  void box.flush();
  return indexed ? box : { ...box, lasting: () => false };
}

/** A new command id; `crypto.randomUUID` is missing where the page is no secure context. */
function newId(): string {
  return uuidV7(Date.now(), crypto.getRandomValues(new Uint8Array(10)));
}

function post(
  { base, judge }: OutboxOwner,
  batch: readonly KeptCommand[],
  told: string | undefined,
): Promise<Answer> {
  const url = `${base}commands`;
  const timeoutMs = TIMEOUT_MS;
  return postCommands(batch, { url, judge, told, fetch: window.fetch.bind(window), timeoutMs });
}

function later(milliseconds: number, run: () => void): () => void {
  const timer = setTimeout(run, milliseconds);
  return () => {
    clearTimeout(timer);
  };
}

function retryWhenBack(box: Outbox): void {
  const retry = (): void => void box.flush();
  window.addEventListener('online', retry);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') retry();
  });
}

/** A tab that was stopped between its look and its sending may have lost its lease meanwhile. */
async function mayStillSend(indexed: IndexedStorage | undefined): Promise<boolean> {
  if (hasLocks() || !indexed) return true;
  return indexed.lease(tabId, SENDING_MS).catch(() => true);
}

/** Browsers give Web Locks to secure contexts alone. */
function hasLocks(): boolean {
  return 'locks' in navigator;
}

interface Turn {
  readonly name: string;
  readonly indexed: IndexedStorage | undefined;
  readonly work: () => Promise<void>;
}

/**
 * Waits for the browser's lock, or takes the lease where an insecure page has no locks. A storage
 * that fails must not keep marks from being sent: the server takes each id once anyway.
 */
async function alone({ name, indexed, work }: Turn): Promise<boolean> {
  if (hasLocks()) {
    await navigator.locks.request(name, work);
    return true;
  }
  if (!indexed) return work().then(() => true);
  if (!(await indexed.lease(tabId, LOOKING_MS).catch(() => true))) return false;
  try {
    await work();
  } finally {
    await indexed.release(tabId).catch(() => undefined);
  }
  return true;
}

const tabId = newId();

/** Something left the outbox, or the log turned out to be an older one. */
type TabNews = 'settled' | 'older';

interface Tabs {
  tell(what: TabNews): void;
  hear(run: (what: unknown) => void): void;
}

/** Tells other tabs of the same judge what they do not see themselves. */
function openTabs(name: string): Tabs {
  if (!('BroadcastChannel' in window)) return { tell: () => undefined, hear: () => undefined };
  const channel = new BroadcastChannel(name);
  return {
    tell: (what) => {
      channel.postMessage(what);
    },
    hear: (run) => {
      channel.addEventListener('message', ({ data }) => {
        run(data);
      });
    },
  };
}
