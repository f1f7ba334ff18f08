import { z } from 'zod';
import type { Connection } from '../open-database.ts';

/** Moves what was appended from the write-ahead log into the file itself. */
export interface Settling {
  /** Something was appended. */
  touched(): void;
  close(): void;
}

const answerSchema = z.tuple([z.object({ log: z.int(), checkpointed: z.int() })]);

/**
 * Settles a log that nobody appended to for so many milliseconds, without waiting for readers: so
 * its file is soon whole by itself. What cannot be done now is done later, and ends nothing.
 */
export function settleWhenIdle(db: Connection, idle: number): Settling {
  let timer: NodeJS.Timeout | undefined;
  const settle = (): void => {
    timer = undefined;
    if (!isSettled(db)) touched();
  };
  const touched = (): void => {
    if (timer) timer.refresh();
    else timer = setTimeout(settle, idle).unref();
  };
  return { touched, close: () => clearTimeout(timer) };
}

function isSettled(db: Connection): boolean {
  try {
    const answer = answerSchema.safeParse(db.pragma('wal_checkpoint(PASSIVE)'));
    return answer.success && answer.data[0].checkpointed === answer.data[0].log;
  } catch {
    return false;
  }
}
