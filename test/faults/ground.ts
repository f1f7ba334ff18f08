import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { readServerFile } from '../../src/runtime/serve/server-file.ts';
import { builtProgram } from '../support/built-program.ts';
import { demoBase } from '../support/demo.ts';
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
  const ground: Ground = {
    data,
    port,
    process: () => child,
    async again() {
      child = serve(data, { ...env, PORT: String(port) });
      await eventually('serve to listen again', isUp);
    },
    pidOf: (name) => readServerFile(file)?.children.find((one) => one.name === name)?.pid,
    look: (page) => ask({ port }, page.startsWith('/') ? page : demoBase + page),
    async command(type, what) {
      const cookie = cookieOf({ data }, 'admin');
      const answer = await send({ port }, of(type, what), { cookie, to: commands });
      if (answer.status !== 'accepted') throw new Error(`${type}: ${JSON.stringify(answer)}`);
    },
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
  return ground;
}

function serve(data: string, env: Readonly<Record<string, string>>): ChildProcess {
  return spawn(process.execPath, [builtProgram(), 'serve'], {
    env: { ...process.env, FLOORCRAFT_DATA: data, ...env },
    stdio: 'ignore',
  });
}
