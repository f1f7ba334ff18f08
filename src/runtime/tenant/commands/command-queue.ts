import type { Outcome } from '../../../domain/message.ts';
import type { Sent } from './sent.ts';

interface Waiting {
  readonly sent: readonly Sent[];
  readonly answer: (outcomes: readonly Outcome[]) => void;
  readonly fail: (error: unknown) => void;
}

export interface CommandQueue {
  /** Answers in the order of `sent`; rejects when nothing of it was accepted. */
  readonly submit: (sent: readonly Sent[]) => Promise<readonly Outcome[]>;
  /** Settles when everything submitted so far was answered. */
  idle(): Promise<void>;
}

/** So many commands may wait; one more is refused, and its sender tries again. */
export const queueLimit = 20_000;

/** So many commands are decided in one transaction. */
const batchLimit = 1_000;

/** So many turns of the event loop are waited at most while commands keep coming. */
const longestGathering = 32;

/** Thrown when the queue is full or an append failed: HTTP answers 503 with Retry-After. */
export class NothingAccepted extends Error {
  readonly code = 'NothingAccepted';
}

/**
 * Gathers what arrives while one batch is on its way to the disk and handles it as the next one:
 * many senders share one wait for the disk.
 */
export function createCommandQueue(
  handle: (sent: readonly Sent[]) => Promise<readonly Outcome[]>,
): CommandQueue {
  const waiting: Waiting[] = [];
  let size = 0;
  let draining: Promise<void> | undefined;

  async function drain(): Promise<void> {
    while (waiting.length > 0) {
      await gather(waiting);
      const batch = takeBatch(waiting);
      size -= sizeOf(batch);
      await answerBatch(batch, handle);
    }
    draining = undefined;
  }

  return {
    submit: (sent) =>
      new Promise((answer, fail) => {
        if (size + sent.length > queueLimit) {
          fail(
            new NothingAccepted(
              'Nothing was accepted, too many commands wait: try again in a moment.',
            ),
          );
          return;
        }
        size += sent.length;
        waiting.push({ sent, answer, fail });
        draining ??= drain();
      }),
    idle: async () => {
      while (draining) await draining;
    },
  };
}

/**
 * Waits one turn of the event loop, and on as long as every turn brings more, but not for long:
 * one sender waits some microseconds, many share one wait for the disk.
 */
async function gather(waiting: readonly Waiting[]): Promise<void> {
  for (let turn = 0; turn < longestGathering; turn += 1) {
    const before = waiting.length;
    await new Promise((resolve) => setImmediate(resolve));
    if (waiting.length === before) return;
  }
}

function takeBatch(waiting: Waiting[]): Waiting[] {
  let size = 0;
  const end = waiting.findIndex(({ sent }) => (size += sent.length) > batchLimit);
  return waiting.splice(0, end < 0 ? waiting.length : Math.max(1, end));
}

function sizeOf(batch: readonly Waiting[]): number {
  return batch.reduce((sum, { sent }) => sum + sent.length, 0);
}

async function answerBatch(
  batch: readonly Waiting[],
  handle: (sent: readonly Sent[]) => Promise<readonly Outcome[]>,
): Promise<void> {
  try {
    const outcomes = await handle(batch.flatMap(({ sent }) => sent));
    let from = 0;
    for (const { sent, answer } of batch) {
      answer(outcomes.slice(from, from + sent.length));
      from += sent.length;
    }
  } catch (error) {
    const failed = new NothingAccepted(`Nothing was accepted, ${whyNot(error)}.`);
    failed.cause = error;
    for (const { fail } of batch) fail(failed);
  }
}

/** Why an append failed and what to do, as the end of a sentence. */
function whyNot(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'SQLITE_FULL' || code === 'ENOSPC'
    ? 'the disk is full: have the operator free space there, then it goes on by itself'
    : 'the disk did not take it: try again, and tell the operator if it stays so';
}
