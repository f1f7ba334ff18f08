import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { builtProgram } from './built-program.ts';

export interface Floorcraft {
  readonly process: ChildProcess;
  out(): string;
  talk(): string;
  /** The exit code, once everything it said has arrived; null when a signal ended it. */
  readonly ended: Promise<number | null>;
}

/** Starts the program itself, as an operator would, on a data folder. */
export function startFloorcraft(data: string, line: readonly string[], input = ''): Floorcraft {
  const child = spawn(process.execPath, [builtProgram(), ...line], {
    env: { ...process.env, FLOORCRAFT_DATA: data },
  });
  let [out, talk] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (out += chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (talk += chunk));
  child.stdin.end(input);
  const ended = once(child, 'close').then(() => child.exitCode);
  return { process: child, out: () => out, talk: () => talk, ended };
}
