import type { Outcome } from '../../../domain/message.ts';
import type { KeptCommand, Silence } from '../../pages/slip/facts/slip-types.ts';
import type { Answered } from './outcomes.ts';
import type { OutboxStorage } from './shelf.ts';
import type { ToldShelf } from './told/told-shelf.ts';

/** What came back: an outcome for some or all commands, or no answer worth the name. */
export type Answer =
  | { readonly outcomes: readonly Outcome[]; readonly head?: string }
  /** The log lacks what this tablet was told is recorded: nothing was taken. */
  | { readonly older: true }
  | { readonly silence: Silence; readonly retryAfterMs?: number };

/** All that the outbox needs of a browser, so that it runs without one. */
export interface OutboxPorts {
  readonly storage: OutboxStorage;
  send(batch: readonly KeptCommand[]): Promise<Answer>;
  /** Runs work while no other tab does; false when another tab is at it. */
  alone(work: () => Promise<void>): Promise<boolean>;
  /** Milliseconds since 1970. */
  now(): number;
  /** Runs something later; the answer calls it off. */
  later(milliseconds: number, run: () => void): () => void;
  newId(): string;
  /** What the server recorded, for a while; none where it is not kept. */
  readonly told?: ToldShelf;
}

export interface OutboxNews {
  /**
   * The server has these. They leave the outbox once this resolves, so that a page that dies in
   * between shows them still; it must not reject.
   */
  readonly recorded?: (done: readonly Answered[]) => Promise<void>;
  /** The log is older than what was told: what is known of it counts no longer. */
  readonly older?: () => void;
  /** Something to show is different. */
  readonly changed: () => void;
  /** A command left with its outcome; undefined when another tab brought it to an end. */
  readonly settled: (kept: KeptCommand, outcome: Outcome | undefined) => void;
}
