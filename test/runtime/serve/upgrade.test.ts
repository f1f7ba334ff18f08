import { expect } from 'chai';
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import type { Serve } from '../../../src/runtime/serve/open-serve.ts';
import { eventually } from '../../support/eventually.ts';
import { navigatorText, openGround } from '../../support/serve-ground.ts';
import type { Ground } from '../../support/serve-ground.ts';

interface Client {
  readonly socket: Socket;
  received(): string;
  isClosed(): boolean;
}

describe('a WebSocket', () => {
  let ground: Ground;
  let serve: Serve;
  const clients: Client[] = [];

  beforeEach(async () => {
    ground = openGround();
    ground.write(navigatorText());
    serve = await ground.open();
  });
  afterEach(async () => {
    for (const { socket } of clients.splice(0)) socket.destroy();
    expect(await ground.leave()).to.deep.equal([]);
  });

  const open = (path: string, headers: Record<string, string> = {}): Client => {
    const socket = connect(serve.port, '127.0.0.1');
    const lines = Object.entries({
      Host: `127.0.0.1:${String(serve.port)}`,
      Connection: 'keep-alive, Upgrade',
      Upgrade: 'websocket',
      'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==',
      'Sec-WebSocket-Protocol': 'actioncable-v1-json',
      ...headers,
    }).map(([name, value]) => `${name}: ${value}`);
    let text = '';
    socket.on('error', () => undefined).setEncoding('utf8');
    socket.on('data', (chunk: string) => (text += chunk));
    socket.write(`GET ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`);
    const client = { socket, received: () => text, isClosed: () => socket.closed };
    clients.push(client);
    return client;
  };
  const opened = async (client: Client): Promise<void> =>
    eventually('the socket is open', () => client.received().includes('\r\n\r\n'));

  it('starts the cable and is joined with it, byte for byte, both ways', async () => {
    expect(ground.starts('cable')).to.equal(0);
    const client = open('/showcase/cable');
    await opened(client);
    expect(client.received()).to.match(/^HTTP\/1\.1 101 Switching Protocols/);
    client.socket.write('frame after frame');
    await eventually('it comes back', () => client.received().includes('frame after frame'));
    expect(ground.starts('cable')).to.equal(1);
  });

  it('comes without cookies and tokens, and with what the handshake needs', async () => {
    const client = open('/showcase/cable', { Cookie: 'fc_user=x', Authorization: 'Bearer y' });
    await opened(client);
    expect(client.received()).to.match(/"sec-websocket-protocol":"actioncable-v1-json"/);
    expect(client.received()).not.to.match(/cookie|authorization|fc_user/i);
  });

  it('of a page of another site is refused', async () => {
    const client = open('/showcase/cable', { Origin: 'https://evil.example' });
    await eventually('it is refused', () => client.isClosed());
    expect(client.received()).to.match(/^HTTP\/1\.1 403 Forbidden[^]*CrossOrigin/);
    expect(ground.starts('cable')).to.equal(0);
  });

  it('of a page of this site is told to the cable as its own host', async () => {
    const client = open('/showcase/cable', { Origin: serve.url });
    await opened(client);
    expect(client.received()).to.include(`"x-forwarded-host":"${new URL(serve.url).host}"`);
  });

  it('anywhere else is refused with a sentence', async () => {
    const elsewhere = open('/showcase/2026/boston/');
    await eventually('it is refused', () => elsewhere.isClosed());
    expect(elsewhere.received()).to.match(/^HTTP\/1\.1 404 [^]*use the one the page names/);
  });

  it('survives a reload, and ends with serve', async () => {
    const client = open('/showcase/cable');
    await opened(client);
    const boston = '{ path: /showcase/2026/boston/, var: { database: 2026-boston } }';
    ground.write(navigatorText([boston]));
    await eventually('the reload is told', () =>
      ground.told.some((line) => /\+ .*boston/.test(line)),
    );
    client.socket.write('still here');
    await eventually('it still speaks', () => client.received().includes('still here'));
    await serve.close();
    await eventually('it is closed', () => client.isClosed());
  });
});
