import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { randomUUID } from 'node:crypto';
import { builtProgram } from './built-program.ts';
import { eventually } from './eventually.ts';

export interface Demo {
  /** The data folder. */
  readonly data: string;
  readonly port: number;
  /** What serve printed. */
  readonly lines: () => readonly string[];
  /** An address it printed, on the loopback: `Judge A`, `Hall screen`, `Administrator`. */
  address(label: string, host?: string): string;
  /** A page of the demonstration, on the loopback: "desk/", "judge/heat/101". */
  url(page: string): string;
  /** Signs in over HTTP with a printed link, as a program would, and sends commands. */
  signIn(label: string): Promise<Client>;
  /** The process of the public port. */
  readonly process: ChildProcess;
  /** Ends serve and leaves the folder, for `restartDemo`. */
  end(): Promise<void>;
  stop(): Promise<void>;
}

export interface Client {
  /** Sends commands to the demonstration; fails unless every one is accepted. */
  accept(...commands: { readonly type: string; readonly data: object }[]): Promise<void>;
  readonly cookie: string;
}

/** The address of the demonstration under the public port. */
export const demoBase = '/showcase/2026/nebraska/';

/**
 * Starts `serve --demo` of the built program on a folder of its own and any free port; `before` may
 * do something to the folder.
 */
export async function startDemo(before?: (data: string) => void): Promise<Demo> {
  const data = await copyDemo();
  before?.(data);
  return serveDemo(data);
}

/** Starts the demonstration again that was ended, on its folder and any free port. */
export function restartDemo({ data }: Demo): Promise<Demo> {
  return serveDemo(data);
}

/** The data folder of a demonstration that does not run, for the test alone. */
export async function copyDemo(): Promise<string> {
  const data = mkdtempSync(path.join(runFolder, 'data-'));
  cpSync(await madeOnce(), data, { recursive: true });
  return data;
}

/**
 * The data folder of a demonstration that was started and ended again, made by the first test of
 * a run that wants one; others wait for it. Without a run's folder each process makes its own.
 */
async function madeOnce(): Promise<string> {
  const folder = path.join(runFolder, 'demo');
  const making = `${folder}-in-the-making`;
  if (existsSync(folder)) return folder;
  if (isMadeBy(making)) {
    const first = await serveDemo(making);
    await first.end();
    rmSync(path.join(making, 'logs'), { recursive: true, force: true });
    renameSync(making, folder);
  }
  await eventually('the demonstration to be made', () => existsSync(folder));
  return folder;
}

/** Whether this process is the first to make the folder. */
function isMadeBy(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch {
    return false;
  }
}

const runFolder =
  process.env['FLOORCRAFT_TEST_FOLDER'] ?? mkdtempSync(path.join(tmpdir(), 'floorcraft-test-'));

async function serveDemo(data: string): Promise<Demo> {
  const child = spawn(process.execPath, [builtProgram(), 'serve', '--demo'], {
    env: { ...process.env, FLOORCRAFT_DATA: data, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
  const hasEnded = (): boolean => child.exitCode !== null;
  const isUp = (): boolean => /QR codes of all|cannot be read/.test(text);
  await eventually('serve to listen', () => isUp() || hasEnded());
  const lines = (): string[] => text.split('\n').filter((line) => line !== '');
  const port = Number(/^Floorcraft listens .*:(\d+)$/m.exec(text)?.[1]);
  const address = (label: string, host = 'localhost'): string => {
    const line = lines().find((one) => one.startsWith(label)) ?? '';
    const found = /https?:\/\/[^/]+(\S*)$/.exec(line)?.[1];
    if (found === undefined) throw new Error(`serve printed no address of ${label}: ${text}`);
    return `http://${host}:${String(port)}${found}`;
  };
  const end = async (): Promise<void> => {
    if (hasEnded() || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
  };
  return {
    ...{ data, port, lines, address, process: child, end },
    url: (page) => `http://localhost:${String(port)}${demoBase}${page}`,
    signIn: (label) => signIn(address(label)),
    stop: async () => {
      await end();
      rmSync(data, { recursive: true, force: true });
    },
  };
}

async function signIn(link: string): Promise<Client> {
  const { origin } = new URL(link);
  const answer = await fetch(link, { method: 'POST', redirect: 'manual', headers: { origin } });
  const cookie = answer.headers.getSetCookie().map((line) => line.split(';')[0]);
  if (answer.status !== 303) throw new Error(`signing in was answered ${String(answer.status)}`);
  return {
    cookie: cookie.join('; '),
    accept: async (...commands) => {
      const named = commands.map((command) => ({ commandId: randomUUID(), ...command }));
      const sent = await fetch(`${origin}${demoBase}commands`, {
        method: 'POST',
        headers: { origin, cookie: cookie.join('; '), 'content-type': 'application/json' },
        body: JSON.stringify(named),
      });
      const { outcomes } = Object(await sent.json());
      const wrong = (outcomes ?? []).find(
        ({ status }: { status: string }) => status !== 'accepted',
      );
      if (!outcomes || wrong)
        throw new Error(`not accepted (${String(sent.status)}): ${JSON.stringify(wrong)}`);
    },
  };
}
