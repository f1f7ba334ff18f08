import type { ReadOptions } from '../../../domain/ports/event-store.ts';
import type { StoredEvent } from '../../../domain/message.ts';
import type { Connection } from '../open-database.ts';

export interface Range {
  readonly stream: string;
  /** Inclusive, both; `from` is the higher one where reading backwards. */
  readonly from: number;
  readonly to: number;
  readonly limit: number;
}

export interface EventReader {
  forwards(range: Range): readonly StoredEvent[];
  backwards(range: Range): readonly StoredEvent[];
}

type RawEvent = [string, string, number, string, number, string, string, string, string];

export const pageSize = 1000;

const select =
  'SELECT id, stream, revision, type, schema, subject, data, metadata, hash FROM events';

const upwards = { step: 1, first: 0, last: Number.MAX_SAFE_INTEGER };
const downwards = { step: -1, first: Number.MAX_SAFE_INTEGER, last: 0 };

/** Reads single pages of a stream by revision. */
export function openEventReader(db: Connection): EventReader {
  const up = `${select} WHERE stream = ? AND revision >= ? AND revision <= ?
    ORDER BY revision LIMIT ?`;
  const down = `${select} WHERE stream = ? AND revision <= ? AND revision >= ?
    ORDER BY revision DESC LIMIT ?`;
  const prepared = (sql: string) =>
    db.prepare<[string, number, number, number], RawEvent>(sql).raw();
  const [forwards, backwards] = [prepared(up), prepared(down)];
  return {
    forwards: (range) => forwards.all(...bound(range)).map(toEvent),
    backwards: (range) => backwards.all(...bound(range)).map(toEvent),
  };
}

/** Yields a stream's events page by page; what is appended meanwhile is included. */
export async function* readPages(
  reader: EventReader,
  stream: string,
  options: ReadOptions = {},
): AsyncGenerator<StoredEvent> {
  const { step, first, last } = options.direction === 'backwards' ? downwards : upwards;
  const { to = last, limit = Infinity } = options;
  let from = options.from ?? first;
  let left = limit;
  while (left > 0) {
    const range = { stream, from, to, limit: Math.min(left, pageSize) };
    const page = step > 0 ? reader.forwards(range) : reader.backwards(range);
    yield* page;
    left = page.length < pageSize ? 0 : left - page.length;
    from = (page.at(-1)?.revision ?? 0) + step;
  }
}

function bound({ stream, from, to, limit }: Range): [string, number, number, number] {
  return [stream, from, to, limit];
}

function toEvent(row: RawEvent): StoredEvent {
  const [id, stream, revision, type, schema, subject, data, metadata, hash] = row;
  return { id, stream, revision, type, schema, subject, data, metadata, hash };
}
