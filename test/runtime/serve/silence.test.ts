import { expect } from 'chai';
import { eventually } from '../../support/eventually.ts';
import { patience } from '../../support/patience.ts';
import { ask, boston, navigatorText, openGround, raleigh } from '../../support/serve-ground.ts';
import type { Ground } from '../../support/serve-ground.ts';

const inBoston = '/showcase/2026/boston/';
const sweep = 20;

describe('a showcase that hangs', () => {
  let ground: Ground;
  beforeEach(() => {
    ground = openGround();
    ground.write(navigatorText([boston, raleigh]));
  });
  afterEach(async () => {
    expect(await ground.leave()).to.deep.equal([]);
  });

  const pidOf = async (serve: { port: number }): Promise<number> =>
    Number((await ask(serve, `${inBoston}pid`)).text);

  it('is replaced; who asks meanwhile is told when to come again, and no other waits', async () => {
    const serve = await ground.open({ sweep, limits: { quiet: 150, silence: patience / 20 } });
    const hung = await pidOf(serve);
    process.kill(hung, 'SIGSTOP');
    const asked = await ask(serve, `${inBoston}pid`);
    expect(asked.status).to.equal(503);
    expect(Number(asked.headers['retry-after'])).to.be.within(1, patience / 20_000 + 1);
    expect(JSON.parse(asked.text).detail).to.match(/does not answer: try again in a moment/);
    const other = '/showcase/2026/raleigh/pid';
    await eventually('the other one', async () => (await ask(serve, other)).status === 200);
    expect(ground.starts('2026-boston'), 'it waited for the first').to.equal(1);
    await eventually('another', async () => (await ask(serve, `${inBoston}pid`)).status === 200);
    expect(await pidOf(serve)).not.to.equal(hung);
    expect(ground.starts('2026-boston')).to.be.at.least(2);
    expect(ground.told.join()).to.match(/process 2026-boston.* does not answer/);
  });

  it('is replaced while nobody asks', async () => {
    const serve = await ground.open({ sweep, limits: { quiet: 100, silence: 200 } });
    process.kill(await pidOf(serve), 'SIGSTOP');
    await eventually('another', () => ground.starts('2026-boston') >= 2);
  });

  it('leaves nobody in doubt who wrote: it may have been done', async () => {
    const serve = await ground.open({ sweep, limits: { quiet: 100 } });
    process.kill(await pidOf(serve), 'SIGSTOP');
    const written = await ask(serve, `${inBoston}echo`, { method: 'POST', body: 'x' });
    expect(written.status).to.equal(503);
    expect(written.headers['retry-after']).to.match(/^\d+$/);
    const { code, detail } = JSON.parse(written.text);
    expect(code).to.equal('TenantSilent');
    expect(detail).to.contain('nobody knows whether this was done');
  });

  it('and goes on by itself in time is asked again', async () => {
    const serve = await ground.open({ sweep, limits: { quiet: 100 } });
    const hung = await pidOf(serve);
    process.kill(hung, 'SIGSTOP');
    expect((await ask(serve, `${inBoston}pid`)).status).to.equal(503);
    process.kill(hung, 'SIGCONT');
    await eventually('it', async () => (await ask(serve, `${inBoston}pid`)).status === 200);
    expect(await pidOf(serve)).to.equal(hung);
  });

  it('is not blamed for what held up serve itself', async () => {
    const serve = await ground.open({ sweep, limits: { quiet: 100, silence: 2000 } });
    const hung = await pidOf(serve);
    process.kill(hung, 'SIGSTOP');
    expect((await ask(serve, `${inBoston}pid`)).status).to.equal(503);
    const until = performance.now() + 2500;
    while (performance.now() < until);
    process.kill(hung, 'SIGCONT');
    await eventually('it', async () => (await ask(serve, `${inBoston}pid`)).status === 200);
    expect(await pidOf(serve)).to.equal(hung);
  });
});
