import { expect } from 'chai';
import { recordedAt } from '../../../src/runtime/tenant/commands/recorded-at.ts';
import type { OpenTenant } from '../../../src/runtime/tenant/tenant.ts';
import { collect } from '../../support/collect.ts';
import { accept, everyMark, letterHeat, openForTest } from '../../support/open-showcase.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const noon = Date.parse('2026-11-20T12:00:00.000Z');

describe('when something is recorded', () => {
  it('is what the clock says', () => {
    expect(recordedAt(noon, noon - 1)).to.deep.equal({ at: noon });
    expect(recordedAt(noon, noon)).to.deep.equal({ at: noon });
  });

  it('does not go back for a clock that was corrected by five seconds at most', () => {
    expect(recordedAt(noon - 1, noon)).to.deep.equal({ at: noon });
    expect(recordedAt(noon - 5_000, noon)).to.deep.equal({ at: noon });
  });

  it('is what the clock says after a larger step, with the step', () => {
    expect(recordedAt(noon - 5_001, noon)).to.deep.equal({ at: noon - 5_001, clockStep: -5_001 });
  });
});

describe('a clock that jumps while judges mark', () => {
  const at = temporaryFolder();
  let now = noon;
  let tenant: OpenTenant;
  const open = async (): Promise<OpenTenant> =>
    (tenant = await openForTest(at('data'), { now: () => now }));
  afterEach(() => tenant.close());

  const told = async () => {
    const events = await collect(tenant.store.read(tenant.stream));
    return events.map(({ id, metadata }) => ({ id, ...Object(JSON.parse(metadata)) }));
  };

  it('back by seconds is held, in times and in ids, also over a restart', async () => {
    const marks = everyMark(3);
    await accept(await open(), ...letterHeat(3), ...marks.slice(0, 1));
    now -= 3_000;
    await accept(tenant, ...marks.slice(1, 2));
    await tenant.close();
    now -= 1_000;
    await accept(await open(), ...marks.slice(2, 3));
    const events = await told();
    const times = events.map(({ recordedAt: time }) => String(time));
    expect(times).to.deep.equal([...times].sort());
    const milliseconds = events.map(({ id }) => String(id).replace('-', '').slice(0, 12));
    expect(milliseconds).to.deep.equal([...milliseconds].sort());
    expect(events.some((event) => 'clockStep' in event)).to.equal(false);
  });

  it('back by an hour is written down once, with how far', async () => {
    const marks = everyMark(3);
    await accept(await open(), ...letterHeat(3), ...marks.slice(0, 1));
    now -= 3_600_000;
    await accept(tenant, ...marks.slice(1, 3));
    const steps = (await told()).flatMap(({ clockStep }) => clockStep ?? []);
    expect(steps).to.deep.equal([-3_600_000]);
  });
});
