import type { Appended, ExpectedRevision } from '../../../domain/ports/event-store.ts';
import type { ProposedEvent } from '../../../domain/message.ts';
import { hashEvent, zeroHash } from '../hash-chain.ts';
import { openLogHeads, type LogHead } from './log-heads.ts';
import type { Connection } from '../open-database.ts';

export interface AppendRequest {
  readonly stream: string;
  readonly events: readonly ProposedEvent[];
  readonly expectedRevision: ExpectedRevision;
}

export interface Appender {
  append(request: AppendRequest): Appended;
  head(stream: string): LogHead | undefined;
}

interface Written {
  readonly answer: Appended;
  readonly head?: LogHead;
}

type EventRow = [string, number, string, string, number, string, string, string, string];
type CommandRow = [string, string, number, number];

/**
 * Appends whole batches, one transaction each. Throws, having written nothing, where the batch is
 * empty, where an event or command is already in the log elsewhere, or where the disk refuses.
 */
export function openAppender(db: Connection): Appender {
  const heads = openLogHeads(db);
  const statements = prepareStatements(db);
  const write = db.transaction((request: AppendRequest): Written => {
    const head = heads.of(request.stream);
    const actual = head?.revision ?? -1;
    const expected = resolve(request.expectedRevision, actual);
    if (expected === actual) return insertAll(statements, request, head);
    const repeated = expected !== undefined && statements.holds(request, expected + 1);
    return {
      answer: repeated ? rangeOf('repeated', expected + 1, request) : conflict(request, actual),
    };
  });

  return {
    head: (stream) => heads.of(stream),
    append(request) {
      refuseNonsense(request);
      try {
        const { answer, head } = write.immediate(request);
        if (head) heads.moved(request.stream, head);
        return answer;
      } catch (error) {
        return answerDuplicate(statements, request, error);
      }
    },
  };
}

type Statements = ReturnType<typeof prepareStatements>;

function prepareStatements(db: Connection) {
  const idAt = db
    .prepare<[string, number], string>('SELECT id FROM events WHERE stream = ? AND revision = ?')
    .pluck();
  return {
    event: db.prepare<EventRow>('INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)'),
    command: db.prepare<CommandRow>('INSERT INTO commands VALUES (?, ?, ?, ?)'),
    place: db
      .prepare<[string, string], number>('SELECT revision FROM events WHERE stream = ? AND id = ?')
      .pluck(),
    holds: ({ stream, events }: AppendRequest, first: number) =>
      events.every((event, index) => idAt.get(stream, first + index) === event.id),
  };
}

function refuseNonsense({ events, expectedRevision }: AppendRequest): void {
  if (events.length === 0) throw new RangeError('an append needs at least one event');
  if (typeof expectedRevision !== 'number') return;
  if (Number.isSafeInteger(expectedRevision) && expectedRevision >= -1) return;
  throw new RangeError(`${expectedRevision} is no revision`);
}

/** The revision after which to append; undefined where the stream must exist and does not. */
function resolve(expected: ExpectedRevision, actual: number): number | undefined {
  if (typeof expected === 'number') return expected;
  if (expected === 'no_stream') return -1;
  return expected === 'any' || actual >= 0 ? actual : undefined;
}

function insertAll(statements: Statements, request: AppendRequest, before?: LogHead): Written {
  const { stream, events } = request;
  const first = (before?.revision ?? -1) + 1;
  let previous = before?.hash ?? zeroHash;
  events.forEach(({ id, type, schema, subject, data, metadata }, index) => {
    const revision = first + index;
    const placed = { id, stream, revision, type, schema, subject, data, metadata };
    previous = hashEvent(previous, placed);
    const hash = previous.toString('hex');
    statements.event.run(stream, revision, id, type, schema, subject, data, metadata, hash);
  });
  insertCommands(statements, request, first);
  const answer = rangeOf('appended', first, request);
  return { answer, head: { revision: first + events.length - 1, hash: previous } };
}

function insertCommands(statements: Statements, request: AppendRequest, first: number): void {
  const { stream, events } = request;
  let start = 0;
  events.forEach(({ commandId }, index) => {
    if (events[index + 1]?.commandId === commandId) return;
    statements.command.run(stream, commandId, first + start, first + index);
    start = index + 1;
  });
}

function rangeOf(
  status: 'appended' | 'repeated',
  first: number,
  { events }: AppendRequest,
): Appended {
  return { status, first, last: first + events.length - 1 };
}

function conflict({ expectedRevision }: AppendRequest, actual: number): Appended {
  return { status: 'conflict', expected: expectedRevision, actual };
}

/** With `any` and `stream_exists` a batch that is already there, whole, is a repeat as well. */
function answerDuplicate(statements: Statements, request: AppendRequest, error: unknown): Appended {
  if (!isDuplicate(error)) throw error;
  const { stream, events, expectedRevision } = request;
  const first = statements.place.get(stream, events[0]?.id ?? '');
  const whole = first !== undefined && statements.holds(request, first);
  if (whole && typeof expectedRevision === 'string') return rangeOf('repeated', first, request);
  throw new Error(
    'nothing was appended: an event or a command of this batch is in the log already',
    {
      cause: error,
    },
  );
}

function isDuplicate(error: unknown): boolean {
  if (!(error instanceof Error) || !('code' in error)) return false;
  return ['SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY'].includes(String(error.code));
}
