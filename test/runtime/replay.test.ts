import { expect } from 'chai';
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
    const replay = createReplay(tenant);
    expect((await replay(7)).count(historyTable)).to.equal(8);
    expect((await replay(3)).count(historyTable)).to.equal(4);
  });

  it('folds a moment once for all who look at it', async () => {
    const replay = createReplay(tenant);
    expect(await replay(7)).to.equal(await replay(7));
  });

  it('lets only so many moments wait; the next is told to come again', async () => {
    const replay = createReplay(tenant);
    const asked = Array.from({ length: waitingReplays + 3 }, (_, revision) =>
      replay(revision).catch((error: unknown) => error),
    );
    const answers = await Promise.all(asked);
    expect(answers.at(0)).to.have.property('find');
    expect(answers.at(-1)).to.have.property('code', 'TooManyReplays');
    expect(await replay(2)).to.have.property('find');
  });
});
