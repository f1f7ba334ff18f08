import { expect } from 'chai';
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { isAlive } from '../../../src/runtime/serve/children/running-process.ts';
import { readServerFile } from '../../../src/runtime/serve/server-file.ts';
import { bundledScript } from '../../support/bundled-script.ts';
import { eventually } from '../../support/eventually.ts';
import { ask, boston, fakeTenant, navigatorText, openGround } from '../../support/serve-ground.ts';
import type { Ground } from '../../support/serve-ground.ts';

const inBoston = '/showcase/2026/boston/';

interface Run {
  readonly process: ChildProcess;
  printed(): string;
  /** Resolves with the exit code, null after a signal. */
  readonly ended: Promise<number | null>;
}

describe('the public process', () => {
  let ground: Ground;
  let script: string;
  before(async () => {
    script = await bundledScript(new URL('../../support/run-serve.ts', import.meta.url));
  });
  const runs: Run[] = [];
  beforeEach(() => {
    ground = openGround();
    ground.write(navigatorText([boston]));
  });
  afterEach(async () => {
    for (const run of runs.splice(0)) {
      run.process.kill('SIGTERM');
      await run.ended;
    }
    expect(await ground.leave()).to.deep.equal([]);
  });

  const start = (env: Record<string, string> = {}, data = ground.data.root): Run => {
    const child = spawn(process.execPath, [script, fakeTenant, data], {
      env: { ...process.env, PORT: '0', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let text = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
    const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
    const run = { process: child, printed: () => text, ended };
    runs.push(run);
    return run;
  };
  const listening = async (run: Run): Promise<{ port: number }> => {
    await eventually('it listens', () => /listens at/.test(run.printed()));
    return { port: readServerFile(ground.data.server)?.port ?? 0 };
  };

  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    it(`ends with all of its processes on ${signal}, and with code 0`, async () => {
      const run = start();
      const serve = await listening(run);
      const pid = Number((await ask(serve, `${inBoston}pid`)).text);
      const children = readServerFile(ground.data.server)?.children ?? [];
      expect(children.map(({ name }) => name)).to.have.members(['index', '2026-boston']);
      run.process.kill(signal);
      expect(await run.ended).to.equal(0);
      expect(isAlive(pid)).to.equal(false);
      expect(existsSync(ground.data.server)).to.equal(false);
      const [first, second, ...rest] = run.printed().trimEnd().split('\n');
      expect(first).to.match(/^Floorcraft listens at http\S+$/);
      expect(second).to.match(/^Stopped: 2026-boston, the administration, serve\. All /);
      expect(rest).to.deep.equal([]);
    });

  it('finishes a request in flight before it ends', async () => {
    const run = start();
    const serve = await listening(run);
    const held = ask(serve, `${inBoston}held`);
    await eventually('the request is open', () => ground.marks('held') > 0);
    run.process.kill('SIGTERM');
    await eventually('it takes no more', () =>
      ask(serve, '/up').then(
        () => false,
        () => true,
      ),
    );
    ground.put('release');
    expect((await held).text).to.equal('at last');
    expect(await run.ended).to.equal(0);
  });

  it('after a crash the next one takes over the processes that still live', async () => {
    const first = start();
    const before = await listening(first);
    const pid = (await ask(before, `${inBoston}pid`)).text;
    first.process.kill('SIGKILL');
    await first.ended;
    expect(isAlive(Number(pid))).to.equal(true);
    const second = start();
    await eventually('it listens', () => /listens at/.test(second.printed()));
    const serve = { port: readServerFile(ground.data.server)?.port ?? 0 };
    expect((await ask(serve, `${inBoston}pid`)).text).to.equal(pid);
    process.kill(Number(pid), 'SIGKILL');
    const next = (await ask(serve, `${inBoston}pid`)).text;
    expect(next).not.to.equal(pid);
    second.process.kill('SIGTERM');
    expect(await second.ended).to.equal(0);
    expect(isAlive(Number(next))).to.equal(false);
  });

  it('refuses a data folder that another one serves, naming it', async () => {
    const first = start();
    const { port } = await listening(first);
    const second = start();
    expect(await second.ended).to.equal(4);
    const pid = String(first.process.pid);
    expect(second.printed()).to.include(`(process ${pid}, port ${String(port)}): stop it first`);
    expect((await ask({ port }, '/up')).status).to.equal(200);
  });

  it('says that its port is in use and which to take, with code 1', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const run = start({ PORT: String(port) });
    expect(await run.ended).to.equal(1);
    expect(run.printed()).to.match(
      new RegExp(`Port ${String(port)} is in use: choose another, for example PORT=\\d+`),
    );
    other.close();
  });

  it('says that its data folder cannot be written, with code 1', async () => {
    const run = start({}, `${ground.data.navigator}/below-a-file`);
    expect(await run.ended).to.equal(1);
    expect(run.printed()).to.match(/cannot be written .*: name another with FLOORCRAFT_DATA/);
  });

  it('does not start with a navigator.yml that has an error, and names the line', async () => {
    ground.write('servr: {}\n');
    const run = start();
    expect(await run.ended).to.equal(1);
    expect(run.printed()).to.match(/^navigator\.yml:1: The key servr is unknown/);
  });
});
