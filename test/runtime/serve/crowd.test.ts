import { expect } from 'chai';
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import type { Serve } from '../../../src/runtime/serve/open-serve.ts';
import { eventually } from '../../support/eventually.ts';
import { ask, boston, navigatorText, openGround } from '../../support/serve-ground.ts';
import type { Ground } from '../../support/serve-ground.ts';

interface Screen {
  readonly socket: Socket;
  readonly received: () => string;
  /** Whether serve has closed it. */
  readonly isClosed: () => boolean;
}

describe('a hall of screens before serve', () => {
  let ground: Ground;
  let serve: Serve;
  const screens: Screen[] = [];

  beforeEach(async () => {
    ground = openGround();
    ground.write(navigatorText([boston]));
    serve = await ground.open();
    await eventually('the administration runs', async () => {
      const { status } = await ask(serve, '/showcase/');
      return status === 200;
    });
  });
  afterEach(async () => {
    delete process.env['FAKE_DELAY'];
    for (const { socket } of screens.splice(0)) socket.destroy();
    expect(await ground.leave()).to.deep.equal([]);
  });

  const upgradeHead = (origin = serve.url): string => {
    const lines = ['GET /showcase/cable HTTP/1.1', 'Connection: Upgrade', 'Upgrade: websocket'];
    lines.push(`Host: ${new URL(serve.url).host}`, `Origin: ${origin}`, 'Sec-WebSocket-Key: eA==');
    return `${lines.join('\r\n')}\r\n\r\n`;
  };
  const connectScreens = async (count: number): Promise<Screen[]> => {
    const all = Array.from({ length: count }, () => screenAt(serve.port));
    screens.push(...all);
    await eventually('all are connected', () => all.every(({ socket }) => !socket.connecting));
    return all;
  };
  const isJoined = ({ received }: Screen): boolean => /^HTTP\/1\.1 101 /.test(received());

  it('is let in whole, a thousand at once, by a cable that is not running yet', async () => {
    const hall = await connectScreens(1000);
    for (const { socket } of hall) socket.write(upgradeHead());
    await eventually('all are answered', () => hall.every(({ received }) => received() !== ''));
    expect(hall.filter(isJoined)).to.have.length(1000);
    expect(ground.starts('cable')).to.equal(1);
  });

  it('does not hold up its end while it waits for a cable', async () => {
    process.env['FAKE_DELAY'] = '60000';
    const hall = await connectScreens(20);
    for (const { socket } of hall) socket.write(upgradeHead());
    await eventually('the cable is starting', () => ground.starts('cable') === 1);
    await serve.close();
    await eventually('all are closed', () => hall.every((screen) => screen.isClosed()));
    expect(await ground.leave()).to.deep.equal([]);
  });

  it('does not hold up its end by asking for WebSockets after it began', async () => {
    const hall = await connectScreens(20);
    const held = ask(serve, '/showcase/2026/boston/held');
    await eventually('a request is in flight', () => ground.marks('held') > 0);
    const ended = serve.close();
    await eventually('nobody new is taken', () =>
      ask(serve, '/up').then(
        () => false,
        () => true,
      ),
    );
    for (const { socket } of hall) socket.write(upgradeHead());
    await eventually('all are closed', () => hall.every((screen) => screen.isClosed()));
    expect(hall.filter(isJoined)).to.have.length(0);
    ground.put('release');
    expect((await held).text).to.equal('at last');
    await ended;
  });

  it('does not hold up its end by not reading, not closing or not asking', async () => {
    const [paused = [], silent = []] = [await connectScreens(10), await connectScreens(10)];
    for (const { socket } of paused) socket.write(upgradeHead());
    await eventually('the first are joined', () => paused.every(isJoined));
    for (const { socket } of paused) socket.pause().write('x'.repeat(1_000_000));
    for (const { socket } of silent) socket.write('GET /showcase/cable HTT');
    await serve.close();
    expect(await ground.leave()).to.deep.equal([]);
  });

  it('leaves nothing open where a refused screen does not close its side', async () => {
    const [screen] = await connectScreens(1);
    screen?.socket.write(upgradeHead('https://evil.example'));
    await eventually('it is refused', () => screen?.received().includes('CrossOrigin') ?? false);
    await eventually('nobody hears it any more', () => {
      screen?.socket.write('still here');
      return screen?.socket.closed ?? false;
    });
  });
});

/** A client that closes nothing by itself. */
function screenAt(port: number): Screen {
  const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
  let text = '';
  socket.on('error', () => undefined).setEncoding('utf8');
  socket.on('data', (chunk: string) => (text += chunk));
  return { socket, received: () => text, isClosed: () => socket.closed || socket.readableEnded };
}
