import type { KeptCommand } from '../../../pages/slip/facts/slip-types.ts';
import type { Answered } from '../outcomes.ts';

/** A command that the server recorded, and when it said so: milliseconds since 1970. */
export type ToldCommand = KeptCommand & { readonly toldAt: number };

/** Where they outlive the page, with the newest head of the log that was heard of. */
export interface ToldStorage {
  all(): Promise<ToldCommand[]>;
  /** Writes commands and, where it is newer than the one known, the head: all or nothing. */
  put(told: readonly ToldCommand[], head: string | undefined): Promise<void>;
  remove(commandIds: readonly string[]): Promise<void>;
  head(): Promise<string | undefined>;
  dropHead(): Promise<void>;
}

/** What the server said it has recorded of one judge's commands: for 24 hours, at most 5,000. */
export interface ToldShelf {
  /** The newest head that the server told of; it is said back to it. */
  head(): Promise<string | undefined>;
  heard(head: string | undefined): Promise<void>;
  keep(done: readonly Answered[], head: string | undefined): Promise<void>;
  /** Oldest first. */
  all(): Promise<KeptCommand[]>;
  /** The log is another one: nothing was told of that. */
  forget(): Promise<void>;
  /** Puts away what is past its time. */
  tidy(): Promise<void>;
}

const longestMs = 24 * 3_600_000;
const most = 5_000;
/** So many are kept before it is tidied again. */
const tidyAfter = 200;

/**
 * A shelf over a storage. It is a second copy: a storage that fails keeps nobody from marking. A
 * command that recorded nothing is not kept, since deciding it again, after later ones of the same
 * tablet, could undo them.
 */
export function createToldShelf(storage: ToldStorage, now: () => number): ToldShelf {
  const keeping: Keeping = { storage, now, since: 0 };
  return {
    head: () => storage.head().catch(() => undefined),
    heard: (head) => storage.put([], head).catch(() => undefined),
    keep: (done, head) => keep(keeping, done, head).catch(() => undefined),
    all: () => lately(storage, now()).catch(() => []),
    forget: () => storage.dropHead().catch(() => undefined),
    tidy: () => tidy(keeping).catch(() => undefined),
  };
}

interface Keeping {
  readonly storage: ToldStorage;
  readonly now: () => number;
  /** How many were kept since it was tidied. */
  since: number;
}

async function tidy(keeping: Keeping): Promise<void> {
  const { storage, now } = keeping;
  keeping.since = 0;
  await storage.remove(pastTheirTime(await storage.all(), now()));
}

async function keep(
  keeping: Keeping,
  done: readonly Answered[],
  head: string | undefined,
): Promise<void> {
  const toldAt = keeping.now();
  const recorded = done.filter(({ outcome }) => (outcome.revisions ?? []).length > 0);
  const told = recorded.map(({ kept }) => ({ ...kept, toldAt }));
  await keeping.storage.put(told, head);
  keeping.since += told.length;
  if (keeping.since >= tidyAfter) await tidy(keeping);
}

async function lately(storage: ToldStorage, now: number): Promise<KeptCommand[]> {
  const all = await storage.all();
  const past = new Set(pastTheirTime(all, now));
  return inOrder(all.filter(({ commandId }) => !past.has(commandId)));
}

function pastTheirTime(all: readonly ToldCommand[], now: number): string[] {
  const inTime = inOrder(all.filter(({ toldAt }) => toldAt > now - longestMs)).slice(-most);
  const stays = new Set(inTime.map(({ commandId }) => commandId));
  return all.map(({ commandId }) => commandId).filter((id) => !stays.has(id));
}

function inOrder(told: readonly ToldCommand[]): ToldCommand[] {
  return [...told].sort((a, b) => a.order - b.order);
}
