import { exitCodes } from '../../../adapters/cli/exit-codes.ts';
import { printList } from '../../../adapters/cli/output.ts';
import type { StoredEvent } from '../../../domain/message.ts';
import { withReading, type Reading } from '../../operator/reading.ts';
import { resolveKey } from '../../operator/showcases.ts';
import { argument, flag, readOptions, wholeNumber, type Verb } from '../verb.ts';
import { eventColumns, shownEvent, type ShownEvent } from './shown-event.ts';

const options = { lines: wholeNumber, follow: flag, sealed: flag };

/** `events tail`: the end of a log, and what is appended to it. */
export const tailEvents: Verb = async (call) => {
  const { json, lines = 10, follow, sealed } = readOptions(call, options);
  const key = await resolveKey(call.data, argument(call, 0));
  await withReading(call.data, key, (reading) => {
    const vault = sealed ? undefined : reading.vault;
    const rows = tail(reading, { lines, follow, shown: (event) => shownEvent(event, vault) });
    const empty = `The log of ${key} is empty.`;
    return printList(call.terminal, { rows, columns: eventColumns, json, empty, atOnce: follow });
  });
  return exitCodes.ok;
};

interface Tail {
  readonly lines: number;
  readonly follow: boolean;
  readonly shown: (event: StoredEvent) => ShownEvent;
}

async function* tail(reading: Reading, { lines, follow, shown }: Tail): AsyncGenerator<ShownEvent> {
  const { store, stream, head } = reading;
  const from = Math.max(0, head.revision - lines + 1);
  const hasLines = lines > 0 && head.revision >= 0;
  const newest = hasLines ? store.read(stream, { from, to: head.revision }) : [];
  for await (const event of newest) yield shown(event);
  if (follow) for await (const event of coming(reading)) yield shown(event);
}

/** Events after the end of the log as it was opened, as they are appended. */
async function* coming({ store, stream, head }: Reading): AsyncGenerator<StoredEvent> {
  const waiting: StoredEvent[] = [];
  let wake = (): void => undefined;
  const onEvent = (event: StoredEvent): void => {
    waiting.push(event);
    wake();
  };
  const subscription = store.subscribe(stream, { from: head.revision, onEvent });
  // A subscription alone does not keep a process alive.
  const awake = setInterval(() => undefined, 3_600_000);
  try {
    for (;;) {
      const next = waiting.shift();
      if (next) yield next;
      else await new Promise<void>((resolve) => (wake = resolve));
    }
  } finally {
    clearInterval(awake);
    await subscription.close();
  }
}
