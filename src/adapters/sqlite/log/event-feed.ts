import type { Subscription } from '../../../domain/ports/event-store.ts';
import type { StoredEvent } from '../../../domain/message.ts';
import type { Connection } from '../open-database.ts';
import { pageSize, type EventReader } from './read-events.ts';
import { watchCommits } from './watch-commits.ts';

export interface FeedOptions {
  readonly db: Connection;
  readonly reader: EventReader;
  /** How often to look whether another process has appended. */
  readonly pollMilliseconds: number;
}

export interface Subscriber {
  readonly stream: string;
  readonly from: number;
  readonly onEvent: (event: StoredEvent) => void;
}

export interface EventFeed {
  subscribe(subscriber: Subscriber): Subscription;
  /** Says that this process has appended. */
  wake(): void;
  close(): void;
}

interface Cursor {
  wake(): void;
  stop(): void;
}

/**
 * Delivers appended events. Every subscriber reads the log from its own place, so that nothing is
 * skipped or doubled whoever appends; an append and a look at the file only wake the readers.
 */
export function openEventFeed({ db, reader, pollMilliseconds }: FeedOptions): EventFeed {
  const cursors = new Set<Cursor>();
  const othersCommitted = watchCommits(db);
  const wake = () => cursors.forEach((cursor) => cursor.wake());
  let timer: NodeJS.Timeout | undefined;

  function poll(): void {
    timer ??= setInterval(() => {
      if (othersCommitted()) wake();
    }, pollMilliseconds).unref();
  }

  function remove(cursor: Cursor): void {
    cursor.stop();
    cursors.delete(cursor);
    if (cursors.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  }

  return {
    wake,
    subscribe(subscriber) {
      // From here on changes count: the cursor's first look comes after this one.
      if (cursors.size === 0) othersCommitted();
      const cursor = startCursor(reader, subscriber);
      cursors.add(cursor);
      poll();
      return { close: async () => remove(cursor) };
    },
    close: () => cursors.forEach(remove),
  };
}

function startCursor(reader: EventReader, { stream, from, onEvent }: Subscriber): Cursor {
  let seen = from;
  let stopped = false;
  let scheduled: NodeJS.Immediate | undefined;

  function wake(): void {
    if (!stopped) scheduled ??= setImmediate(deliver);
  }

  function deliver(): void {
    scheduled = undefined;
    const to = Number.MAX_SAFE_INTEGER;
    const page = reader.forwards({ stream, from: seen + 1, to, limit: pageSize });
    // Looks again after every page, and also when a reader of events throws half-way.
    if (page.length > 0) wake();
    for (const event of page) {
      if (stopped) return;
      seen = event.revision;
      onEvent(event);
    }
  }

  wake();
  return {
    wake,
    stop: () => {
      stopped = true;
      clearImmediate(scheduled);
    },
  };
}
