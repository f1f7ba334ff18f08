import { openPool, type Child, type Running } from './child-state.ts';
import { unavailable, type Unavailable } from './lease.ts';

/**
 * Asks a running process whether it is there. One that is quiet for too long gets no more requests,
 * and those it has are given up; later it is killed, and whoever watches its end starts another.
 */
export function lookAfter(child: Child, isLate: boolean): void {
  const { state, options } = child;
  if (!('silence' in state)) return;
  const { silence, running } = state;
  if (isLate) silence.forgive();
  silence.ask(child.open > 0 || state.kind === 'silent');
  const { quiet, silence: longest } = options.limits();
  const lasts = silence.lasts();
  if (state.kind === 'running' && lasts >= quiet) giveUp(child, state);
  if (state.kind === 'silent' && lasts === 0) goOn(child, state);
  if (lasts >= longest) running.kill('SIGKILL');
}

/** What is answered while a process hangs: it says when there is one again. */
export function silentNow({ state, options }: Child): Unavailable {
  const left = 'silence' in state ? options.limits().silence - state.silence.lasts() : 0;
  return unavailable('does not answer', Math.max(1, Math.ceil(left / 1000)));
}

function giveUp(child: Child, state: Running): void {
  const { name, onEvent } = child.options;
  child.state = { ...state, kind: 'silent' };
  void state.pool.destroy().catch(() => undefined);
  onEvent({ name, kind: 'silent', reason: `does not answer, pid ${String(state.running.pid)}` });
}

function goOn(child: Child, state: Running): void {
  const { name, socket, onEvent } = child.options;
  child.state = { ...state, kind: 'running', pool: openPool(socket) };
  onEvent({ name, kind: 'running', reason: `answers again, pid ${String(state.running.pid)}` });
}
