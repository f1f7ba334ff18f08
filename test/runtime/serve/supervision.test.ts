import { expect } from 'chai';
import { readFileSync, rmSync } from 'node:fs';
import { isAlive } from '../../../src/runtime/serve/children/running-process.ts';
import { logFile } from '../../../src/runtime/logs/day-log.ts';
import { eventually } from '../../support/eventually.ts';
import { ask, boston, navigatorText, openGround } from '../../support/serve-ground.ts';
import { raleigh, tenantWith } from '../../support/serve-ground.ts';
import type { Ground } from '../../support/serve-ground.ts';

const inBoston = '/showcase/2026/boston/';
const inRaleigh = '/showcase/2026/raleigh/';

describe('the processes below serve', () => {
  let ground: Ground;
  beforeEach(() => {
    ground = openGround();
  });
  afterEach(async () => {
    expect(await ground.leave()).to.deep.equal([]);
  });

  it('start at the first request; fifty at once start one', async () => {
    ground.write(navigatorText([boston, raleigh]));
    const serve = await ground.open();
    const all = Array.from({ length: 50 }, () => ask(serve, `${inBoston}pid`));
    const answers = await Promise.all(all);
    expect(new Set(answers.map(({ status }) => status))).to.deep.equal(new Set([200]));
    expect(new Set(answers.map(({ text }) => text)).size).to.equal(1);
    expect(ground.starts('2026-boston')).to.equal(1);
    expect(ground.starts('2026-raleigh')).to.equal(0);
  });

  it('the administration starts without being asked', async () => {
    ground.write(navigatorText());
    await ground.open();
    await eventually('the index runs', () => ground.starts('index') === 1);
  });

  it('a slow start delays no other showcase', async () => {
    ground.write(navigatorText([tenantWith('boston', { FAKE_DELAY: '60000' }), raleigh]));
    const serve = await ground.open();
    const slow = ask(serve, `${inBoston}pid`).catch(() => ({ status: 503 }));
    await eventually('the slow one is starting', () => ground.starts('2026-boston') === 1);
    expect((await ask(serve, `${inRaleigh}pid`)).status).to.equal(200);
    expect((await ask(serve, '/up')).status).to.equal(200);
    await serve.close();
    expect((await slow).status).to.equal(503);
  });

  it('a start that takes longer than startup_timeout is answered 503 and goes on', async () => {
    ground.write(
      navigatorText([tenantWith('boston', { FAKE_DELAY: '300' })], '  startup_timeout: 20ms\n'),
    );
    const serve = await ground.open();
    const early = await ask(serve, `${inBoston}pid`);
    expect(early.status).to.equal(503);
    expect(early.headers['retry-after']).to.equal('2');
    expect(JSON.parse(early.text).detail).to.match(/still starting: try again/);
    await eventually('it runs', async () => (await ask(serve, `${inBoston}pid`)).status === 200);
    expect(ground.starts('2026-boston')).to.equal(1);
  });

  it('meanwhile people see a page that comes back by itself, and no form is refused', async () => {
    const late = tenantWith('boston', { FAKE_DELAY: '300' });
    ground.write(navigatorText([late], '  startup_timeout: 20ms\n'));
    const serve = await ground.open();
    const headers = { Accept: 'text/html' };
    const page = await ask(serve, `${inBoston}pid`, { headers });
    expect([page.status, page.headers['retry-after']]).to.deep.equal([503, '2']);
    expect(page.text).to.contain('<h1>One moment</h1>').and.contain('content="2"');
    const form = { method: 'POST', body: 'a=1', headers: { ...headers, Origin: serve.url } };
    const sent = await ask(serve, `${inBoston}count`, form);
    expect([sent.status, sent.text]).to.deep.equal([200, '3']);
    expect(ground.starts('2026-boston')).to.equal(1);
  });

  it('only so many requests wait for one start', async () => {
    ground.write(navigatorText([tenantWith('boston', { FAKE_DELAY: '200' })]));
    const serve = await ground.open({ limits: { waiting: 3 } });
    const all = Array.from({ length: 5 }, () => ask(serve, `${inBoston}pid`));
    const statuses = (await Promise.all(all)).map(({ status }) => status).sort();
    expect(statuses).to.deep.equal([200, 200, 200, 503, 503]);
  });

  it('one that never says it is ready is killed, and the next request starts another', async () => {
    ground.write(navigatorText([tenantWith('boston', { FAKE_MUTE: '1' })]));
    const serve = await ground.open({ limits: { longestStart: 100 } });
    const answer = await ask(serve, `${inBoston}pid`);
    expect(answer.status).to.equal(503);
    expect(JSON.parse(answer.text).detail).to.match(/did not start within/);
  });

  it('one that ends at once is said to, with the place of its log, and tried again', async () => {
    ground.write(navigatorText([tenantWith('boston', { FAKE_EXIT: '3' })]));
    const serve = await ground.open();
    const answer = await ask(serve, `${inBoston}pid`);
    expect(answer.status).to.equal(503);
    expect(JSON.parse(answer.text).detail).to.match(/exit 3, see .*2026-boston-[-\d]+\.log/);
    ground.put('mended');
    expect((await ask(serve, `${inBoston}pid`)).status).to.equal(200);
  });

  it('one that keeps failing is started less and less often', async () => {
    ground.write(navigatorText([tenantWith('boston', { FAKE_EXIT: '3' })]));
    const serve = await ground.open({ limits: { hold: 300 } });
    await eventually('it is said to keep failing', async () => {
      const { text } = await ask(serve, `${inBoston}pid`);
      return /keeps failing/.test(text);
    });
    const starts = ground.starts('2026-boston');
    await ask(serve, `${inBoston}pid`);
    expect(ground.starts('2026-boston')).to.equal(starts);
  });

  it('a reader does not notice a crash; a writer is told that nobody knows', async () => {
    ground.write(navigatorText([boston]));
    const serve = await ground.open();
    expect((await ask(serve, `${inBoston}crash-once`)).text).to.equal('better now');
    expect(ground.starts('2026-boston')).to.equal(2);
    const written = await ask(serve, `${inBoston}crash`, { method: 'POST', body: 'x' });
    expect(written.status).to.equal(502);
    expect(JSON.parse(written.text).detail).to.match(/nobody knows whether this was done/);
  });

  it('a reader is retried once, not for ever', async () => {
    ground.write(navigatorText([boston]));
    const serve = await ground.open();
    expect((await ask(serve, `${inBoston}crash`)).status).to.equal(502);
    expect(ground.starts('2026-boston')).to.be.within(2, 3);
  });

  it('one killed between requests is started again, and the crash is told', async () => {
    ground.write(navigatorText([boston]));
    const serve = await ground.open();
    const pid = Number((await ask(serve, `${inBoston}pid`)).text);
    process.kill(pid, 'SIGKILL');
    const answer = await ask(serve, `${inBoston}pid`);
    expect(answer.status).to.equal(200);
    expect(Number(answer.text)).not.to.equal(pid);
    expect(ground.told.join()).to.match(/2026-boston ended unexpectedly \(SIGKILL\)/);
  });

  it('one whose socket was removed is replaced', async () => {
    ground.write(navigatorText([boston]));
    const serve = await ground.open();
    const pid = Number((await ask(serve, `${inBoston}pid`)).text);
    const held = ask(serve, `${inBoston}held`).catch(() => undefined);
    await eventually('the kept connection is taken', () => ground.marks('held') > 0);
    rmSync(`${ground.data.root}/run/2026-boston.sock`);
    const answer = await ask(serve, `${inBoston}pid`);
    expect(answer.status).to.equal(200);
    expect(Number(answer.text)).not.to.equal(pid);
    expect(isAlive(pid)).to.equal(false);
    ground.put('release');
    expect((await held)?.text).to.equal('at last');
  });

  it('an idle one is stopped, not while a request is open, and starts again', async () => {
    ground.write(navigatorText([boston, raleigh]).replace('5m', '50ms'));
    const serve = await ground.open({ sweep: 10 });
    const held = ask(serve, `${inBoston}held`);
    await eventually('the request is open', () => ground.marks('held') > 0);
    const pid = Number((await ask(serve, `${inBoston}pid`)).text);
    const other = Number((await ask(serve, `${inRaleigh}pid`)).text);
    await eventually('one without requests has ended', () => !isAlive(other));
    expect(isAlive(pid)).to.equal(true);
    ground.put('release');
    expect((await held).text).to.equal('at last');
    await eventually('it has ended', () => !isAlive(pid));
    expect((await ask(serve, `${inBoston}pid`)).status).to.equal(200);
    expect(ground.starts('2026-boston')).to.equal(2);
    expect(ground.told).to.deep.equal([]);
  });

  it('one that will not end is killed when its time is over', async () => {
    ground.write(navigatorText([tenantWith('boston', { FAKE_STUBBORN: '1' })]));
    const serve = await ground.open({ limits: { grace: 100 } });
    expect((await ask(serve, `${inBoston}pid`)).status).to.equal(200);
    await serve.close();
  });

  it('one that will not end while it starts is killed then, too', async () => {
    const stubborn = { FAKE_STUBBORN: '1', FAKE_DELAY: '60000' };
    ground.write(navigatorText([tenantWith('boston', stubborn)]));
    const serve = await ground.open({ limits: { grace: 100 } });
    const asked = ask(serve, `${inBoston}pid`);
    await eventually('it begins', () => ground.starts('2026-boston') === 1);
    const answers = [asked.catch(() => ({ status: 503 })), serve.close()] as const;
    const [{ status }] = await Promise.all(answers);
    expect(status).to.equal(503);
  });

  it('print to their own log, and get the folder, the address and their variables', async () => {
    ground.write(navigatorText([tenantWith('boston', { OWN: 'yes' })]));
    const serve = await ground.open();
    const env = JSON.parse((await ask(serve, `${inBoston}env`)).text);
    expect(env).to.include({ FLOORCRAFT_DATA: ground.data.root, OWN: 'yes' });
    expect(env.PORT).to.equal(String(serve.port));
    expect(env.FLOORCRAFT_URL).to.match(new RegExp(`:${String(serve.port)}$`));
    const log = readFileSync(logFile(ground.data.logs, '2026-boston', Date.now()), 'utf8');
    expect(log).to.equal('2026-boston begins\n');
  });
});
