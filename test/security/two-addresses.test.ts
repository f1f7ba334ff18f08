import { expect } from 'chai';
import { request, type IncomingHttpHeaders } from 'node:http';
import { socketPath } from '../../src/runtime/socket-path.ts';
import { groundOfDemo, type Ground } from '../faults/ground.ts';
import { demoBase } from '../support/demo.ts';
import { fromHere, tokensOf } from './hostile-client.ts';

const tenant = '2026-nebraska';

/** One machine, known as https://dance.example behind a proxy, and by plain http in the hall. */
describe('an address with https does not break the plain one', () => {
  let ground: Ground;

  groundOfDemo((opened) => (ground = opened), { FLOORCRAFT_URL: 'https://dance.example' });

  it('in the hall a judge signs in by plain http, and nothing forces https', async () => {
    const link = new URL(`http://127.0.0.1:${String(ground.port)}${linkPath()}`);
    const headers = { ...fromHere(ground), Accept: 'text/html' };
    const answer = await fetch(link, { method: 'POST', headers, redirect: 'manual' });
    expect(answer.status).to.equal(303);
    expect(answer.headers.get('location')).to.equal(`${demoBase}judge/`);
    expect(answer.headers.getSetCookie().join()).not.to.match(/secure/i);
    expect(answer.headers.get('strict-transport-security')).to.equal(null);
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).to.contain("form-action 'self'").and.not.contain('upgrade-insecure-requests');
  });

  it('over TLS cookies are Secure, and the configured host asks for TLS ever after', async () => {
    const { 'set-cookie': cookies = [], ...headers } = await asServe('dance.example', 'https');
    expect(cookies).to.have.length.greaterThan(0);
    for (const cookie of cookies) expect(cookie).to.match(/; Secure$/);
    expect(headers['strict-transport-security']).to.match(/^max-age=\d+$/);
    expect(headers['content-security-policy']).to.contain('upgrade-insecure-requests');
  });

  it('no other name of this machine asks for TLS ever after', async () => {
    for (const host of ['192.0.2.17:3000', 'sub.dance.example', 'localhost'])
      expect(await asServe(host, 'https')).not.to.have.property('strict-transport-security');
    const plain = await asServe('dance.example', 'http');
    expect(plain).not.to.have.property('strict-transport-security');
  });

  const linkPath = (): string => {
    const token = tokensOf(ground).signJudgeLink(tenant, { judge: 'judge-a', epoch: 0 });
    return `${demoBase}link/${token}`;
  };

  /** What the showcase answers serve, which tells it how a browser asked. */
  async function asServe(host: string, protocol: string): Promise<IncomingHttpHeaders> {
    await ground.look('hall');
    const headers = { 'X-Forwarded-Host': host, 'X-Forwarded-Proto': protocol };
    const socket = socketPath(ground.data, tenant);
    return new Promise((resolve, reject) => {
      const sent = request({ socketPath: socket, method: 'POST', path: linkPath(), headers });
      sent.on('error', reject);
      sent.on('response', (response) => resolve(response.resume().headers));
      sent.end();
    });
  }
});
