import { expect } from 'chai';
import { historyTable } from '../../../src/projections/history/history.ts';
import { enteredAt } from '../../../src/runtime/tenant/commands/entered-at.ts';
import type { OpenTenant } from '../../../src/runtime/tenant/tenant.ts';
import { accept, asSent, everyMark, letterHeat, openForTest } from '../../support/open-showcase.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const now = Date.parse('2026-11-20T18:00:00.000Z');
const receipt = '2026-11-20T18:00:00.000Z';

describe('when something was entered', () => {
  it('is what the device said, also long ago, and the receipt where it said nothing', () => {
    expect(enteredAt('2026-11-20T12:30:00+01:00', now)).to.equal('2026-11-20T11:30:00.000Z');
    expect(enteredAt('2026-11-13T18:00:00Z', now)).to.equal('2026-11-13T18:00:00.000Z');
    expect(enteredAt(undefined, now)).to.equal(receipt);
  });

  it('may be five minutes ahead of the server, and is the receipt beyond', () => {
    expect(enteredAt('2026-11-20T18:05:00Z', now)).to.equal('2026-11-20T18:05:00.000Z');
    expect(enteredAt('2026-11-20T18:05:00.001Z', now)).to.equal(receipt);
    expect(enteredAt('9999-12-31T23:59:59-23:59', now)).to.equal(receipt);
  });

  it('is the receipt where the clock of the device was never set', () => {
    expect(enteredAt('1970-01-01T00:03:12.000Z', now)).to.equal(receipt);
    expect(enteredAt('0000-01-01T00:00:00+23:59', now)).to.equal(receipt);
  });
});

describe('marks from a tablet with a wrong clock', () => {
  const at = temporaryFolder();
  let tenant: OpenTenant | undefined;
  afterEach(() => tenant?.close());

  it('are recorded all the same, none later than five minutes after it came', async () => {
    const opened = await openForTest(at('data'), { now: () => now });
    tenant = opened;
    await accept(opened, ...letterHeat(3));
    const said = ['2031-01-01T00:00:00Z', '1970-01-01T00:00:07Z', '2026-11-20T18:04:00Z'];
    const sent = asSent(everyMark(3).slice(0, 3)).map(({ command, origin }, index) => ({
      origin,
      command: { ...Object(command), enteredAt: said[index] },
    }));
    const outcomes = await opened.submit(sent);
    expect(outcomes.map(({ status }) => status)).to.deep.equal(Array(3).fill('accepted'));
    const rows = opened.readModel.find(historyTable).filter(({ type }) => type === 'MarkRecorded');
    const entered = rows.map((row) => row.enteredAt);
    expect(entered).to.have.members([receipt, receipt, '2026-11-20T18:04:00.000Z']);
    expect(new Set(rows.map((row) => row.recordedAt))).to.deep.equal(new Set([receipt]));
  });
});
