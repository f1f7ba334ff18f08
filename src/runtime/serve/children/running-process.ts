import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export interface Exit {
  readonly code: number | null;
  readonly signal: string | null;
}

/** A process of ours, started here or by a serve before us. */
export interface RunningProcess {
  readonly pid: number;
  /** Resolves when it has ended, with nothing known of how where it was not started here. */
  readonly exited: Promise<Exit>;
  kill(signal: NodeJS.Signals): void;
}

export interface SpawnOptions {
  /** The program's entry file and the words behind it. */
  readonly command: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly log: string;
}

export interface Spawned {
  readonly process: RunningProcess;
  /** Resolves when the process says that it listens; never where it does not. */
  readonly ready: Promise<void>;
}

/**
 * Starts a process of this program, detached so that it outlives a crash of ours; what it prints
 * goes to its log file.
 */
export function spawnProcess({ command, env, log }: SpawnOptions): Spawned {
  const file = openLog(log);
  const child = spawn(process.execPath, command, {
    detached: true,
    stdio: ['ignore', file ?? 'ignore', file ?? 'ignore', 'ipc'],
    env: { ...process.env, ...env },
  });
  if (file !== undefined) closeSync(file);
  const kill = (signal: NodeJS.Signals): void => void child.kill(signal);
  return { process: { pid: child.pid ?? 0, exited: exitOf(child), kill }, ready: wordOf(child) };
}

/** Undefined where it cannot be written: a process without a log is better than none. */
function openLog(log: string): number | undefined {
  try {
    mkdirSync(path.dirname(log), { recursive: true });
    return openSync(log, 'a', 0o600);
  } catch {
    return undefined;
  }
}

/** Takes over a living process; since it is no child of ours, its end is found by asking. */
export function adoptProcess(pid: number, every = 250): RunningProcess {
  const watch = async (): Promise<Exit> => {
    while (isAlive(pid)) await sleep(every, undefined, { ref: false });
    return { code: null, signal: null };
  };
  return {
    pid,
    exited: watch(),
    kill(signal) {
      if (isAlive(pid)) process.kill(pid, signal);
    },
  };
}

/** Whether there is a process of this number that we may signal, and that has not ended. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  return pid > 0 && !isZombie(pid);
}

/** Whether a process ends within so many milliseconds; keeps this one alive until then. */
export async function endsWithin(running: RunningProcess, milliseconds: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, milliseconds, false);
  });
  const ended = await Promise.race([running.exited.then(() => true), late]);
  clearTimeout(timer);
  return ended;
}

/**
 * Whether a process ended as it should, with so many requests open. Of an adopted one only the end
 * is known: without requests it ended because of that.
 */
export const wasClean = ({ code, signal }: Exit, open: number): boolean =>
  code === 0 || (code === null && signal === null && open === 0);

function exitOf(child: ChildProcess): Promise<Exit> {
  return new Promise((resolve) => {
    child.once('exit', (code, signal) => resolve({ code, signal }));
    child.once('error', () => resolve({ code: null, signal: null }));
  });
}

/** The child closes the channel: were it closed here first, closing would be an error there. */
function wordOf(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.on('message', (message: unknown) => {
      if (typeof message === 'object' && message !== null && 'ready' in message) resolve();
    });
  });
}

/** Ended, but its parent does not ask how: in a container nobody may ever do. */
function isZombie(pid: number): boolean {
  try {
    return /^\d+ \(.*\) Z/.test(readFileSync(`/proc/${String(pid)}/stat`, 'utf8'));
  } catch {
    return false;
  }
}
