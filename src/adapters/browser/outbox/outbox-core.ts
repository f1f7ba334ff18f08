import type { CardCommand } from '../../../domain/scorecard/card.ts';
import type { KeptCommand, Link, Silence } from '../../pages/slip/facts/slip-types.ts';
import { createCallHold, type CallHold } from './call-hold.ts';
import type { OutboxNews, OutboxPorts } from './outbox-ports.ts';
import { settle } from './settle.ts';
import { createShelf, type Shelf } from './shelf.ts';

export interface Outbox {
  /** Keeps commands, in order, and sends as soon as possible. Never throws. */
  keep(commands: readonly CardCommand[]): Promise<void>;
  /** All kept commands, oldest first, the refused ones too. */
  kept(): readonly KeptCommand[];
  link(): Link;
  /** False once the storage failed: then commands live as long as the page. */
  lasting(): boolean;
  /** Tries now; answers when nothing is left, or when waiting is all that can be done. */
  flush(): Promise<void>;
  /** Looks again at what is kept, since another tab said it is different. */
  reload(): Promise<void>;
  /** These sheets are open now: what waited for their call is sent. */
  called(sheets: readonly string[]): Promise<void>;
  /** The server's log lacks what it said it has: resolves once the outbox has it again. */
  sendAgain(): Promise<void>;
  /** Puts a refused command away. */
  dismiss(commandId: string): Promise<void>;
}

const batchSize = 50;
const firstWaitMs = 1_000;
const longestWaitMs = 15_000;
const longestAskedMs = 60_000;

/**
 * The outbox of one judge in one showcase. Each command leaves only on its own outcome; one batch
 * is under way at a time, oldest first; what is not answered is sent again with the same ids. What
 * was marked before its heat was called waits, and holds up no other sheet.
 */
export function createOutbox(ports: OutboxPorts, news: OutboxNews): Outbox {
  const shelf = createShelf(ports.storage);
  const hold = createCallHold(() => ports.now());
  const box: Box = { ports, news, shelf, hold, link: 'idle', silent: 0, again: false };
  return {
    keep: (commands) => keep(box, commands),
    kept: () => shelf.all(),
    link: () => box.link,
    lasting: () => shelf.lasting(),
    flush: () => flush(box),
    reload: () => reload(box),
    called: async (sheets) => {
      if (hold.free(sheets)) await flush(box);
    },
    sendAgain: async () => {
      await takeBack(box);
      void flush(box);
    },
    dismiss: (commandId) => dismiss(box, commandId),
  };
}

interface Box {
  readonly ports: OutboxPorts;
  readonly news: OutboxNews;
  readonly shelf: Shelf;
  readonly hold: CallHold;
  link: Link;
  /** How often in a row there was no answer. */
  silent: number;
  /** Whether something came in while a drain was on its way. */
  again: boolean;
  running?: Promise<void> | undefined;
  callOff?: (() => void) | undefined;
}

async function keep(box: Box, commands: readonly CardCommand[]): Promise<void> {
  const { ports, shelf, news } = box;
  const enteredAt = new Date(ports.now()).toISOString();
  const kept = commands.map((command) => ({
    ...command,
    commandId: ports.newId(),
    order: shelf.nextOrder(ports.now()),
    enteredAt,
  }));
  const stored = shelf.put(kept);
  news.changed();
  await stored;
  await flush(box);
}

async function dismiss({ shelf, news }: Box, commandId: string): Promise<void> {
  const removed = shelf.remove([commandId]);
  news.changed();
  await removed;
}

async function flush(box: Box): Promise<void> {
  if (box.running) {
    box.again = true;
    return box.running;
  }
  box.callOff?.();
  box.running = drain(box).finally(() => {
    box.running = undefined;
  });
  await box.running;
}

/** Sends until nothing waits; a command kept meanwhile is taken along. */
async function drain(box: Box): Promise<void> {
  const sendAll = async (): Promise<void> => {
    while (await sendOldest(box));
  };
  do {
    box.again = false;
    box.hold.liftWhenDue();
    const isMine = await box.ports.alone(sendAll).catch(() => false);
    if (!isMine) {
      wait(box, firstWaitMs);
      return;
    }
  } while (hasMore(box));
  const dueIn = box.link === 'idle' ? box.hold.dueIn() : undefined;
  if (dueIn !== undefined) wait(box, dueIn);
}

/** Whether something was kept after the last look, and nothing stands in its way. */
function hasMore({ again, link }: Box): boolean {
  return again && link === 'idle';
}

/** Sends one batch; true when there may be more to send. */
async function sendOldest(box: Box): Promise<boolean> {
  await reload(box);
  const batch = box.shelf
    .safe()
    .filter(({ refusal, data }) => !refusal && !box.hold.holds(data.sheet))
    .slice(0, batchSize);
  show(box, batch.length === 0 ? 'idle' : 'sending');
  if (batch.length === 0) return false;
  const answer = await box.ports.send(batch);
  if ('silence' in answer) return giveUp(box, answer);
  if ('older' in answer) return takeBack(box);
  const settled = await settle(box, batch, answer);
  if (!settled) return giveUp(box, { silence: 'no-answer' });
  box.silent = 0;
  return true;
}

/**
 * With their ids and in the order they were given: the server takes what it lacks, and knows the
 * rest. True, since there is something to send.
 */
async function takeBack(box: Box): Promise<true> {
  const { told } = box.ports;
  const stored = box.shelf.put((await told?.all()) ?? []);
  box.news.older?.();
  box.news.changed();
  await stored;
  await told?.forget();
  return true;
}

async function reload(box: Box): Promise<void> {
  const gone = await box.shelf.reload();
  for (const kept of gone) if (!kept.refusal) box.news.settled(kept, undefined);
  if (gone.length > 0) box.news.changed();
}

function giveUp(
  box: Box,
  { silence, retryAfterMs = 0 }: { silence: Silence; retryAfterMs?: number },
): false {
  const doubled = firstWaitMs * 2 ** Math.min(box.silent, 10);
  box.silent += 1;
  show(box, silence);
  wait(box, Math.max(Math.min(doubled, longestWaitMs), Math.min(retryAfterMs, longestAskedMs)));
  return false;
}

function wait(box: Box, milliseconds: number): void {
  box.callOff?.();
  box.callOff = box.ports.later(milliseconds, () => void flush(box));
}

function show(box: Box, link: Link): void {
  box.link = link;
  box.news.changed();
}
