import { expect } from 'chai';
import { commandLine } from '../../../support/command-line.ts';
import { tamper } from '../../../support/tamper.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

describe('events verify', () => {
  const folder = temporaryFolder();
  let cli: ReturnType<typeof commandLine>;

  beforeEach(async () => {
    cli = commandLine(folder('data'));
    await cli.importSmall();
  });

  const alter = (sql: string): void => tamper(cli.data.tenant('2026-small').events, sql);

  it('finds a log whole, and names its head and who bore witness', async () => {
    const { code, rows } = await cli.json('events', 'verify', '2026-small');
    expect(code).to.equal(0);
    expect(rows[0]).to.deep.include({ ok: true, faultCount: 0, witnesses: ['read model'] });
    const all = await cli.json('events', 'list', '2026-small');
    expect(rows[0].events).to.equal(all.rows.length);
    expect(rows[0].head.hash).to.equal(all.rows.at(-1).hash);
  });

  it('finds an altered event and names its revision; the exit code is 5', async () => {
    const { rows: formed } = await cli.json(
      'events',
      'list',
      '2026-small',
      '--subject',
      'couple/c1',
    );
    const { revision } = formed[0];
    alter(`UPDATE events SET data = replace(data, 'p1', 'p3') WHERE revision = ${revision}`);
    const { code, rows } = await cli.json('events', 'verify', '2026-small');
    expect(code).to.equal(5);
    expect(rows[0].faults[0]).to.include({ revision });
    const { out } = await cli.run('events', 'verify', '2026-small');
    expect(out.join('\n')).to.contain(`revision ${revision}, `);
  });

  it('finds a tail that was cut off, since the read model has seen it', async () => {
    alter(
      'DELETE FROM events WHERE revision >= 20; DELETE FROM commands WHERE last_revision >= 20',
    );
    const { code, rows } = await cli.json('events', 'verify', '2026-small');
    expect(code).to.equal(5);
    expect(rows[0].faults.map(({ code: fault }: { code: string }) => fault)).to.include('cut');
    expect(rows[0].faults[0].revision).to.equal(20);
  });
});
