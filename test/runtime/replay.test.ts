import { expect } from 'chai';
import { openTraffic } from '../../src/adapters/http/traffic.ts';
import { createReplay, waitingReplays } from '../../src/runtime/replay.ts';
import type { OpenTenant } from '../../src/runtime/tenant/tenant.ts';
import { historyTable } from '../../src/projections/history/history.ts';
import { accept, letterHeat, openForTest } from '../support/open-showcase.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

describe('looking at the past', () => {
  const at = temporaryFolder();
  let tenant: OpenTenant;
  beforeEach(async () => {
    tenant = await openForTest(at('data'));
    await accept(tenant, ...letterHeat(3));
  });
  afterEach(() => tenant.close());

  it('gives the rows as they were right after a revision', async () => {
    const replay = createReplay(tenant, openTraffic());
    expect((await replay(7, undefined)).count(historyTable)).to.equal(8);
    expect((await replay(3, undefined)).count(historyTable)).to.equal(4);
  });

  it('folds a moment once for all who look at it', async () => {
    const replay = createReplay(tenant, openTraffic());
    expect(await replay(7, undefined)).to.equal(await replay(7, undefined));
  });

  it('lets only so many moments wait; the next is told to come again', async () => {
    const replay = createReplay(tenant, openTraffic());
    const asked = Array.from({ length: waitingReplays + 3 }, (_, revision) =>
      replay(revision, undefined).catch((error: unknown) => error),
    );
    const answers = await Promise.all(asked);
    expect(answers.at(0)).to.have.property('find');
    expect(answers.at(-1)).to.have.property('code', 'TooManyReplays');
    expect(await replay(2, undefined)).to.have.property('find');
  });

  it('gives the public one look a minute and address while judges mark', async () => {
    const traffic = openTraffic();
    const replay = createReplay(tenant, traffic);
    const tried = (revision: number, address?: string): Promise<unknown> =>
      replay(revision, address).catch((error: unknown) => error);
    expect(await tried(1, '192.0.2.1'), 'nobody marks').to.have.property('find');
    expect(await tried(2, '192.0.2.1')).to.have.property('find');
    traffic.enter(true)();
    expect(await tried(3, '192.0.2.1')).to.have.property('find');
    const second = await tried(4, '192.0.2.1');
    expect(second).to.have.property('code', 'TooManyReplays');
    expect(second).to.have.property('retryAfter').that.is.within(1, 60);
    expect(await tried(4, '192.0.2.2'), 'another address').to.have.property('find');
    expect(await tried(3, '192.0.2.1'), 'what is kept costs nothing').to.have.property('find');
    expect(await tried(5)).to.have.property('find');
    expect(await tried(6)).to.have.property('find');
  });

  it('does not make staff wait in the line of the public for the same moment', async () => {
    const traffic = openTraffic();
    const replay = createReplay(tenant, traffic);
    // Commands are open, so that the public gives way.
    traffic.enter(false);
    const people = replay(7, '192.0.2.1').then(() => 'the public');
    const staff = replay(7, undefined).then(() => 'staff');
    expect(await Promise.race([people, staff])).to.equal('staff');
    expect(await people).to.equal('the public');
  });
});
