import { appendFile, mkdir, stat, statfs } from 'node:fs/promises';
import path from 'node:path';
import { pruneLogs } from './prune-logs.ts';

export interface DayLogOptions {
  readonly folder: string;
  /** What the files are called before their day: `serve-2026-11-20.log`. */
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** Bytes of one day; 200 MB, or a hundredth of the disk where that is less. */
  readonly mostBytes?: number;
  /** Told why lines are lost just now; undefined when they are written again. */
  readonly onTrouble?: (reason: string | undefined) => void;
}

/** Lines of one process, in a file for each day (UTC). */
export interface DayLog {
  /** Never waits and never fails: a line that cannot be kept is counted as lost. */
  write(line: string): void;
  /** How many lines were lost. */
  lost(): number;
  /** Resolves when what was written before has been written, or lost. */
  close(): Promise<void>;
}

/** Bytes that may wait in memory for a slow disk. */
const mostWaiting = 1024 * 1024;

/** So much of a disk is left to marks: a twentieth, and at most this many bytes. */
const leftToMarks = 64 * 1024 * 1024;

const mostOfDay = 200 * 1024 * 1024;

interface Log extends DayLogOptions {
  readonly now: () => number;
  waiting: string[];
  bytes: number;
  lost: number;
  writing: Promise<void> | undefined;
  /** The day whose file was written last, by its name. */
  day: string;
}

/** Opens a log; its folder is made when the first line comes. */
export function openDayLog(options: DayLogOptions): DayLog {
  const log: Log = {
    ...{ now: Date.now, ...options, waiting: [], bytes: 0, lost: 0, day: '' },
    writing: undefined,
  };
  return {
    write(line) {
      if (log.bytes + line.length > mostWaiting) return void (log.lost += 1);
      log.waiting.push(line);
      log.bytes += line.length;
      log.writing ??= writeAll(log);
    },
    lost: () => log.lost,
    close: async () => log.writing,
  };
}

/** The file of a day. */
export function logFile(folder: string, name: string, now: number): string {
  return path.join(folder, `${name}-${new Date(now).toISOString().slice(0, 10)}.log`);
}

async function writeAll(log: Log): Promise<void> {
  while (log.waiting.length > 0) {
    const lines = log.waiting;
    log.waiting = [];
    log.bytes = 0;
    const reason = await append(log, lines.join(''));
    if (reason !== undefined) log.lost += lines.length;
    log.onTrouble?.(reason && `${reason}; ${String(log.lost)} lines are lost so far`);
  }
  log.writing = undefined;
}

/** Why the text could not be written; undefined when it was. */
async function append(log: Log, text: string): Promise<string | undefined> {
  try {
    await beginDay(log);
    const full = await whyFull(log);
    if (full !== undefined) return full;
    await appendFile(logFile(log.folder, log.name, log.now()), text, { mode: 0o600 });
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function beginDay(log: Log): Promise<void> {
  const file = logFile(log.folder, log.name, log.now());
  if (file === log.day) return;
  await mkdir(log.folder, { recursive: true, mode: 0o700 });
  await pruneLogs(log.folder, log.now());
  log.day = file;
}

async function whyFull({ folder, day, mostBytes: given }: Log): Promise<string | undefined> {
  const { bavail, bsize, blocks } = await statfs(folder);
  if (bavail * bsize <= Math.min((blocks * bsize) / 20, leftToMarks))
    return 'the disk is nearly full, and what is left is for marks';
  const most = given ?? Math.min((blocks * bsize) / 100, mostOfDay);
  const size = await stat(day).then(
    (found) => found.size,
    () => 0,
  );
  return size < most ? undefined : `the log of one day has ${megabytes(most)} at most`;
}

const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(0)} MB`;
