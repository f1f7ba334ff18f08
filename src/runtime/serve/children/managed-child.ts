import { setTimeout as sleep } from 'node:timers/promises';
import { openBackoff } from './backoff.ts';
import { openPool, pidOf, type Child, type Running } from './child-state.ts';
import { findProcess } from './find-process.ts';
import { lookAfter, silentNow } from './look-after.ts';
import { stillStarting, unavailable } from './lease.ts';
import type { Lease, Unavailable } from './lease.ts';
import { startChild } from './start-child.ts';
import type { ChildOptions } from './start-child.ts';
import { adoptProcess, endsWithin, wasClean } from './running-process.ts';
import type { RunningProcess } from './running-process.ts';
import { stopProcess } from './stop-process.ts';
import { watchSilence } from './watch-silence.ts';

/** One process below serve: started when wanted, watched, restarted, stopped. */
export interface ManagedChild {
  readonly name: string;
  pid(): number | undefined;
  isRunning(): boolean;
  /**
   * Starts or joins the start; waits for it no longer than a request may, or, where that would be
   * a refusal, as long as a start may take.
   */
  acquire(isPatient?: boolean): Promise<Lease | Unavailable>;
  adopt(pid: number): void;
  /** Stops the process when nothing was wanted of it for so many milliseconds. */
  stopIfIdle(idle: number): void;
  /** Notices that it hangs, and replaces it; `isLate`: our own loop was not on time since. */
  lookAfter(isLate: boolean): void;
  /** For good: what is asked later is unavailable. */
  close(): Promise<void>;
}

export function openManagedChild(options: ChildOptions): ManagedChild {
  const child: Child = {
    options,
    backoff: openBackoff(),
    state: { kind: 'stopped' },
    starting: undefined,
    open: 0,
    waiting: 0,
    lastUsed: performance.now(),
    closed: false,
  };
  return {
    name: options.name,
    pid: () => pidOf(child),
    isRunning: () => child.state.kind === 'running',
    acquire: (isPatient = false) => acquire(child, isPatient),
    adopt(pid) {
      if (child.state.kind === 'stopped') run(child, adoptProcess(pid));
    },
    stopIfIdle(idle) {
      const isQuiet = child.open === 0 && performance.now() - child.lastUsed >= idle;
      if (child.state.kind === 'running' && isQuiet) void stop(child, child.state);
    },
    lookAfter: (isLate) => lookAfter(child, isLate),
    close: () => close(child),
  };
}

async function acquire(child: Child, isPatient: boolean): Promise<Lease | Unavailable> {
  if (child.state.kind === 'silent') return silentNow(child);
  if (child.state.kind !== 'running') {
    const { waiting, startup, longestStart } = child.options.limits();
    if (child.waiting >= waiting) return unavailable('has too many requests waiting for its start');
    child.waiting += 1;
    const patience = isPatient ? Math.max(startup, longestStart) : startup;
    const late = sleep(patience, stillStarting, { ref: false });
    const refused = await Promise.race([untilRunning(child), late]);
    child.waiting -= 1;
    if (refused) return refused;
  }
  return child.state.kind === 'running' ? lease(child, child.state) : unavailable('is stopping');
}

/** Undefined when the process runs, else why it does not. */
async function untilRunning(child: Child): Promise<Unavailable | undefined> {
  for (;;) {
    if (child.state.kind === 'running') return undefined;
    if (child.state.kind === 'silent') return silentNow(child);
    if (child.closed) return unavailable('is stopping');
    if (child.state.kind === 'stopped') {
      const wait = child.backoff.remaining();
      if (wait > child.options.limits().hold)
        return unavailable('keeps failing', Math.ceil(wait / 1000));
      child.state = { kind: 'starting', done: start(child, wait) };
    }
    const refused = 'done' in child.state ? await child.state.done : undefined;
    if (refused) return refused;
  }
}

async function start(child: Child, wait: number): Promise<Unavailable | undefined> {
  const note = (running: RunningProcess | undefined): void => noteStarting(child, running);
  if (wait > 0) await sleep(wait);
  const begun = performance.now();
  const started = child.closed ? 'is stopping' : await startChild(child.options, note);
  note(undefined);
  if (typeof started !== 'string') return void run(child, started);
  child.state = { kind: 'stopped' };
  child.backoff.failed(performance.now() - begun);
  child.options.onEvent({ name: child.options.name, kind: 'failed', reason: started });
  return unavailable(started, Math.max(1, Math.ceil(child.backoff.remaining() / 1000)));
}

function noteStarting(child: Child, running: RunningProcess | undefined): void {
  child.starting = running;
  if (child.closed) running?.kill('SIGTERM');
  child.options.onChange();
}

function run(child: Child, running: RunningProcess): void {
  const { name, socket, onChange, onEvent } = child.options;
  const pool = openPool(socket);
  const since = performance.now();
  child.lastUsed = since;
  child.state = { kind: 'running', running, pool, silence: watchSilence(socket) };
  onEvent({ name, kind: 'running', reason: `pid ${String(running.pid)}` });
  onChange();
  void running.exited.then((exit) => {
    const { state } = child;
    if (!('silence' in state) || state.running !== running) return;
    child.state = { kind: 'stopped' };
    void state.pool.destroy().catch(() => undefined);
    onChange();
    const hung = state.kind === 'silent';
    if (!hung && wasClean(exit, child.open)) return;
    child.backoff.failed(performance.now() - since);
    const reason = hung ? 'it did not answer' : String(exit.signal ?? exit.code ?? 'ended');
    onEvent({ name, kind: 'crashed', reason });
    // People are waiting for their answers and will ask again at once.
    if ((hung || child.open > 0) && !child.closed) void untilRunning(child);
  });
}

function lease(child: Child, { pool, running }: Running): Lease {
  let isHeld = true;
  child.open += 1;
  return {
    pool,
    socket: child.options.socket,
    release() {
      if (!isHeld) return;
      isHeld = false;
      child.open -= 1;
      child.lastUsed = performance.now();
    },
    lost: () => lost(child, running),
  };
}

/** A process that lives and cannot be reached, since its socket was removed, must go too. */
async function lost(child: Child, running: RunningProcess): Promise<Unavailable | undefined> {
  if (child.state.kind === 'silent') return silentNow(child);
  if (await endsWithin(running, 500)) return undefined;
  const { name, socket, onEvent } = child.options;
  const isReachable = (await findProcess(socket, running.pid)) === running.pid;
  const { state } = child;
  if (isReachable || state.kind !== 'running' || state.running !== running) return undefined;
  onEvent({ name, kind: 'crashed', reason: 'no longer answers on its socket' });
  void stop(child, state);
  return undefined;
}

function stop(child: Child, { running, pool }: Running): Promise<void> {
  const { name, socket, limits, onChange, onEvent } = child.options;
  const end = async (): Promise<void> => {
    // Kept connections would hold up a process that closes its server first.
    await (child.open === 0 ? pool.close() : pool.destroy()).catch(() => undefined);
    await stopProcess(running, socket, limits().grace);
    child.state = { kind: 'stopped' };
    onEvent({ name, kind: 'stopped', reason: `pid ${String(running.pid)}` });
    onChange();
  };
  const done = end();
  child.state = { kind: 'stopping', running, done };
  return done;
}

async function close(child: Child): Promise<void> {
  const { socket, limits } = child.options;
  child.closed = true;
  if (child.starting) await stopProcess(child.starting, socket, limits().grace);
  if ('done' in child.state) await child.state.done;
  if ('silence' in child.state) await stop(child, child.state);
}
