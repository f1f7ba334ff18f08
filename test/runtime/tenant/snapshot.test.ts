import { expect } from 'chai';
import { existsSync, mkdirSync, rmSync, rmdirSync } from 'node:fs';
import { dataFolder } from '../../../src/runtime/data-folder.ts';
import { keepSnapshots } from '../../../src/runtime/tenant/log/keep-snapshots.ts';
import { readSnapshot, writeSnapshot } from '../../../src/runtime/tenant/log/snapshot.ts';
import type { OpenTenant } from '../../../src/runtime/tenant/tenant.ts';
import { accept, everyMark, letterHeat, openForTest } from '../../support/open-showcase.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

describe('a snapshot of state', () => {
  const at = temporaryFolder();
  const file = (): string => dataFolder(at('data')).tenant('test').snapshot;
  const stateOf = ({ state }: OpenTenant): string => JSON.stringify(state.dump());

  async function markedAndClosed(): Promise<string> {
    const tenant = await openForTest(at('data'), { fold: 'one' });
    await accept(tenant, ...letterHeat(3), ...everyMark(3));
    const state = stateOf(tenant);
    await tenant.close();
    return state;
  }

  async function reopened(fold: string): Promise<string> {
    const tenant = await openForTest(at('data'), { fold });
    const state = stateOf(tenant);
    await tenant.close();
    return state;
  }

  it('is written when the tenant closes and gives the same state', async () => {
    const state = await markedAndClosed();
    expect(existsSync(file())).to.equal(true);
    expect(await reopened('one')).to.equal(state);
  });

  it('is a cache: without it the state is the same', async () => {
    const state = await markedAndClosed();
    rmSync(file());
    expect(await reopened('one')).to.equal(state);
  });

  it('is used: what it says is taken as state', async () => {
    await markedAndClosed();
    const found = readSnapshot(file());
    if (found) writeSnapshot(file(), { ...found, state: {} });
    expect(await reopened('one')).to.equal('{}');
  });

  for (const [what, change] of [
    ['another fold', { fold: 'two' }],
    ['another stream', { stream: 'showcase-other' }],
    ['another log', { head: { revision: 5, hash: 'f'.repeat(64) } }],
  ] as const) {
    it(`of ${what} is ignored`, async () => {
      const state = await markedAndClosed();
      const found = readSnapshot(file());
      if (found) writeSnapshot(file(), { ...found, state: {}, ...change });
      expect(await reopened('one')).to.equal(state);
    });
  }

  it('is written again after an upgrade, without a new event', async () => {
    const state = await markedAndClosed();
    expect(await reopened('two')).to.equal(state);
    expect(readSnapshot(file())?.fold).to.equal('two');
  });

  it('that cannot be written leaves everything else as it is', async () => {
    const tenant = await openForTest(at('data'), { fold: 'one' });
    await accept(tenant, ...letterHeat(3));
    mkdirSync(`${file()}.new`);
    const state = stateOf(tenant);
    await tenant.close();
    expect(existsSync(file())).to.equal(false);
    rmdirSync(`${file()}.new`);
    expect(await reopened('one')).to.equal(state);
  });

  it('that is due and cannot be written is an alarm until it is written', async () => {
    const tenant = await openForTest(at('data'), { fold: 'one' });
    await accept(tenant, ...letterHeat(3));
    mkdirSync(`${file()}.new`);
    keepSnapshots(tenant, { file: file(), fold: 'one', opened: -10_000 });
    await accept(tenant, ...everyMark(3));
    expect(tenant.asides.alarms().map(({ name }) => name)).to.deep.equal(['snapshot']);
    rmdirSync(`${file()}.new`);
    await accept(tenant, { type: 'SignScorecard', data: { sheet: 'heat.1', judge: 'a' } });
    expect(tenant.asides.alarms()).to.deep.equal([]);
    await tenant.close();
  });

  it('takes what came after it from the log', async () => {
    await markedAndClosed();
    const old = readSnapshot(file());
    const tenant = await openForTest(at('data'), { fold: 'one' });
    await accept(tenant, { type: 'SignScorecard', data: { sheet: 'heat.1', judge: 'a' } });
    const state = stateOf(tenant);
    await tenant.close();
    if (old) writeSnapshot(file(), old);
    expect(await reopened('one')).to.equal(state);
  });
});
