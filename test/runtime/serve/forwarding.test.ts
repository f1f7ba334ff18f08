import { expect } from 'chai';
import { request } from 'node:http';
import { eventually } from '../../support/eventually.ts';
import { ask, boston, navigatorText, openGround } from '../../support/serve-ground.ts';
import type { Ground } from '../../support/serve-ground.ts';
import type { Serve } from '../../../src/runtime/serve/open-serve.ts';

const at = '/showcase/2026/boston/';

describe('forwarding to a tenant', () => {
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

  it('keeps the full path and the query', async () => {
    const { status, text } = await ask(serve, `${at}hall?as-of=3`);
    expect([status, text]).to.deep.equal([200, `2026-boston ${at}hall?as-of=3`]);
  });

  it('says who asks, over what, for which host', async () => {
    const headers = JSON.parse((await ask(serve, `${at}echo`)).text);
    expect(headers['x-forwarded-for']).to.equal('127.0.0.1');
    expect(headers['x-floorcraft-client']).to.equal('127.0.0.1');
    expect(headers['x-forwarded-proto']).to.equal('http');
    expect(headers['x-forwarded-host']).to.equal(headers.host);
    expect(headers['x-request-id']).to.match(/^[0-9a-f]{32}$/);
  });

  it('believes nothing an outsider says about identity or origin', async () => {
    const headers = {
      'X-Floorcraft-Actor': 'forged',
      'x-floorcraft-client': '9.9.9.9',
      'X-Forwarded-For': '9.9.9.9',
      'X-Forwarded-Host': 'elsewhere.example',
      Forwarded: 'for=9.9.9.9',
    };
    const { text } = await ask(serve, `${at}echo`, { headers });
    expect(text).not.to.match(/9\.9\.9\.9|elsewhere/);
    const actor = Buffer.from(JSON.parse(text)['x-floorcraft-actor'], 'base64url').toString();
    expect(JSON.parse(actor)).to.deep.equal({ user: null, judge: null });
  });

  it('drops headers of one hop both ways, and those Connection names', async () => {
    const headers = { Connection: 'close, X-Mine', 'X-Mine': 'hop', TE: 'trailers' };
    const there = JSON.parse((await ask(serve, `${at}echo`, { headers })).text);
    expect(there).not.to.have.any.keys('x-mine', 'te');
    const back = await ask(serve, `${at}cookies`);
    expect(back.headers['set-cookie']).to.deep.equal(['a=1', 'b=2']);
    expect(back.headers.connection).not.to.match(/x-hop/);
  });

  it('keeps a request id that a proxy in front has given, and puts it on the answer', async () => {
    const answer = await ask(serve, `${at}echo`, { headers: { 'X-Request-Id': 'front-1' } });
    expect(JSON.parse(answer.text)['x-request-id']).to.equal('front-1');
    expect(answer.headers['x-request-id']).to.equal('front-1');
    const odd = await ask(serve, `${at}echo`, { headers: { 'X-Request-Id': 'a b"c' } });
    expect(odd.headers['x-request-id']).to.match(/^[0-9a-f]{32}$/);
  });

  it('sends the head of a stream before its first byte', async () => {
    let seen: number | undefined;
    const sent = request({
      host: '127.0.0.1',
      port: serve.port,
      path: `${at}stream`,
      agent: false,
    });
    const done = new Promise<string>((resolve) => {
      sent.on('response', (response) => {
        seen = response.statusCode;
        ground.put('go');
        response.setEncoding('utf8').once('data', resolve);
      });
    });
    sent.end();
    expect(await done).to.equal('data: later\n\n');
    expect(seen).to.equal(200);
  });

  it('lets the tenant know that a client has gone', async () => {
    const sent = request({ host: '127.0.0.1', port: serve.port, path: `${at}held`, agent: false });
    sent.on('error', () => undefined).end();
    await eventually('the tenant holds the request', () => ground.marks('held') > 0);
    sent.destroy();
    await eventually('the tenant sees it closed', () => ground.marks('held-closed') > 0);
  });

  it('takes large bodies up to 10 MB, with and without a length', async () => {
    const body = Buffer.alloc(10 * 1024 * 1024);
    expect((await ask(serve, `${at}count`, { method: 'POST', body })).text).to.equal('10485760');
    const chunks = [body.subarray(0, 5_000_000), body.subarray(0, 5_000_000)];
    expect((await ask(serve, `${at}count`, { method: 'POST', chunks })).text).to.equal('10000000');
  });

  it('refuses larger ones with 413, announced or not', async () => {
    const body = Buffer.alloc(10 * 1024 * 1024 + 1);
    const headers = { 'Content-Length': String(body.length) };
    const announced = await ask(serve, `${at}count`, { method: 'POST', body, headers });
    expect(announced.status).to.equal(413);
    expect(JSON.parse(announced.text).code).to.equal('TooLarge');
    const counted = await ask(serve, `${at}count`, { method: 'POST', chunks: [body] });
    expect(counted.status).to.equal(413);
  });

  it('brings an answer that comes before the whole body was sent', async () => {
    const body = Buffer.alloc(3_000_000);
    const { status, text } = await ask(serve, `${at}refuse`, { method: 'POST', body });
    expect([status, text]).to.deep.equal([403, 'refused early']);
  });

  it('cuts an answer that the tenant cut, so that nobody takes half for the whole', async () => {
    const failure = await ask(serve, `${at}half-answer`).catch((error: unknown) => error);
    expect(failure).to.be.instanceOf(Error);
  });
});
