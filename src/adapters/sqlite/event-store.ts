import type { EventStore } from '../../domain/ports/event-store.ts';
import type { Connection } from './open-database.ts';
import { openAppender } from './log/append-events.ts';
import { openEventFeed } from './log/event-feed.ts';
import { settleWhenIdle } from './log/settle-log.ts';
import { openLog, type LogOptions } from './open-log.ts';
import { openEventReader, readPages } from './log/read-events.ts';

export interface SqliteStoreOptions extends LogOptions {
  /** Called after every committed append, with what it wrote: one call is one wait for the disk. */
  readonly onTransaction?: (committed: {
    readonly stream: string;
    readonly events: number;
  }) => void;
  /** How often subscriptions look for what another process appended; default 100. */
  readonly pollMilliseconds?: number;
  /** How long nothing is appended before the log's file is made whole by itself; default 2,000. */
  readonly idleMilliseconds?: number;
}

/**
 * The event store on one SQLite file. Throws where the file is newer than this program, cannot
 * be made durable, or (open for reading only) is not there.
 */
export function openSqliteEventStore(options: SqliteStoreOptions): EventStore {
  const db = openLog(options);
  const appender = openAppender(db);
  const reader = openEventReader(db);
  const feed = openEventFeed({ db, reader, pollMilliseconds: options.pollMilliseconds ?? 100 });
  const settling = settleWhenIdle(db, options.idleMilliseconds ?? 2_000);
  return {
    async append(stream, events, { expectedRevision }) {
      if (db.readonly) throw new Error(`${db.name} is open for reading only`);
      const answer = appender.append({ stream, events, expectedRevision });
      if (answer.status !== 'appended') return answer;
      options.onTransaction?.({ stream, events: events.length });
      feed.wake();
      settling.touched();
      return answer;
    },
    read: (stream, range) => readPages(reader, stream, range),
    async head(stream) {
      const head = appender.head(stream);
      return head && { revision: head.revision, hash: head.hash.toString('hex') };
    },
    subscribe: (stream, { from, onEvent }) => feed.subscribe({ stream, from, onEvent }),
    revisionsOf: openCommands(db),
    async close() {
      feed.close();
      settling.close();
      db.close();
    },
  };
}

/** Where the events of a command stand, looked up on the disk. */
function openCommands(db: Connection): EventStore['revisionsOf'] {
  const lookUp = db
    .prepare<[string, string], [number, number]>(
      'SELECT first_revision, last_revision FROM commands WHERE stream = ? AND command_id = ?',
    )
    .raw();
  return async (stream, commandId) => {
    const range = lookUp.get(stream, commandId);
    return range && revisionsBetween(...range);
  };
}

function revisionsBetween(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
