import { Pool } from 'undici';
import type { Backoff } from './backoff.ts';
import type { Unavailable } from './lease.ts';
import type { RunningProcess } from './running-process.ts';
import type { ChildOptions } from './start-child.ts';
import type { Silence } from './watch-silence.ts';

/** A process that listens: `silent` where it has not answered for some time. */
export interface Running {
  readonly kind: 'running' | 'silent';
  readonly running: RunningProcess;
  readonly pool: Pool;
  readonly silence: Silence;
}

export type State =
  | { readonly kind: 'stopped' }
  | { readonly kind: 'starting'; readonly done: Promise<Unavailable | undefined> }
  | Running
  | { readonly kind: 'stopping'; readonly running: RunningProcess; readonly done: Promise<void> };

/** What is known of one process below serve. */
export interface Child {
  readonly options: ChildOptions;
  readonly backoff: Backoff;
  state: State;
  /** The process while it is starting. */
  starting: RunningProcess | undefined;
  open: number;
  waiting: number;
  lastUsed: number;
  closed: boolean;
}

const connections = 64;

/** Connections to the process that listens on a socket. */
export const openPool = (socketPath: string): Pool =>
  new Pool('http://tenant', { socketPath, connections, bodyTimeout: 0 });

/** The number of the process that lives now, if one does. */
export function pidOf({ state, starting }: Child): number | undefined {
  return 'running' in state ? state.running.pid : starting?.pid;
}
