import { expect } from 'chai';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { startDemo, demoBase, type Demo } from '../support/demo.ts';
import { ask } from '../support/serve-ground.ts';
import { commands, cookieOf, fromHere, post } from './hostile-client.ts';

const hall = `${demoBase}hall`;
const act = `${demoBase}desk/act`;

describe('hostile requests', () => {
  let demo: Demo;
  let admin: string;
  before(async () => {
    demo = await startDemo();
    admin = cookieOf(demo, 'admin');
  });
  after(() => demo.stop());

  /** Opens a connection, writes these bytes and nothing more. */
  const opened = async (bytes: string): Promise<Socket> => {
    const socket = connect(demo.port, '127.0.0.1');
    await once(socket, 'connect');
    await new Promise((resolve) => socket.write(bytes, resolve));
    return socket.on('error', () => undefined);
  };
  const head = (method: string, path: string, ...lines: string[]): string =>
    [`${method} ${path} HTTP/1.1`, 'Host: x', ...lines, '', ''].join('\r\n');
  /** The status line of the first answer. */
  const answered = async (bytes: string): Promise<string> => {
    const socket = await opened(bytes);
    const [data] = await once(socket, 'data');
    socket.destroy();
    return String(data).split('\r\n')[0] ?? '';
  };

  it('bodies that never end hold up nobody else', async () => {
    const json = 'Content-Type: application/json';
    const small = head('POST', commands, json, 'Content-Length: 1000');
    const large = head('POST', commands, json, 'Content-Length: 900000');
    const half = [`${small}[`, `${large}[${' '.repeat(200_000)}`];
    const sockets = await Promise.all(
      Array.from({ length: 160 }, (_, i) => opened(half[i % 2] ?? '')),
    );
    expect((await ask(demo, hall)).status).to.equal(200);
    expect((await post(demo, '[]', { cookie: admin })).status).to.equal(200);
    for (const socket of sockets) socket.destroy();
    const whole = '[]'.padEnd(300_000);
    const status = async (): Promise<number> => (await post(demo, whole, { cookie: admin })).status;
    let last = await status();
    while (last === 503) last = await status();
    expect(last, 'an upload after the others have gone').to.equal(200);
  });

  const sources: [what: string, headers: Record<string, string>, isTaken: boolean][] = [
    ['of this page', {}, true],
    ['without a source', { Origin: '' }, false],
    ['of another site', { Origin: 'http://evil.example' }, false],
    ['of a frame without origin', { Origin: 'null' }, false],
    ['of another port', { Origin: 'http://127.0.0.1:1' }, false],
    ['whose referrer is another site', { Origin: '', Referer: 'http://evil.example/' }, false],
    ['that the browser calls cross-site', { 'Sec-Fetch-Site': 'cross-site' }, false],
    ['of a page beside ours', { Origin: '', 'Sec-Fetch-Site': 'same-site' }, false],
    [
      'with a forwarded host',
      { Origin: 'http://e.example', 'X-Forwarded-Host': 'e.example' },
      false,
    ],
  ];
  for (const [what, headers, isTaken] of sources)
    for (const path of [commands, act, '/showcase/admin/commands', '/showcase/admin/act'])
      it(`a write ${what} to ${path} is ${isTaken ? 'taken' : 'refused'}`, async () => {
        const type = { 'Content-Type': 'application/json' };
        const given = Object.entries({ ...fromHere(demo, admin), ...type, ...headers });
        const kept = Object.fromEntries(given.filter(([, value]) => value !== ''));
        const answer = await ask(demo, path, { method: 'POST', body: '[]', headers: kept });
        if (isTaken) expect(answer.status).not.to.equal(403);
        else expect(JSON.parse(answer.text)).to.include({ status: 403, code: 'CrossOrigin' });
      });

  const chunked = 'Transfer-Encoding: chunked';
  const smuggled = 'POST /_control/stop HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n';
  const length = `Content-Length: ${String(smuggled.length)}`;
  const framings: [what: string, bytes: string, status: RegExp][] = [
    [
      'a length and chunks',
      `${head('POST', commands, 'Content-Length: 4', chunked)}0\r\n\r\n${smuggled}`,
      / 400 /,
    ],
    ['two lengths', head('POST', commands, 'Content-Length: 1', 'Content-Length: 0'), / 400 /],
    ['a folded header', head('GET', hall, 'X-A: b', ' X-Floorcraft-Actor: e30'), / 400 /],
    ['a header name with a space', head('GET', hall, 'X-Floorcraft-Actor : e30'), / 400 /],
    ['a bare line feed', `GET ${hall} HTTP/1.1\nHost: x\n\n`, / 400 /],
    ['a request in the body of a GET', `${head('GET', hall, length)}${smuggled}`, / 200 /],
    [
      'its length named as of one hop',
      `${head('POST', commands, 'Connection: content-length', length)}${smuggled}`,
      / 415 /,
    ],
    ['two hosts', head('GET', hall, 'Host: evil.example'), / 200 /],
  ];
  for (const [what, bytes, status] of framings)
    it(`a request with ${what} is answered once and smuggles nothing`, async () => {
      expect(await answered(bytes)).to.match(status);
      expect((await ask(demo, hall)).status, 'the showcase still runs').to.equal(200);
    });

  it('a form leads back into this showcase only', async () => {
    const elsewhere = ['//evil.example', '/\\evil.example', 'http://evil.example', 'javascript:x'];
    const upwards = [
      '../../admin/',
      'a/%2e%2e/%2E%2E/x',
      'desk\r\nSet-Cookie: a=b',
      'a@evil.example',
    ];
    const type = { 'Content-Type': 'application/x-www-form-urlencoded' };
    for (const back of [...elsewhere, ...upwards]) {
      const fields = { type: 'CallHeat', data: '{"heat":"none"}', return: back };
      const body = new URLSearchParams(fields).toString();
      const headers = { ...fromHere(demo, admin), ...type };
      const answer = await ask(demo, act, { method: 'POST', body, headers });
      expect([answer.status, answer.headers.location], back).to.deep.equal([303, demoBase]);
      expect(String(answer.headers['set-cookie'])).to.match(/^fc_notice=[\w-]+; /);
    }
  });

  it('every answer says what browsers may do with it', async () => {
    const paths = [hall, `${demoBase}none`, '/showcase/', '/nowhere', '/showcase/2026/none/'];
    for (const path of paths) {
      const { headers } = await ask(demo, path, { headers: { accept: 'text/html' } });
      expect(headers['content-security-policy'], path).to.match(/default-src '(self|none)'/);
      expect(headers['x-content-type-options'], path).to.equal('nosniff');
      expect(headers['referrer-policy'], path).to.equal('same-origin');
      expect(headers['strict-transport-security'], 'plain http').to.equal(undefined);
    }
  });
});
