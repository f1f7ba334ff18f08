import type { Terminal } from './terminal.ts';

export interface Progress {
  readonly update: (done: number, total: number) => void;
  /** Ends the bar; nothing is said after it. */
  readonly finish: () => void;
}

export interface ProgressOptions {
  readonly terminal: Terminal;
  /** With `--json`, and nobody watching: JSON Lines on standard error. */
  readonly json: boolean;
  /** What is being done, e.g. `rebuilding 2026-boston`. */
  readonly label: string;
  /** What is counted, e.g. `events`. */
  readonly unit: string;
  /** Milliseconds, from any origin. */
  readonly now?: () => number;
}

const barWidth = 24;
const pause = 100;

/**
 * Tells how far a long act is: a bar on a terminal, JSON Lines `{ done, total, perSecond,
 * secondsLeft }` for programs, silence otherwise. The first update says where it begins, so that
 * the speed of a resumed act does not count what was there before.
 */
export function createProgress(options: ProgressOptions): Progress {
  const { terminal, now = () => performance.now() } = options;
  let first: { readonly done: number; readonly at: number } | undefined;
  let said = -Infinity;
  return {
    update: (done, total) => {
      first ??= { done, at: now() };
      if (now() - said < pause && done < total) return;
      said = now();
      const perSecond = Math.round(((done - first.done) * 1000) / Math.max(1, said - first.at));
      const secondsLeft = perSecond === 0 ? null : Math.ceil((total - done) / perSecond);
      say(options, { done, total, perSecond, secondsLeft });
    },
    finish: () => {
      if (terminal.talksToPerson && first !== undefined) terminal.retalk('');
    },
  };
}

interface State {
  readonly done: number;
  readonly total: number;
  readonly perSecond: number;
  readonly secondsLeft: number | null;
}

function say({ terminal, json, label, unit }: ProgressOptions, state: State): void {
  if (terminal.talksToPerson) terminal.retalk(barOf(label, unit, state));
  else if (json) terminal.talk(JSON.stringify({ progress: state }));
}

function barOf(label: string, unit: string, state: State): string {
  const { done, total, perSecond, secondsLeft } = state;
  const share = total === 0 ? 1 : Math.min(1, done / total);
  const full = Math.round(share * barWidth);
  const bar = '#'.repeat(full) + '.'.repeat(barWidth - full);
  const left = secondsLeft === null ? '' : `, ${secondsLeft} s left`;
  return `${label} [${bar}] ${done}/${total} ${unit}, ${perSecond}/s${left}`;
}
