import { expect } from 'chai';
import { commandLine } from '../../support/command-line.ts';
import { withTenant } from '../../../src/runtime/tenant-client.ts';
import { derivedId } from '../../../src/runtime/derived-id.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const sheet = 'heat.h1';
const mark = { sheet, judge: 'judge-a', entry: 'waltz-1', dance: 0 };

describe('history', () => {
  const folder = temporaryFolder();
  let cli: ReturnType<typeof commandLine>;

  beforeEach(async () => {
    cli = commandLine(folder('data'));
    await cli.importSmall();
    await send('RecordMark', { ...mark, mark: 80 });
    await send('RecordMark', { ...mark, mark: 85 });
    await send('CloseHeat', { heat: 'h1' });
    await send('CallHeat', { heat: 'h2' });
  });

  let sent = 0;
  async function send(type: string, data: object): Promise<void> {
    sent += 1;
    const commandId = derivedId('test', String(sent));
    const outcomes = await withTenant({ data: cli.data, key: '2026-small' }, (tenant) =>
      tenant.submit([{ commandId, type, data }]),
    );
    expect(outcomes[0]?.sentence).to.equal(undefined);
  }

  const log = async (...more: string[]) =>
    (await cli.json('history', 'log', '2026-small', ...more)).rows;
  const at = async (...more: string[]) => cli.json('history', 'at', '2026-small', ...more);

  it('log tells what happened in sentences, newest first, with what was before', async () => {
    const [changed, recorded] = await log('--judge', 'A', '--heat', '41', '--limit', '2');
    expect(changed.sentence).to.contain('changed couple 101 from 80 to 85');
    expect([recorded.before, recorded.after]).to.deep.equal([null, '80']);
    const { out } = await cli.run('history', 'log', '2026-small', '--limit', '20');
    expect(out.join('\n')).to.contain('80 > 85');
  });

  it('log finds judges, heats, couples and contests by what people call them', async () => {
    expect(await log('--contest', 'open tango')).to.deep.equal(await log('--contest', 'tango'));
    expect(await log('--heat', '42')).to.deep.equal(await log('--heat', 'h2'));
    expect(await log('--couple', '102')).to.deep.equal(await log('--couple', 'c2'));
    const unknown = await cli.run('history', 'log', '2026-small', '--heat', '43');
    expect([unknown.code, unknown.talk.join().includes('Did you mean 4')]).to.deep.equal([3, true]);
  });

  it('log goes on where a page ended', async () => {
    const all = await log('--limit', '10');
    const page = await log('--limit', '5', '--before', String(all[4].revision));
    expect(page).to.deep.equal(all.slice(5));
  });

  it('at a revision shows the competition as it was, and what happened then', async () => {
    const [closing] = await log('--heat', '41', '--limit', '1');
    const before = await at(String(closing.revision - 1));
    expect(before.rows[0].sentence).to.contain('changed couple 101');
    expect(before.rows[0]).to.deep.include({ marks: 1, cards: { opened: 2, signed: 0 } });
    expect(before.rows[0].floor.now).to.contain('heat 41: Open Waltz');
    const after = await at(String(closing.revision));
    expect(after.rows[0].floor.now).to.equal(null);
  });

  it('at a heat means once it was closed', async () => {
    const { rows } = await at('--at', 'heat 41');
    expect(rows[0]).to.include({
      type: 'HeatClosed',
      revision: (await at('heat h1')).rows[0].revision,
    });
  });

  it("at a time means what was recorded until then, in the showcase's time zone", async () => {
    const all = await log('--limit', '1000');
    const last = all[0];
    const chicago = new Intl.DateTimeFormat('sv-SE', {
      ...{ timeZone: 'America/Chicago', dateStyle: 'short', timeStyle: 'medium' },
    }).format(Date.parse(last.recordedAt) + 1000);
    expect((await at('--at', chicago)).rows[0].revision).to.equal(last.revision);
    expect((await at('--at', last.recordedAt)).rows[0].revision).to.equal(last.revision);
    expect((await at('--at', '2001-01-01 00:00')).code).to.equal(3);
  });

  it('at a moment that is none is wrong use, beyond the end not found', async () => {
    expect((await at('--at', 'noon')).code).to.equal(2);
    expect((await at('--at', '25:99')).code).to.equal(2);
    expect((await at()).code).to.equal(2);
    expect((await at('9999')).code).to.equal(3);
    expect((await at('heat 43')).code).to.equal(3);
  });

  it('works on the administration', async () => {
    const { rows } = await cli.json('history', 'at', 'index', '0');
    expect(rows[0]).to.include({ showcases: 1, users: 0 });
    const { out } = await cli.run('history', 'at', 'index', '0');
    expect(out.join('\n')).to.contain('showcases  1');
  });
});
