import { accessSync, constants, readFileSync } from 'node:fs';
import path from 'node:path';
import { messageOf } from '../../adapters/cli/errors.ts';
import { acquireWriterLock } from '../../adapters/sqlite/writer-lock.ts';
import type { WriterLock } from '../../adapters/sqlite/writer-lock.ts';
import { dataFolder, makePrivateFolder } from '../data-folder.ts';
import type { DataFolder } from '../data-folder.ts';
import { settingsAtStart } from '../machine/settings-trouble.ts';
import { parseDuration } from '../navigator/parse-duration.ts';
import type { ChildLimits } from '../serve/children/start-child.ts';
import { openServe } from '../serve/open-serve.ts';
import type { OpenServeOptions, Serve } from '../serve/open-serve.ts';
import { readServerFile } from '../serve/server-file.ts';
import { standardLimits } from '../serve/supervisor.ts';
import { watchNavigator } from '../serve/watch-navigator.ts';
import type { WatchedNavigator } from '../serve/watch-navigator.ts';
import { untilStopped } from './child-life.ts';

export interface Listening {
  readonly url: string;
  readonly port: number;
  readonly data: DataFolder;
  readonly demo: boolean;
}

export interface ServeOptions extends Pick<
  OpenServeOptions,
  'entry' | 'host' | 'limits' | 'sweep' | 'drain'
> {
  readonly demo: boolean;
  /** Default: `PORT`, then navigator.yml's server.listen, then 3000; 0 is any free one. */
  readonly port?: number | undefined;
  readonly data?: string | undefined;
  /** Done once the folder is ours and before anybody is let in. */
  readonly prepare?: (data: DataFolder) => Promise<void>;
  /** Takes lines for people. */
  readonly print: (line: string) => void;
  /** Replaces the line that says where serve listens. */
  readonly onListening?: (listening: Listening) => void | Promise<void>;
}

const exit = { ok: 0, failed: 1, usage: 2, busy: 4 } as const;

/**
 * The body of the public process. Resolves with the exit code after SIGINT or SIGTERM, when every
 * process it started has ended, or at once when it cannot serve: 1 for a port, a data folder or a
 * navigator.yml it cannot use, 2 for a port that is none, 4 when another serve has the folder.
 */
export async function runServe(options: ServeOptions): Promise<number> {
  const { print } = options;
  const data = dataFolder(options.data);
  const lock = takeFolder(data);
  if ('sentence' in lock) return refuse(print, lock);
  await prepare(options, data);
  for (const line of settingsAtStart(data)) print(line);
  const navigator = watchNavigator({ file: data.navigator, tell: print });
  try {
    if ('lines' in navigator) {
      for (const line of navigator.lines) print(line);
      const sentence = 'Floorcraft did not start: mend navigator.yml, or move it away.';
      return refuse(print, { code: exit.failed, sentence });
    }
    const { stopped: ended } = untilStopped();
    const serve = await open(options, data, navigator);
    if ('sentence' in serve) return refuse(print, serve);
    try {
      await announce(options, { url: serve.url, port: serve.port, data, demo: options.demo });
      await ended;
    } finally {
      sayStopped(print, await serve.close());
    }
    return exit.ok;
  } finally {
    if ('close' in navigator) navigator.close();
    lock.release();
  }
}

/** A damaged administration closes no showcase: what cannot be prepared is said, and left. */
async function prepare({ prepare: work, print }: ServeOptions, data: DataFolder): Promise<void> {
  try {
    await work?.(data);
  } catch (error) {
    print(`The administration could not be prepared: ${messageOf(error)}`);
  }
}

function sayStopped(print: (line: string) => void, names: readonly string[]): void {
  const called = names.map((name) => (name === 'index' ? 'the administration' : name)).sort();
  print(`Stopped: ${[...called, 'serve'].join(', ')}. All that was accepted is on disk.`);
}

/** Printing is a convenience: whoever listens goes on listening. */
async function announce({ onListening, print }: ServeOptions, now: Listening): Promise<void> {
  const plainly = (): void => print(`Floorcraft listens at ${now.url}`);
  try {
    if (onListening) await onListening(now);
    else plainly();
  } catch (error) {
    plainly();
    print(`The addresses to open could not be printed: ${messageOf(error)}`);
  }
}

interface Refused {
  readonly code: number;
  readonly sentence: string;
}

function refuse(print: (line: string) => void, { code, sentence }: Refused): number {
  print(sentence);
  return code;
}

function takeFolder(data: DataFolder): WriterLock | Refused {
  try {
    makePrivateFolder(data.root);
    accessSync(data.root, constants.W_OK);
    const holder = { pid: process.pid, role: 'serve', since: new Date().toISOString() };
    const lock = acquireWriterLock(path.join(data.root, 'serve.lock'), holder);
    return 'release' in lock ? lock : { code: exit.busy, sentence: alreadyServed(data) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const what = `The data folder ${data.root} cannot be written (${reason})`;
    return { code: exit.failed, sentence: `${what}: name another with FLOORCRAFT_DATA.` };
  }
}

function alreadyServed(data: DataFolder): string {
  const first = readServerFile(data.server);
  const who = first ? ` (process ${String(first.pid)}, port ${String(first.port)})` : '';
  const advice = 'stop it first, or name another folder with FLOORCRAFT_DATA';
  return `Another serve has the data folder ${data.root}${who}: ${advice}.`;
}

async function open(
  options: ServeOptions,
  data: DataFolder,
  navigator: WatchedNavigator,
): Promise<Serve | Refused> {
  const { listen } = navigator.current();
  const given = limitsFromEnvironment();
  if ('sentence' in given) return given;
  const port = options.port ?? portFromEnvironment() ?? listen?.port ?? 3000;
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    return { code: exit.usage, sentence: 'PORT is no port: give one from 1 to 65535.' };
  try {
    const host = options.host ?? listen?.host;
    const tls = readTls();
    const limits = { ...given, ...options.limits };
    const all = { ...options, limits, data, navigator, port, host, tls };
    return await openServe({ ...all, tell: options.print });
  } catch (error) {
    return { code: exit.failed, sentence: startFailure(error, port) };
  }
}

function portFromEnvironment(): number | undefined {
  const given = process.env['PORT'];
  if (!given) return undefined;
  return /^\d{1,5}$/.test(given) ? Number(given) : NaN;
}

/** How long a start and a silence may take: the start over what navigator.yml says. */
function limitsFromEnvironment(): Partial<ChildLimits> | Refused {
  const startup = durationFromEnvironment('FLOORCRAFT_STARTUP_TIMEOUT');
  const silence = durationFromEnvironment('FLOORCRAFT_SILENCE_TIMEOUT');
  if (typeof startup === 'object') return startup;
  if (typeof silence === 'object') return silence;
  const longestStart = Math.max(startup ?? 0, standardLimits.longestStart);
  return {
    ...(startup === undefined ? {} : { startup, longestStart }),
    ...(silence === undefined ? {} : { silence, quiet: silence / 3 }),
  };
}

/** Milliseconds; undefined where nothing is given. */
function durationFromEnvironment(name: string): number | undefined | Refused {
  const given = process.env[name];
  if (!given) return undefined;
  const duration = parseDuration(given);
  if (duration !== undefined && duration > 0) return duration;
  return { code: exit.usage, sentence: `${name} is no duration: write it as 5s, 1m30s or 800ms.` };
}

function readTls(): OpenServeOptions['tls'] {
  const { FLOORCRAFT_TLS_CERT: cert, FLOORCRAFT_TLS_KEY: key } = process.env;
  return cert && key ? { cert: readFileSync(cert), key: readFileSync(key) } : undefined;
}

function startFailure(error: unknown, port: number): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const next = port < 65_535 ? port + 1 : 3000;
  if (code === 'EADDRINUSE')
    return `Port ${String(port)} is in use: choose another, for example PORT=${String(next)}.`;
  if (code === 'EACCES')
    return `Port ${String(port)} is not allowed for you: choose one above 1023 with PORT=3000.`;
  return `Floorcraft did not start: ${error instanceof Error ? error.message : String(error)}.`;
}
