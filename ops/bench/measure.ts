import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** One figure: what was measured, its peer in the same run, and the floor for their ratio. */
export interface Figure {
  readonly what: string;
  readonly ours: number;
  readonly peer: number;
  readonly peerIs: string;
  readonly unit: string;
  readonly floor: number;
}

/** Runs `work` in a folder of its own that is removed afterwards. */
export async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), 'floorcraft-bench-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** How many times a second `work` does `count` things. */
export async function perSecond(count: number, work: () => Promise<void> | void): Promise<number> {
  const start = performance.now();
  await work();
  return (count * 1000) / (performance.now() - start);
}

/** The middle of several runs, taken in turns with the peer's so that noise hits both. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** A figure as one line of text, with its ratio and whether the floor holds. */
export function lineOf({ what, ours, peer, peerIs, unit, floor }: Figure): string {
  const ratio = ours / peer;
  const verdict = ratio >= floor ? 'holds' : 'MISSED';
  const number = (value: number): string => Math.round(value).toLocaleString('en');
  return (
    `${what}: ${number(ours)} ${unit}; ${peerIs}: ${number(peer)} ${unit}; ` +
    `ratio ${ratio.toFixed(2)}, floor ${String(floor)}: ${verdict}`
  );
}
