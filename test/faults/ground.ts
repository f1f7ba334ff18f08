import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { readServerFile } from '../../src/runtime/serve/server-file.ts';
import { builtProgram } from '../support/built-program.ts';
import { copyDemo, demoBase } from '../support/demo.ts';
import { eventually } from '../support/eventually.ts';
import { of } from '../support/large-heat.ts';
import { ask, type Answer } from '../support/serve-ground.ts';
import { commands, cookieOf, send } from '../security/hostile-client.ts';

/** serve on a data folder of the demonstration, which a campaign may kill and start again. */
export interface Ground {
  readonly data: string;
  readonly port: number;
  readonly process: () => ChildProcess;
  /** Starts it on the same port, after it was killed. */
  again(): Promise<void>;
  /** The process of this name that runs now. */
  pidOf(name: string): number | undefined;
  look(page: string): Promise<Answer>;
  /** Sends a command as the administrator; fails unless it is accepted. */
  command(type: string, data: object): Promise<void>;
  stop(): Promise<void>;
}

/** Starts serve; the caller owns the folder. */
export async function startGround(
  data: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Ground> {
  const file = path.join(data, 'server.json');
  let child = serve(data, { ...env, PORT: '0' });
  let port = 0;
  const isUp = (): boolean => {
    const found = readServerFile(file);
    if (found?.pid !== child.pid) return false;
    port = found?.port ?? 0;
    return port > 0;
  };
  await eventually('serve to listen', isUp);
  const isThere = async (): Promise<boolean> => {
    const up = await ask({ port }, '/up').catch(() => undefined);
    return up?.status === 200;
  };
  const ground: Ground = {
    data,
    port,
    process: () => child,
    async again() {
      child = serve(data, { ...env, PORT: String(port) });
      // On a full disk it cannot write down that it listens.
      await eventually('serve to listen again', isThere);
    },
    pidOf: (name) => readServerFile(file)?.children.find((one) => one.name === name)?.pid,
    look: (page) => ask({ port }, page.startsWith('/') ? page : demoBase + page),
    async command(type, what) {
      const cookie = cookieOf({ data }, 'admin');
      const answer = await send({ port }, of(type, what), { cookie, to: commands });
      if (answer.status !== 'accepted') throw new Error(`${type}: ${JSON.stringify(answer)}`);
    },
    stop: () => stop(child),
  };
  return ground;
}

/** serve on a demonstration of its own, for the tests of the suite around the call. */
export function groundOfDemo(
  ready: (ground: Ground) => void,
  env?: Readonly<Record<string, string>>,
): void {
  let data: string;
  let ground: Ground | undefined;
  before(async () => {
    data = await copyDemo();
    ground = await startGround(data, env);
    ready(ground);
  });
  after(async () => {
    await ground?.stop();
    rmSync(data, { recursive: true, force: true });
  });
}

/** How many of these pages are not answered by 200. */
export async function pagesDown(ground: Ground, pages: readonly string[]): Promise<number> {
  const answers = await Promise.all(
    pages.map((page) => ground.look(page).catch(() => ({ status: 0 }))),
  );
  return answers.filter(({ status }) => status !== 200).length;
}

/** What everybody must get whatever fails. */
export const publicPages = ['/up', '/showcase/', `${demoBase}hall`, `${demoBase}standings`];

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}

function serve(data: string, env: Readonly<Record<string, string>>): ChildProcess {
  return spawn(process.execPath, [builtProgram(), 'serve'], {
    env: { ...process.env, FLOORCRAFT_DATA: data, ...env },
    stdio: 'ignore',
  });
}
