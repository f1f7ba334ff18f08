import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import { expect } from 'chai';
import { WebSocket } from 'ws';
import { createPublisher } from '../../src/adapters/cable/publisher.ts';
import { publishSocket } from '../../src/runtime/processes/cable.ts';
import { dataFolder } from '../../src/runtime/data-folder.ts';
import { socketPath } from '../../src/runtime/socket-path.ts';
import { bundledScript } from '../support/bundled-script.ts';
import { eventually } from '../support/eventually.ts';
import { batch, secret, source } from '../support/live-cable.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const script = new URL('../support/children/run-cable.ts', import.meta.url);

describe('the cable process', () => {
  const at = temporaryFolder();
  let child: ChildProcess;
  let sockets: WebSocket[];

  const start = async (...args: string[]): Promise<void> => {
    const env = { ...process.env, FLOORCRAFT_DATA: at(''), REDIS_URL: '', FLOORCRAFT_SECRET: '' };
    child = fork(await bundledScript(script), args, { env, execArgv: [] });
    const [word] = await once(child, 'message');
    expect(word).to.deep.equal({ ready: true });
  };
  const open = (): { socket: WebSocket; frames: string[] } => {
    const address = `ws+unix:${socketPath(at(''), 'cable')}:/showcase/cable`;
    const headers = { origin: 'http://hall.example', 'x-forwarded-host': 'hall.example' };
    const socket = new WebSocket(address, ['actioncable-v1-json'], { headers });
    sockets.push(socket);
    const frames: string[] = [];
    socket.on('message', (data: Buffer) => frames.push(data.toString()));
    return { socket, frames };
  };

  beforeEach(() => {
    sockets = [];
    writeFileSync(at('secret.key'), secret.toString('hex'));
  });
  afterEach(() => {
    sockets.forEach((socket) => socket.terminate());
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
  });

  it('carries messages from a tenant to a browser and says goodbye at its end', async () => {
    await start();
    const socket = publishSocket(dataFolder(at('')));
    const publisher = createPublisher({ socket, tenant: '2026-boston', revision: 1 });
    const browser = open();
    await once(browser.socket, 'open');
    const identifier = JSON.stringify(source({}, 1));
    browser.socket.send(JSON.stringify({ command: 'subscribe', identifier }));
    await eventually('the hall to be wanted', () => publisher.wanted('hall'));
    publisher.publish(batch(2, 'hall'));
    const message = () => browser.frames.find((frame) => frame.includes('data-revision'));
    await eventually('the message', () => message() !== undefined);
    expect(JSON.parse(message() ?? '').identifier).to.equal(identifier);
    child.kill('SIGTERM');
    const [code] = await once(child, 'exit');
    await publisher.close();
    expect(code).to.equal(0);
    expect(browser.frames.at(-1)).to.include('server_restart');
    expect(existsSync(socketPath(at(''), 'cable'))).to.equal(false);
  });

  it('starts again over the sockets of one that was killed', async () => {
    await start();
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(existsSync(socketPath(at(''), 'cable'))).to.equal(true);
    await start();
    const { socket } = open();
    await once(socket, 'open');
  });

  it('ends by itself some time after its last socket', async () => {
    await start('30');
    expect((await once(child, 'exit'))[0]).to.equal(0);
  });

  it('does not end while a socket is open', async () => {
    await start('1000');
    const browser = open();
    await once(browser.socket, 'open');
    await eventually('the first ping', () => browser.frames.length > 1);
    expect(child.exitCode).to.equal(null);
    browser.socket.terminate();
    expect((await once(child, 'exit'))[0]).to.equal(0);
  });
});
