import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { CompetitionFile } from '../../src/domain/competition-file/schema.ts';
import { keyOfPath } from '../../src/domain/listing/state.ts';
import { readCompetitionFile } from '../../src/runtime/operator/read-competition-file.ts';
import { builtProgram } from '../support/built-program.ts';
import { fixture } from '../support/command-line.ts';
import { eventually } from '../support/eventually.ts';
import { startFloorcraft } from '../support/run-floorcraft.ts';
import { signIn, type Client } from './client.ts';
import type { Competition } from './options.ts';

/** The real program with a competition taken over, and its administrator. */
export interface Ground {
  readonly data: string;
  readonly key: string;
  readonly origin: string;
  /** The showcase's public path. */
  readonly base: string;
  readonly file: CompetitionFile;
  readonly administrator: Client;
  stop(): Promise<void>;
}

const source = fixture('real-events-open.json.gz');

/** Takes the competition over into a new folder and starts the program on any free port. */
export async function openGround({ title, path: at }: Competition): Promise<Ground> {
  const data = mkdtempSync(path.join(tmpdir(), 'floorcraft-load-'));
  const line = ['tenant', 'import', source, '--event', title, '--as', at, '--json'];
  const imported = startFloorcraft(data, line);
  if ((await imported.ended) !== 0) throw new Error(imported.talk());
  const serve = serveOn(data);
  await eventually('the program to listen', () => serve.said().includes('one-time link'));
  const port = /listens at \S+:(\d+)/.exec(serve.said())?.[1] ?? '';
  const link = /one-time link[^:]*: https?:\/\/[^/]+(\S+)/.exec(serve.said())?.[1] ?? '';
  const origin = `http://127.0.0.1:${port}`;
  return {
    ...{ data, origin, key: keyOfPath(at), base: `/showcase/${at}` },
    file: readCompetitionFile(source, { event: title }).competition,
    administrator: await signIn(`${origin}${link}`),
    stop: async () => {
      await serve.stop();
      rmSync(data, { recursive: true, force: true });
    },
  };
}

interface Serving {
  said(): string;
  stop(): Promise<void>;
}

function serveOn(data: string): Serving {
  const env = { ...process.env, FLOORCRAFT_DATA: data, PORT: '0' };
  const child = spawn(process.execPath, [builtProgram(), 'serve'], {
    ...{ env, stdio: ['ignore', 'pipe', 'inherit'] },
    // Ctrl-C is for the run alone, which then stops the program in good order.
    detached: true,
  });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (said += chunk));
  return {
    said: () => said,
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}
