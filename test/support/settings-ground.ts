import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cookieOf } from '../security/hostile-client.ts';
import type { Ground } from '../faults/ground.ts';
import { eventually } from './eventually.ts';
import { startFloorcraft } from './run-floorcraft.ts';
import { ask } from './serve-ground.ts';

/** What a command line said and how it ended. */
export interface Said {
  readonly code: number | null;
  readonly out: string;
  readonly talk: string;
}

/** Runs the built program on a data folder, as an operator would. */
export async function floorcraft(data: string, ...line: string[]): Promise<Said> {
  const run = startFloorcraft(data, line);
  const code = await run.ended;
  return { code, out: run.out(), talk: run.talk() };
}

/** Files of settings in a data folder. */
export function settingsFiles(data: string) {
  const at = (name: string): string => path.join(data, name);
  return {
    read: (name: string): string => readFileSync(at(name), 'utf8'),
    write: (name: string, text: string): void => writeFileSync(at(name), text),
    kept: (): string[] =>
      readdirSync(data).filter((name) => name.startsWith('navigator.yml.edited-')),
    /** Changes navigator.yml as somebody with an editor would. */
    edit(from: string, to: string): string {
      const before = readFileSync(at('navigator.yml'), 'utf8');
      const text = before.replace(from, to);
      if (text === before) throw new Error(`navigator.yml has no ${from}: ${before}`);
      writeFileSync(at('navigator.yml'), text);
      return text;
    },
  };
}

/** Whether serve believes what a proxy in front says about the host: trust_proxy. */
export async function trustsProxy({ port }: Pick<Ground, 'port'>): Promise<boolean> {
  const headers = { Origin: 'https://shows.example', 'X-Forwarded-Host': 'shows.example' };
  const posted = { method: 'POST', headers: { ...headers, accept: 'application/json' } };
  return !(await ask({ port }, '/showcase/admin/commands', posted)).text.includes('CrossOrigin');
}

/** The first page of the administration, as the administrator sees it. */
export async function administration({ data, port }: Pick<Ground, 'data' | 'port'>) {
  const headers = { cookie: cookieOf({ data }, 'admin'), accept: 'text/html' };
  return (await ask({ port }, '/showcase/admin/', { headers })).text;
}

/** Waits until the administrator's page does or does not say something. */
export const untilTold = (ground: Ground, what: RegExp, isTold = true): Promise<void> =>
  eventually(
    `the administrator to be told ${String(what)}: ${String(isTold)}`,
    async () => what.test(await administration(ground)) === isTold,
  );
