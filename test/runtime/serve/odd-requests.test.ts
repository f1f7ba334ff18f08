import { expect } from 'chai';
import { connect } from 'node:net';
import type { Serve } from '../../../src/runtime/serve/open-serve.ts';
import { eventually } from '../../support/eventually.ts';
import { boston, navigatorText, openGround } from '../../support/serve-ground.ts';
import type { Ground } from '../../support/serve-ground.ts';

const at = '/showcase/2026/boston/';

describe('a request as few clients send it', () => {
  let ground: Ground;
  let serve: Serve;

  before(async () => {
    ground = openGround();
    ground.write(navigatorText([boston]));
    serve = await ground.open();
  });
  after(async () => {
    expect(await ground.leave()).to.deep.equal([]);
  });

  /** What comes back for lines sent as they are, until the server has answered and closed. */
  async function send(first: string, headers: readonly string[], body = ''): Promise<string> {
    const socket = connect(serve.port, '127.0.0.1').setEncoding('utf8');
    let text = '';
    socket.on('error', () => undefined).on('data', (chunk: string) => (text += chunk));
    socket.write([first, ...headers, '', body].join('\r\n'));
    await eventually('the answer', () => socket.closed);
    return text;
  }

  for (const token of ['h2c', 'HTTP/2.0', 'TLS/1.0', 'foo, bar'])
    it(`that offers ${token} is answered over HTTP/1.1, its body too`, async () => {
      const offer = ['Host: hall.example', 'Connection: close, Upgrade', `Upgrade: ${token}`];
      for (const address of ['/up', `${at}hall`, '/showcase/cable-car', '/showcase/'])
        expect(await send(`GET ${address} HTTP/1.1`, offer)).to.match(/^HTTP\/1\.1 200 OK/);
      const posted = [...offer, 'HTTP2-Settings: AAMAAABkAAQCAAAAAAIAAAAA', 'Content-Length: 7'];
      const answer = await send(`POST ${at}count HTTP/1.1`, posted, 'abcdefg');
      expect(answer).to.match(/^HTTP\/1\.1 200 OK[^]*\r\n7(\r\n|$)/);
      const chunked = [...offer, 'Transfer-Encoding: chunked'];
      const counted = await send(`POST ${at}count HTTP/1.1`, chunked, '3\r\nabc\r\n0\r\n\r\n');
      expect(counted).to.match(/^HTTP\/1\.1 200 OK[^]*\r\n3(\r\n|$)/);
    });

  it('that offers another protocol keeps its connection for the next request', async () => {
    const socket = connect(serve.port, '127.0.0.1').setEncoding('utf8');
    let text = '';
    socket.on('data', (chunk: string) => (text += chunk));
    const answers = (): number => text.split('HTTP/1.1 200').length - 1;
    socket.write('GET /up HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n');
    await eventually('the first answer', () => answers() === 1);
    socket.write('GET /up HTTP/1.1\r\nHost: a\r\n\r\n');
    await eventually('the second answer', () => answers() === 2);
    socket.destroy();
  });

  it('whose target is in absolute form is taken by its path and its host', async () => {
    const close = ['Host: other.example', 'Connection: close'];
    expect(await send('GET http://hall.example/up HTTP/1.1', close)).to.match(/ 200 OK/);
    expect(await send('GET HTTP://hall.example HTTP/1.1', close)).to.match(/ 302 /);
    const echo = await send(`GET http://hall.example:81${at}echo?a=1 HTTP/1.1`, close);
    expect(echo).to.include('"host":"hall.example:81"').and.not.to.include('other.example');
    const asked = await send('GET http://hall.example?find=1 HTTP/1.1', close);
    expect(asked).to.match(/Location: \/showcase\/\?find=1/i);
    for (const odd of ['ftp://hall.example/up', 'http://', 'http://u:p@hall.example/up'])
      expect(await send(`GET ${odd} HTTP/1.1`, close)).to.match(/^HTTP\/1\.1 400 /);
  });
});
