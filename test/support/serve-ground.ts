import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { dataFolder } from '../../src/runtime/data-folder.ts';
import type { DataFolder } from '../../src/runtime/data-folder.ts';
import { openServe } from '../../src/runtime/serve/open-serve.ts';
import type { OpenServeOptions, Serve } from '../../src/runtime/serve/open-serve.ts';
import { watchNavigator } from '../../src/runtime/serve/watch-navigator.ts';
import { patience } from './patience.ts';
import { isAlive } from '../../src/runtime/serve/children/running-process.ts';

export const fakeTenant = fileURLToPath(new URL('fake-tenant.mjs', import.meta.url));

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

export interface Ask {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string | Buffer;
  /** Pieces of a body whose length is not announced. */
  readonly chunks?: readonly Buffer[];
}

/** One temporary data folder, the serves opened on it, and proof that nothing is left behind. */
export interface Ground {
  readonly data: DataFolder;
  readonly told: string[];
  write(navigator: string): void;
  put(name: string): void;
  /** How often a fake tenant was started, or what any of them left in a file. */
  starts(name: string): number;
  marks(file: string): number;
  open(options?: Partial<OpenServeOptions>): Promise<Serve>;
  /** Ends every serve; gives the numbers of processes that outlived it, and ends those too. */
  leave(): Promise<number[]>;
}

/** navigator.yml with the administration and these further lines of tenants. */
export function navigatorText(tenants: readonly string[] = [], more = ''): string {
  const lines = tenants.map((tenant) => `    - ${tenant}\n`).join('');
  const pools = '  pools: { timeout: 5m }\n';
  const index = '    - { path: /showcase/, var: { database: index } }\n';
  const server = 'server: { root_path: /showcase }\n';
  // Tests know no limit of the product but the one that they are about.
  const start = more.includes('startup_timeout') ? '' : `  startup_timeout: ${patience}ms\n`;
  return `${server}applications:\n${pools}${start}  tenants:\n${index}${lines}${more}`;
}

export const boston = '{ path: /showcase/2026/boston/, var: { database: 2026-boston } }';
export const raleigh = '{ path: /showcase/2026/raleigh/, var: { database: 2026-raleigh } }';

/** A tenant line with an environment for the fake tenant. */
export const tenantWith = (slug: string, env: Record<string, string>): string =>
  JSON.stringify({ path: `/showcase/2026/${slug}/`, var: { database: `2026-${slug}` }, env });

export function openGround(): Ground {
  const data = dataFolder(mkdtempSync(path.join(tmpdir(), 'serve-')));
  const closers: Serve['close'][] = [];
  const at = (name: string): string => path.join(data.root, name);
  const read = (name: string): string =>
    existsSync(at(name)) ? readFileSync(at(name), 'utf8') : '';
  const ground: Ground = {
    data,
    told: [],
    write: (text) => writeFileSync(data.navigator, text),
    put: (name) => writeFileSync(at(name), ''),
    starts: (name) => read('starts').split(`${name} `).length - 1,
    marks: (file) => read(file).length,
    async open(options = {}) {
      const { serve, close } = await openServing(ground, options);
      closers.push(close);
      return serve;
    },
    async leave() {
      await Promise.all(closers.map((close) => close()));
      const survivors = pidsIn(read('starts')).filter(isAlive);
      for (const pid of survivors) process.kill(pid, 'SIGKILL');
      rmSync(data.root, { recursive: true, force: true });
      return survivors;
    },
  };
  return ground;
}

async function openServing(
  { data, told }: Ground,
  options: Partial<OpenServeOptions>,
): Promise<{ serve: Serve; close: Serve['close'] }> {
  const navigator = watchNavigator({ file: data.navigator, tell: (line) => told.push(line) });
  if ('lines' in navigator) throw new Error(navigator.lines.join('\n'));
  const tell = (line: string): void => void told.push(line);
  const standard = { data, entry: fakeTenant, port: 0, host: '127.0.0.1', navigator, tell };
  // A limit of the product that only its own test meets.
  const limits = { quiet: patience, silence: patience, ...options.limits };
  const serve = await openServe({ ...standard, drain: 500, ...options, limits });
  let closed: ReturnType<Serve['close']> | undefined;
  const close: Serve['close'] = () => {
    navigator.close();
    return (closed ??= serve.close());
  };
  return { serve: { ...serve, close }, close };
}

/** Asks over one connection of its own, with the path exactly as given. */
export function ask({ port }: { port: number }, target: string, asked: Ask = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { method = 'GET', headers = {}, body, chunks } = asked;
    const sent = request({ host: '127.0.0.1', port, path: target, method, headers, agent: false });
    sent.on('error', reject);
    sent.on('response', (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      response.on('error', reject);
      const { headers: given, statusCode: status = 0 } = response;
      response.on('end', () => resolve({ status, headers: given, text }));
    });
    for (const chunk of chunks ?? []) sent.write(chunk);
    sent.end(body);
  });
}

const pidsIn = (starts: string): number[] =>
  [...starts.matchAll(/ (\d+)$/gm)].map(([, pid]) => Number(pid));
