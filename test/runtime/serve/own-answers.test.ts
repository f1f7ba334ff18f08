import { expect } from 'chai';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sessionTokens } from '../../../src/adapters/http/session/session-token.ts';
import { logFile } from '../../../src/runtime/logs/day-log.ts';
import { maskedUri } from '../../../src/runtime/serve/access-log.ts';
import type { Serve } from '../../../src/runtime/serve/open-serve.ts';
import { eventually } from '../../support/eventually.ts';
import { ask, boston, navigatorText, openGround } from '../../support/serve-ground.ts';
import type { Ground } from '../../support/serve-ground.ts';

const html = { Accept: 'text/html' };

describe('what serve answers itself', () => {
  let ground: Ground;
  let serve: Serve;
  let config: string;

  before(async () => {
    ground = openGround();
    const publicDir = path.join(ground.data.root, 'public');
    mkdirSync(path.join(publicDir, 'assets'), { recursive: true });
    const script = `const text = '${'repeated '.repeat(500)}';`;
    writeFileSync(path.join(publicDir, 'assets/judge-ABCD1234.js'), script);
    writeFileSync(path.join(publicDir, 'assets/plain.txt'), 'plain');
    writeFileSync(path.join(publicDir, '503.html'), '<p>back at nine</p>');
    writeFileSync(path.join(publicDir, '.hidden.txt'), 'secret');
    const files = `{ public_dir: ${publicDir}, cache_control: { default: 1m } }`;
    config = navigatorText([boston]).replace('/showcase }', `/showcase, static: ${files} }`);
    ground.write(config);
    serve = await ground.open();
  });
  after(async () => {
    expect(await ground.leave()).to.deep.equal([]);
  });

  it('is OK on /up, without starting a showcase', async () => {
    const { status, text } = await ask(serve, '/up');
    expect([status, text]).to.deep.equal([200, 'OK']);
    expect(ground.starts('2026-boston')).to.equal(0);
  });

  it('leads from / to the list and from a showcase to its slash, writes as writes', async () => {
    const home = await ask(serve, '/');
    expect([home.status, home.headers.location]).to.deep.equal([302, '/showcase/']);
    const slash = await ask(serve, '/showcase/2026/boston?x=1', { method: 'POST' });
    const wanted = [307, '/showcase/2026/boston/?x=1'];
    expect([slash.status, slash.headers.location]).to.deep.equal(wanted);
  });

  it('sends files named by their content for ever, compressed where it is understood', async () => {
    const plain = await ask(serve, '/showcase/assets/judge-ABCD1234.js');
    expect(plain.headers['cache-control']).to.equal('public, max-age=31536000, immutable');
    expect(plain.headers['content-type']).to.equal('text/javascript; charset=utf-8');
    for (const encoding of ['gzip', 'br']) {
      const headers = { 'Accept-Encoding': encoding };
      const sent = await ask(serve, '/showcase/assets/judge-ABCD1234.js', { headers });
      expect(sent.headers['content-encoding']).to.equal(encoding);
      expect(Number(sent.headers['content-length'])).to.be.lessThan(plain.text.length / 10);
    }
    const url = `http://127.0.0.1:${String(serve.port)}/showcase/assets/judge-ABCD1234.js`;
    expect(await (await fetch(url)).text()).to.equal(plain.text);
  });

  it('compresses as the client asks, in the order of its wishes', async () => {
    const wishes: [asked: string, sent: string | undefined][] = [
      ['br;q=0, gzip', 'gzip'],
      ['br;q=0, gzip;q=0', undefined],
      ['gzip, deflate, br, zstd', 'br'],
      ['br;q=0.2, gzip;q=0.8', 'gzip'],
      ['*', 'br'],
      ['*;q=0', undefined],
      ['*;q=0, gzip', 'gzip'],
      ['identity;q=1, *;q=0.1', undefined],
      ['deflate', undefined],
      ['BR', 'br'],
      ['', undefined],
    ];
    for (const [asked, sent] of wishes) {
      const headers = { 'Accept-Encoding': asked };
      const answer = await ask(serve, '/showcase/assets/judge-ABCD1234.js', { headers });
      expect(answer.headers['content-encoding'], asked).to.equal(sent);
    }
  });

  it('sends other files by the rules of navigator.yml, and 304 to who has them', async () => {
    const first = await ask(serve, '/showcase/assets/plain.txt');
    expect(first.headers['cache-control']).to.equal('public, max-age=60');
    const tag = String(first.headers.etag);
    const headers = { 'If-None-Match': tag };
    expect((await ask(serve, '/showcase/assets/plain.txt', { headers })).status).to.equal(304);
    const head = await ask(serve, '/showcase/assets/plain.txt', { method: 'HEAD' });
    expect([head.headers['content-length'], head.text]).to.deep.equal(['5', '']);
  });

  it('sends nothing hidden or missing, and no asset from a tenant', async () => {
    for (const name of ['.hidden.txt', 'missing-ABCD1234.js', 'assets'])
      expect((await ask(serve, `/showcase/assets/${name}`)).status, name).to.equal(404);
    expect((await ask(serve, '/showcase/.hidden.txt')).text).not.to.equal('secret');
    expect((await ask(serve, '/favicon.ico')).status).to.equal(204);
  });

  it('says what to do where there is nothing, to people and to programs', async () => {
    const page = await ask(serve, '/showcase/2026/nowhere/', { headers: html });
    expect(page.status).to.equal(404);
    expect(page.text).to.match(/There is no showcase at this address: look for it/);
    const problem = await ask(serve, '/elsewhere', { headers: { 'X-Request-Id': 'r1' } });
    expect(problem.headers['content-type']).to.equal('application/problem+json');
    const { status, code, requestId, title } = JSON.parse(problem.text);
    expect([status, code, requestId, title]).to.deep.equal([404, 'NotFound', 'r1', 'Not Found']);
  });

  it('refuses the write of a foreign page with a sentence, before any tenant', async () => {
    const headers = { Origin: 'https://evil.example', Cookie: 'fc_user=x' };
    const refused = await ask(serve, '/showcase/2026/boston/commands', { method: 'POST', headers });
    expect(refused.status).to.equal(403);
    expect(JSON.parse(refused.text).code).to.equal('CrossOrigin');
    expect(ground.starts('2026-boston')).to.equal(0);
  });

  it('counts for this machine only, not for whom a proxy on it forwards', async () => {
    const metrics = await ask(serve, '/metrics');
    expect(metrics.text).to.match(/floorcraft_requests_total\{status="2xx"\} [1-9]/);
    expect(metrics.text).to.match(/floorcraft_children_running 1/);
    expect(metrics.text).to.match(/^floorcraft_alarms 0$/m);
    expect(metrics.text).to.match(/^floorcraft_log_lines_lost 0$/m);
    const forwarded = [
      ['X-Forwarded-For', '9.9.9.9'],
      ['Forwarded', 'for=9.9.9.9'],
      ['Via', '1.1 front'],
      ['X-Real-IP', '9.9.9.9'],
    ];
    for (const [name = '', value = ''] of forwarded) {
      const answer = await ask(serve, '/metrics', { headers: { [name]: value } });
      expect(answer.status, name).to.equal(404);
    }
  });

  it('slows down who signs in too often, and says for how long', async () => {
    const link = '/showcase/sign-in/secret-token';
    let last = await ask(serve, link, { method: 'POST' });
    for (let count = 0; count < 130 && last.status !== 429; count += 1)
      last = await ask(serve, link, { method: 'POST' });
    expect(last.status).to.equal(429);
    expect(Number(last.headers['retry-after'])).to.be.within(1, 60);
    expect((await ask(serve, link)).status).to.equal(200);
  });

  it('slows down nobody who has a good link because strangers try others', async () => {
    const stranger = '/showcase/2026/boston/link/judge-a.0.guessed';
    let last = await ask(serve, stranger, { method: 'POST' });
    for (let count = 0; count < 130 && last.status !== 429; count += 1)
      last = await ask(serve, stranger, { method: 'POST' });
    expect(last.status).to.equal(429);
    const tokens = sessionTokens(ground.data.secretKey());
    const judge = tokens.signJudgeLink('2026-boston', { judge: 'judge-a', epoch: 0 });
    const expires = Math.floor(Date.now() / 1000) + 60;
    const user = tokens.signSignInLink({ user: 'ada', nonce: 'n', expires });
    for (const good of [`/showcase/2026/boston/link/${judge}`, `/showcase/sign-in/${user}`])
      expect((await ask(serve, good, { method: 'POST' })).status, good).to.equal(200);
  });

  it('logs each request with its final status, and no link that signs in', async () => {
    await ask(serve, '/showcase/sign-in/secret-token?token=in-query');
    await ask(serve, '/showcase/2026/nowhere/x');
    const file = logFile(ground.data.logs, 'serve', Date.now());
    const read = (): string => (existsSync(file) ? readFileSync(file, 'utf8') : '');
    await eventually('the log has the last line', () => read().includes('/nowhere/x'));
    const lines = read()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const last = lines.find(({ uri }) => uri === '/showcase/2026/nowhere/x');
    expect(last).to.include({ status: 404, method: 'GET', client: '127.0.0.1' });
    expect(read()).not.to.match(/secret-token|in-query/);
    expect(maskedUri('/showcase/2026/boston/link/a.b.c?x=1')).to.equal(
      '/showcase/2026/boston/link/***?x=1',
    );
  });

  it('logs no token of a link that was mistyped', () => {
    const token = sessionTokens(Buffer.alloc(32, 7)).signJudgeLink('k', { judge: 'j1', epoch: 0 });
    const encoded = token.replaceAll('.', '%2E').replace('j', '%256A');
    for (const base of ['link//', 'Link/', 'li%6ek/', 'link/x/', 'link?', 'nowhere?a='])
      for (const written of [token, encoded]) {
        const masked = maskedUri(`/showcase/2026/boston/${base}${written}`);
        expect(masked, base).to.contain('***');
        expect(masked, base).not.to.contain(token.slice(-20));
      }
    const asset = '/showcase/assets/atkinson-hyperlegible-next-latin-wght-normal-VX3WN42K.woff2';
    expect(maskedUri('/showcase/2026/boston/agenda?find=101')).to.match(/find=101$/);
    expect(maskedUri(asset)).not.to.contain('***');
  });

  it('is the maintenance page where that is on, and a problem for programs', async () => {
    ground.write(`${config}maintenance: { enabled: true }\n`);
    await eventually(
      'maintenance is on',
      async () => (await ask(serve, '/showcase/')).status === 503,
    );
    const page = await ask(serve, '/showcase/2026/boston/', { headers: html });
    expect([page.status, page.text]).to.deep.equal([503, '<p>back at nine</p>']);
    const problem = await ask(serve, '/showcase/2026/boston/');
    expect(JSON.parse(problem.text).code).to.equal('Maintenance');
    expect((await ask(serve, '/up')).status).to.equal(200);
    expect((await ask(serve, '/showcase/assets/plain.txt')).status).to.equal(200);
  });
});
