import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync, rmdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import { readServerFile } from '../../src/runtime/serve/server-file.ts';
import { builtProgram } from '../support/built-program.ts';
import { copyDemo, demoBase } from '../support/demo.ts';
import { startFloorcraft } from '../support/run-floorcraft.ts';
import { cookieOf } from '../security/hostile-client.ts';
import { eventually } from '../support/eventually.ts';
import { ask } from '../support/serve-ground.ts';

describe('serve that cannot write what is not a mark', () => {
  let data: string;
  let serve: ChildProcess;
  beforeEach(async () => {
    data = await copyDemo();
  });
  afterEach(async () => {
    if (serve.exitCode === null && serve.signalCode === null) {
      const ended = once(serve, 'exit');
      serve.kill('SIGKILL');
      await ended;
    }
    rmSync(data, { recursive: true, force: true });
  });

  const start = async (): Promise<number> => {
    serve = spawn(process.execPath, [builtProgram(), 'serve'], {
      env: { ...process.env, FLOORCRAFT_DATA: data, PORT: '0' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    // Nobody reads what it prints: its first line fails already.
    serve.stdout?.destroy();
    serve.stderr?.destroy();
    let port = 0;
    await eventually('serve to listen', () => {
      expect(serve.exitCode, 'it has ended').to.equal(null);
      port = readServerFile(path.join(data, 'server.json'))?.port ?? 0;
      return port > 0;
    });
    return port;
  };
  const metric = async (port: number, name: string): Promise<string | undefined> =>
    new RegExp(`^floorcraft_${name} (\\d+)$`, 'm').exec(
      (await ask({ port }, '/metrics')).text,
    )?.[1];
  const alarms = (port: number): Promise<string | undefined> => metric(port, 'alarms');

  it('neither lines for people nor logs: it serves, says so in its metrics, and ends', async () => {
    writeFileSync(path.join(data, 'logs'), 'a file where the folder should be');
    const port = await start();
    for (let times = 0; times < 3; times += 1)
      expect((await ask({ port }, `${demoBase}hall`)).status).to.equal(200);
    await eventually('an alarm', async () => (await alarms(port)) === '1');
    expect(Number(await metric(port, 'log_lines_lost'))).to.be.above(0);
    const status = startFloorcraft(data, ['status']);
    expect(await status.ended).to.equal(5);
    expect(status.out()).to.match(/trouble.*logs: /i);
    const headers = { cookie: cookieOf({ data }, 'admin') };
    expect((await ask({ port }, `${demoBase}desk/`, { headers })).text).to.match(/<li>logs: /);
    expect((await ask({ port }, `${demoBase}hall`)).text).not.to.contain('<li>logs: ');
    const ended = once(serve, 'exit');
    serve.kill('SIGTERM');
    expect((await ended)[0]).to.equal(0);
  });

  it('nor who runs: showcases start all the same, and the file follows', async () => {
    const port = await start();
    const inTheWay = path.join(data, 'server.json.new');
    mkdirSync(inTheWay);
    expect((await ask({ port }, `${demoBase}hall`)).status).to.equal(200);
    expect(await alarms(port)).to.equal('1');
    rmdirSync(inTheWay);
    const names = (): (string | undefined)[] =>
      readServerFile(path.join(data, 'server.json'))?.children.map(({ name }) => name) ?? [];
    await eventually('the file to follow', () => names().includes('2026-nebraska'));
    expect(await alarms(port)).to.equal('0');
  });

  it('who runs, from the start on: it starts, and says so', async () => {
    mkdirSync(path.join(data, 'server.json.new'));
    serve = spawn(process.execPath, [builtProgram(), 'serve'], {
      env: { ...process.env, FLOORCRAFT_DATA: data, PORT: '0' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    serve.stdout?.setEncoding('utf8').on('data', (chunk: string) => (said += chunk));
    await eventually('it to listen', () => /listens at \S+:(\d+)/.test(said));
    const port = Number(/listens at \S+:(\d+)/.exec(said)?.[1]);
    expect((await ask({ port }, `${demoBase}hall`)).status).to.equal(200);
    expect(said).to.match(/server\.json: EISDIR.* It is tried again/);
    expect(await alarms(port)).to.equal('1');
  });
});
