import type { JudgeBook } from '../../pages/judge/book/book-types.ts';
import type { JudgeNews, Silence } from '../../pages/slip/facts/slip-types.ts';
import type { Tablet } from '../judge/tablet.ts';
import { isStreamSource, onConnections } from '../live/stream-source.ts';
import type { OutboxOwner } from '../outbox.ts';
import type { ToldShelf } from '../outbox/told/told-shelf.ts';
import { openBookShelf, type BookShelf, type KeptBook } from './book-shelf.ts';
import { askForBook } from './fetch-book.ts';
import { followBook, type BookFollower } from './follow-book.ts';
import { otherOutboxes, type HeldMarks } from './other-outboxes.ts';
import { registerWorker } from './register-worker.ts';
import { signedJudge } from './signed-judge.ts';

/** What stands beside a judge's outbox: the book, the worker, and whether the server is there. */
export interface Companion {
  /** Why the server was not reached at the last try; undefined when it was. */
  silence(): Silence | undefined;
  /** The judge's heats as known now, and when they were last heard of. */
  book(): KeptBook | undefined;
  /** Whether this tablet opens without a network: undefined until that is known. */
  opens(): boolean | undefined;
  others(): readonly HeldMarks[];
  /** The tablet took in news, or a command was accepted. */
  learned(news?: JudgeNews): void;
  /** Resolves once the kept book shows all that the tablet knows, where a book can be kept. */
  remember(): Promise<void>;
  /** Takes over what was kept, since the server did not give the page. */
  startFrom(kept: KeptBook): void;
  /** The log is an older one: what was kept of it is in nobody's way. */
  startOver(): void;
  ask(): void;
}

export interface CompanionPorts {
  readonly owner: OutboxOwner;
  readonly tablet: Tablet;
  /** A book was heard: the tablet knows it already. */
  readonly heard: (news: JudgeNews) => void;
  /** What the judge was told here. */
  readonly told: ToldShelf;
  /** The server's log is older than that: all of it is to be sent again. */
  readonly older: () => Promise<void>;
  /** The server answers again. */
  readonly reached: () => void;
  /** Something to show is different. */
  readonly changed: () => void;
}

const KEEP_MS = 400;
/** So often a page looks whether it still is live. */
const LOOK_MS = 2_000;

/** Starts following the judge's book in this browser tab. */
export function createCompanion(ports: CompanionPorts): Companion {
  const held: Held = { ports, others: [] };
  const follower = followBook({
    ask: () => askForBook(ports, window.fetch.bind(window)),
    heard: (book) => {
      takeBook(held, { book, takenAt: Date.now() });
      void keepNow(held);
    },
    reached: (silence) => {
      if (!silence) ports.reached();
      ports.changed();
    },
    later: laterInPage,
    now: () => Date.now(),
    random: () => Math.random(),
  });
  const opened = openShelf(held);
  void opened.then(() => follower.ask());
  watch(held, () => void follower.ask());
  return {
    silence: () => follower.silence(),
    book: () => held.kept,
    opens: () => held.opens,
    others: () => held.others,
    learned: (news) => {
      if (news) follower.changed(news.plan);
      else if (follower.silence()) void follower.ask();
      if (news && held.kept) held.kept = { ...held.kept, takenAt: Date.now() };
      keepSoon(held);
    },
    remember: () => opened.then(() => write(held)).catch(() => undefined),
    startFrom: (kept) => {
      follower.assumeSilent();
      held.opens = true;
      takeBook(held, kept);
    },
    startOver: () => startOver(held, follower),
    ask: () => void follower.ask(),
  };
}

interface Held {
  readonly ports: CompanionPorts;
  shelf?: BookShelf;
  kept?: KeptBook;
  opens?: boolean;
  others: readonly HeldMarks[];
  /** What is kept of before is of a log that is no more. */
  isOver?: boolean;
  callOff?: (() => void) | undefined;
}

function startOver(held: Held, follower: BookFollower): void {
  follower.startOver();
  held.isOver = true;
  const { kept } = held;
  if (kept) held.kept = { ...kept, book: { ...kept.book, revision: -1 } };
}

function takeBook(held: Held, kept: KeptBook): void {
  if (held.kept && held.kept.book.revision > kept.book.revision) return;
  held.kept = kept;
  held.ports.heard(kept.book.news);
}

/** A browser that keeps nothing works online as before, and says so. */
async function openShelf(held: Held): Promise<void> {
  const { owner, changed } = held.ports;
  try {
    held.shelf = await openBookShelf(owner.base);
    await held.shelf.dropUnless(owner.judge);
    held.others = await otherOutboxes(held.shelf, owner);
  } catch {
    held.opens = false;
  }
  changed();
}

async function keepNow(held: Held): Promise<void> {
  const { shelf, kept, ports } = held;
  if (!shelf || !kept || !isSignedIn(ports.owner)) return;
  try {
    await write(held);
    held.opens ??= await registerWorker(ports.owner.base);
  } catch {
    held.opens = false;
  }
  ports.changed();
}

async function write(held: Held): Promise<void> {
  const { shelf, ports } = held;
  if (!shelf || !isSignedIn(ports.owner)) return;
  if (!held.kept) await takeKept(held, shelf);
  const { kept } = held;
  if (!kept) return;
  const book: JudgeBook = { ...kept.book, news: ports.tablet.news() };
  held.kept = { ...kept, book };
  await shelf.keep(held.kept);
}

/** A mark is accepted before the first book came: the one kept before has to show it then. */
async function takeKept(held: Held, shelf: BookShelf): Promise<void> {
  if (held.isOver === true) return;
  const before = await shelf.read();
  if (before && !held.kept) takeBook(held, before);
}

/** A tab left open by the judge before must not put its book in the place of this one's. */
function isSignedIn({ judge }: OutboxOwner): boolean {
  return (signedJudge(document.cookie) ?? judge) === judge;
}

function keepSoon(held: Held): void {
  held.callOff?.();
  held.callOff = laterInPage(KEEP_MS, () => void keepNow(held));
}

/** Looks for the server when the network comes or goes, and when the page is no longer live. */
function watch(held: Held, ask: () => void): void {
  window.addEventListener('online', ask);
  // Who was cut off, however briefly, may have another server behind the same address.
  onConnections((changes) => {
    if (changes.some(({ target }) => isStreamSource(target) && target.hasAttribute('connected')))
      ask();
  });
  window.addEventListener('pagehide', () => void keepNow(held));
  setInterval(() => {
    const status = document.querySelector<HTMLElement>('[data-live-status]');
    if (status?.dataset['state'] === 'stale' && !document.hidden) ask();
  }, LOOK_MS);
}

function laterInPage(milliseconds: number, run: () => void): () => void {
  const timer = setTimeout(run, milliseconds);
  return () => {
    clearTimeout(timer);
  };
}
