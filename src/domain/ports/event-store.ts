import type { ProposedEvent, StoredEvent } from '../message.ts';

/** What an appender believes of the stream: its last revision, or one of three words. */
export type ExpectedRevision = number | 'no_stream' | 'stream_exists' | 'any';

export interface Head {
  readonly revision: number;
  readonly hash: string;
}

export interface ReadOptions {
  /** First revision wanted (inclusive); default the beginning, backwards the end. */
  readonly from?: number;
  /** Last revision wanted (inclusive). */
  readonly to?: number;
  readonly direction?: 'forwards' | 'backwards';
  readonly limit?: number;
}

export type Appended =
  | { readonly status: 'appended' | 'repeated'; readonly first: number; readonly last: number }
  | {
      readonly status: 'conflict';
      readonly expected: ExpectedRevision;
      /** The head's revision, -1 where there is no stream. */
      readonly actual: number;
    };

export interface Subscription {
  /** Ends the subscription; after it settles no further event is delivered. */
  close(): Promise<void>;
}

/**
 * The port to a log of events. Appending the same ids with the same expectation twice gives the
 * first answer as `repeated` (for a number and `no_stream`); a number beyond the head is a
 * conflict.
 */
export interface EventStore {
  append(
    stream: string,
    events: readonly ProposedEvent[],
    options: { readonly expectedRevision: ExpectedRevision },
  ): Promise<Appended>;
  read(stream: string, options?: ReadOptions): AsyncIterable<StoredEvent>;
  head(stream: string): Promise<Head | undefined>;
  /** Delivers every event after `from` (exclusive; -1 from the start), in order, once. */
  subscribe(
    stream: string,
    options: { readonly from: number; readonly onEvent: (event: StoredEvent) => void },
  ): Subscription;
  /** The revisions a command appended, or undefined when it never did. */
  revisionsOf(stream: string, commandId: string): Promise<readonly number[] | undefined>;
  close(): Promise<void>;
}
