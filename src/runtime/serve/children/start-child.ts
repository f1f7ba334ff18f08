import { setTimeout as sleep } from 'node:timers/promises';
import { findProcess } from './find-process.ts';
import { adoptProcess, isAlive, spawnProcess } from './running-process.ts';
import type { Exit, RunningProcess } from './running-process.ts';

export interface ChildLimits {
  /** Milliseconds a request waits for a start. */
  readonly startup: number;
  /** Milliseconds after which a start has failed and the process is killed. */
  readonly longestStart: number;
  /** Milliseconds from the wish to stop to SIGKILL. */
  readonly grace: number;
  /** Milliseconds a request waits for the next try; for more it is told when to come again. */
  readonly hold: number;
  /** Requests that may wait for a start. */
  readonly waiting: number;
  /** Milliseconds without an answer after which a process gets no more requests. */
  readonly quiet: number;
  /** Milliseconds without an answer after which it is killed and replaced. */
  readonly silence: number;
}

export interface ChildEvent {
  readonly name: string;
  readonly kind: 'running' | 'silent' | 'failed' | 'crashed' | 'stopped';
  readonly reason: string;
}

export interface ChildOptions {
  readonly name: string;
  readonly socket: string;
  /** The file for what it prints, today. */
  readonly log: () => string;
  /** Who says to write its files. */
  readonly writer: () => { readonly pid: number; readonly role: string } | undefined;
  /** Asked at every start and stop, since a reload may have brought others. */
  readonly limits: () => ChildLimits;
  readonly command: () => readonly string[];
  readonly env: () => Readonly<Record<string, string>>;
  /** The set of living processes is another. */
  readonly onChange: () => void;
  readonly onEvent: (event: ChildEvent) => void;
}

/** The exit code of a tenant whose files another process writes. */
const filesAreTaken = 4;

/**
 * Starts a process and waits for its word, or takes over the one that listens there already.
 * Gives the process, or why there is none, as the end of "This showcase ...".
 */
export async function startChild(
  options: ChildOptions,
  onSpawned: (running: RunningProcess) => void,
): Promise<RunningProcess | string> {
  const { socket, log, limits } = options;
  const found = await findProcess(socket);
  if (found !== undefined) return adoptProcess(found);
  const { process, ready } = spawnProcess({
    ...{ command: options.command(), env: options.env(), log: log() },
  });
  onSpawned(process);
  const { longestStart } = limits();
  const late = sleep(longestStart, undefined, { ref: false }).then(() => null);
  const outcome = await Promise.race([ready, process.exited, late]);
  if (outcome === undefined) return process;
  if (outcome !== null) return afterExit(outcome, options);
  process.kill('SIGKILL');
  return `did not start within ${String(Math.round(longestStart / 1000))} seconds`;
}

async function afterExit(
  exit: Exit,
  { socket, log, writer }: ChildOptions,
): Promise<string | RunningProcess> {
  if (exit.code !== filesAreTaken)
    return `could not be started (exit ${String(exit.signal ?? exit.code)}, see ${log()})`;
  const found = await findProcess(socket);
  if (found !== undefined) return adoptProcess(found);
  // One that a serve before us left hanging: it is taken over, and replaced if it stays silent.
  const holder = writer();
  const isSilent = holder?.role === 'tenant' && isAlive(holder.pid);
  return isSilent ? adoptProcess(holder.pid) : 'is written by another process now';
}
