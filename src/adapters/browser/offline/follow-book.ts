import type { JudgeBook } from '../../pages/judge/book/book-types.ts';
import type { Silence } from '../../pages/slip/facts/slip-types.ts';
import type { BookAnswer } from './fetch-book.ts';

/** What following needs of a browser, so that it runs without one. */
export interface FollowPorts {
  ask(): Promise<BookAnswer>;
  /** A new book came. */
  heard(book: JudgeBook): void;
  /** The server is to be reached again, or no longer, and why not. */
  reached(silence: Silence | undefined): void;
  /** Runs something later; the answer calls it off. */
  later(milliseconds: number, run: () => void): () => void;
  /** Milliseconds since 1970. */
  now(): number;
  /** Between 0 and 1. */
  random(): number;
}

/** Keeps a judge's book up to date, and notices when the server cannot be reached. */
export interface BookFollower {
  /** Asks now, unless a question is under way. */
  ask(): Promise<void>;
  /** News say that heats may have changed up to this revision. */
  changed(plan: number): void;
  /** A page could not be had: the server counts as silent until it is reached. */
  assumeSilent(): void;
  /** The log is an older one: the book that was heard says nothing of how new the next is. */
  startOver(): void;
  /** Why the server was not reached at the last try; undefined when it was, or was not asked. */
  silence(): Silence | undefined;
}

/** Many tablets hear of a change at once: they ask one after another. */
const SPREAD_MS = 2_500;
const SOON_MS = 200;
/** A book is dear to gather: between two of them a desk that changes much has to wait. */
const REST_MS = 20_000;
/** So often the server is asked again while it does not answer. */
const AGAIN_MS = 5_000;

/** A follower that has no book yet. */
export function followBook(ports: FollowPorts): BookFollower {
  const following: Following = { ports, plan: -1, wanted: -1, heardAt: -Infinity };
  return {
    ask: () => ask(following),
    changed: (plan) => {
      following.wanted = Math.max(following.wanted, plan);
      const { running, silence } = following;
      if (isBehind(following) && !running && !silence) askSoon(following);
    },
    assumeSilent: () => {
      following.silence ??= 'no-answer';
    },
    startOver: () => {
      following.plan = -1;
      following.wanted = -1;
    },
    silence: () => following.silence,
  };
}

interface Following {
  readonly ports: FollowPorts;
  /** The plan that the last book showed, -1 before the first. */
  plan: number;
  /** The newest plan that news spoke of. */
  wanted: number;
  heardAt: number;
  silence?: Silence | undefined;
  running?: Promise<void> | undefined;
  callOff?: (() => void) | undefined;
}

function ask(following: Following): Promise<void> {
  following.callOff?.();
  following.running ??= askOnce(following).finally(() => (following.running = undefined));
  return following.running;
}

async function askOnce(following: Following): Promise<void> {
  const { ports } = following;
  const answer = await ports.ask();
  const before = following.silence;
  following.silence = 'silence' in answer ? answer.silence : undefined;
  if ('book' in answer) take(following, answer.book);
  if (following.silence !== before) ports.reached(following.silence);
  if (following.silence) askIn(following, AGAIN_MS);
  else if (isBehind(following)) askSoon(following);
}

function take(following: Following, book: JudgeBook): void {
  following.plan = Math.max(following.plan, book.news.plan);
  following.heardAt = following.ports.now();
  following.ports.heard(book);
}

/** Before the first book nothing can be behind: it is on its way. */
function isBehind({ plan, wanted }: Following): boolean {
  return plan >= 0 && wanted > plan;
}

function askSoon(following: Following): void {
  const { ports, heardAt } = following;
  const rest = heardAt + REST_MS - ports.now();
  askIn(following, Math.max(SOON_MS, rest) + ports.random() * SPREAD_MS);
}

function askIn(following: Following, milliseconds: number): void {
  following.callOff?.();
  following.callOff = following.ports.later(milliseconds, () => void ask(following));
}
