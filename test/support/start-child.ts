import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { bundledScript } from './bundled-script.ts';
import { eventually } from './eventually.ts';

export interface Child {
  readonly pid: number;
  /** What it has written to standard output so far. */
  readonly output: () => string;
  /** Ends it the hard way and waits until its output is complete. */
  readonly kill: () => Promise<void>;
}

/**
 * Starts scripts of `test/support/children`, each ready with its first line; whatever a test of
 * the surrounding suite leaves running is killed after it.
 */
export function childStarter(): (script: string, ...args: string[]) => Promise<Child> {
  const running = new Set<ChildProcess>();
  afterEach(async () => {
    await Promise.all([...running].map(killed));
    running.clear();
  });
  return async (script, ...args) => {
    const file = await bundledScript(new URL(`children/${script}`, import.meta.url));
    const child = spawn(process.execPath, [file, ...args], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    running.add(child);
    return ready(child, child.stdout);
  };
}

async function ready(child: ChildProcess, stdout: NodeJS.ReadableStream): Promise<Child> {
  let text = '';
  stdout.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk;
  });
  const name = child.spawnargs.join(' ');
  await eventually(`${name} to speak`, () => text.includes('\n') || child.exitCode !== null);
  return { pid: child.pid ?? -1, output: () => text, kill: () => killed(child) };
}

async function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const closed = once(child, 'close');
  child.kill('SIGKILL');
  await closed;
}
