import { expect } from 'chai';
import { request } from 'node:http';
import type { Serve } from '../../../src/runtime/serve/open-serve.ts';
import { ask, boston, navigatorText, openGround } from '../../support/serve-ground.ts';
import type { Ground } from '../../support/serve-ground.ts';

const at = '/showcase/2026/boston/';

/** Two proxies stand in front, of which each adds what it was asked for. */
const twice = {
  'X-Forwarded-For': '192.0.2.60, 10.0.0.2',
  'X-Forwarded-Host': 'dance.example, dance.example',
  'X-Forwarded-Proto': 'https, http',
};
const Origin = 'https://dance.example';

describe('behind proxies', () => {
  let ground: Ground;
  let trusting: Serve;
  let wary: Serve;

  before(async () => {
    ground = openGround();
    ground.write(navigatorText([boston]));
    wary = await ground.open();
    trusting = await openTrusting();
  });
  const others: Ground[] = [];
  after(async () => {
    for (const each of [ground, ...others]) expect(await each.leave()).to.deep.equal([]);
  });

  async function openTrusting(): Promise<Serve> {
    const other = openGround();
    others.push(other);
    const server = 'server: { root_path: /showcase, trust_proxy: true }';
    other.write(navigatorText([boston]).replace('server: { root_path: /showcase }', server));
    return other.open();
  }

  it('that are trusted, the first names host and protocol, the last one the client', async () => {
    const told = JSON.parse((await ask(trusting, `${at}echo`, { headers: twice })).text);
    expect(told['x-forwarded-host']).to.equal('dance.example');
    expect(told['x-forwarded-proto']).to.equal('https');
    expect(told['x-floorcraft-client']).to.equal('10.0.0.2');
    expect(told['x-forwarded-for']).to.match(/^192\.0\.2\.60, 10\.0\.0\.2, /);
  });

  it('a page of the host that they forward may write here, and listen', async () => {
    const headers = { ...twice, Origin };
    const written = await ask(trusting, `${at}count`, { method: 'POST', headers, body: 'abc' });
    expect([written.status, written.text]).to.deep.equal([200, '3']);
    expect(await upgradeStatus(trusting, headers)).to.equal(101);
    const forwarded = { Origin, Forwarded: 'for=192.0.2.60;host=dance.example;proto=https' };
    expect(
      (await ask(trusting, `${at}count`, { method: 'POST', headers: forwarded })).status,
    ).to.equal(200);
  });

  it('a page of any other host may not', async () => {
    const headers = { ...twice, Origin: 'https://evil.example' };
    expect((await ask(trusting, `${at}count`, { method: 'POST', headers })).status).to.equal(403);
    expect(await upgradeStatus(trusting, headers)).to.equal(403);
  });

  it('that are not trusted, nothing of it counts', async () => {
    const headers = { ...twice, Origin };
    expect((await ask(wary, `${at}count`, { method: 'POST', headers })).status).to.equal(403);
    expect(await upgradeStatus(wary, headers)).to.equal(403);
    const told = JSON.parse((await ask(wary, `${at}echo`, { headers: twice })).text);
    expect(told['x-forwarded-proto']).to.equal('http');
    expect(told['x-floorcraft-client']).to.equal('127.0.0.1');
  });
});

function upgradeStatus({ port }: Serve, more: Record<string, string>): Promise<number> {
  const headers = {
    Connection: 'Upgrade',
    Upgrade: 'websocket',
    'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==',
    'Sec-WebSocket-Protocol': 'actioncable-v1-json',
    ...more,
  };
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path: '/showcase/cable', headers });
    sent.on('error', reject);
    sent.on('response', (response) => resolve(response.resume().statusCode ?? 0));
    sent.on('upgrade', (response, socket) => {
      socket.destroy();
      resolve(response.statusCode ?? 0);
    });
    sent.end();
  });
}
