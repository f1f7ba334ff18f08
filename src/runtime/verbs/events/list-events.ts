import { notFound, usage } from '../../../adapters/cli/errors.ts';
import { exitCodes } from '../../../adapters/cli/exit-codes.ts';
import { printList } from '../../../adapters/cli/output.ts';
import { eventTypes, isEventType } from '../../../domain/events.ts';
import type { StoredEvent } from '../../../domain/message.ts';
import { nearest } from '../../../adapters/cli/nearest.ts';
import { withReading, type Reading } from '../../operator/reading.ts';
import { resolveKey } from '../../operator/showcases.ts';
import { argument, flag, readOptions, text, wholeNumber, type Verb } from '../verb.ts';
import { eventColumns, shownEvent, type ShownEvent } from './shown-event.ts';

const options = {
  ...{ from: wholeNumber, to: wholeNumber, limit: wholeNumber },
  ...{ type: text, subject: text, sealed: flag },
};

type Filter = ReturnType<typeof readOptions<typeof options>>;

/** `events list`: a range of a log, filtered. */
export const listEvents: Verb = async (call) => {
  const filter = readOptions(call, options);
  assertType(filter.type);
  assertRange(filter);
  const { json } = filter;
  const key = await resolveKey(call.data, argument(call, 0));
  await withReading(call.data, key, (reading) =>
    printList(call.terminal, {
      ...{ rows: found(reading, filter), columns: eventColumns, json },
      empty: `No such events in ${key}; its log ends at revision ${reading.head.revision}.`,
    }),
  );
  return exitCodes.ok;
};

function assertType(type: string | undefined): void {
  if (type === undefined || isEventType(type)) return;
  throw notFound(`There is no event type ${type}.`, nearest(type, eventTypes));
}

function assertRange({ from = 0, to = Infinity }: Filter): void {
  if (from > to) throw usage('--from lies behind --to: exchange them.');
}

async function* found(reading: Reading, filter: Filter): AsyncGenerator<ShownEvent> {
  const { from, to, limit = Infinity, sealed } = filter;
  const range = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
  let left = limit;
  for await (const event of reading.store.read(reading.stream, range)) {
    if (left <= 0) return;
    if (!matches(event, filter)) continue;
    yield shownEvent(event, sealed ? undefined : reading.vault);
    left -= 1;
  }
}

function matches(event: StoredEvent, { type, subject }: Filter): boolean {
  if (type !== undefined && event.type !== type) return false;
  if (subject === undefined) return true;
  return subject.endsWith('/') ? event.subject.startsWith(subject) : event.subject === subject;
}
