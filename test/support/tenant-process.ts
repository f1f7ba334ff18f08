import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { socketPath } from '../../src/runtime/socket-path.ts';
import { dataFolder } from '../../src/runtime/data-folder.ts';
import { generateNavigator } from '../../src/runtime/navigator/generate-navigator.ts';
import { builtProgram } from './built-program.ts';

export interface TenantProcess {
  readonly socket: string;
  kill(signal: NodeJS.Signals): Promise<void>;
}

/** Writes a navigator.yml that knows one showcase, `2026-test` at `2026/test/`. */
export function writeTestNavigator(root: string): void {
  mkdirSync(root, { recursive: true });
  const dates = { start: '2026-11-20', end: '2026-11-21' };
  const entry = { key: '2026-test', path: '2026/test/', title: 'Test Showcase', ...dates };
  const place = { timeZone: 'America/Chicago', locale: 'en-US' };
  const text = generateNavigator({ showcases: [{ ...entry, ...place }], users: [] });
  writeFileSync(dataFolder(root).navigator, text);
}

/** Starts the built program as a tenant's process and waits until it says that it is ready. */
export async function startTenantProcess(root: string, key: string): Promise<TenantProcess> {
  const child = spawn(process.execPath, [builtProgram(), 'process', 'tenant', key], {
    env: { ...process.env, FLOORCRAFT_DATA: root, FLOORCRAFT_LOG: 'silent' },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  await Promise.race([once(child, 'message'), failed(child)]);
  return {
    socket: socketPath(dataFolder(root).root, key),
    kill: async (signal) => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill(signal);
      await ended;
    },
  };
}

async function failed(child: ChildProcess): Promise<never> {
  const [code] = await once(child, 'exit');
  throw new Error(`the tenant's process ended with ${String(code)} before it was ready`);
}
