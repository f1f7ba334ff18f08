import { expect } from 'chai';
import { readModelFile } from '../../../src/runtime/tenant/open-tenant.ts';
import { commandLine } from '../../support/command-line.ts';
import { tamper } from '../../support/tamper.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

describe('projection', () => {
  const folder = temporaryFolder();
  let cli: ReturnType<typeof commandLine>;

  beforeEach(async () => {
    cli = commandLine(folder('data'));
    await cli.importSmall();
  });

  const liveFile = (): string => readModelFile(cli.data, '2026-small');

  const alterations = `
    UPDATE contest SET title = 'Forged' WHERE id = 'waltz';
    DELETE FROM heat WHERE id = 'h2';
    INSERT INTO person_name (person, first, last) VALUES ('p99', 'Nobody', 'Here');`;

  it('list names every projection with its rows and how far it is', async () => {
    const { code, rows } = await cli.json('projection', 'list', '2026-small');
    expect(code).to.equal(0);
    expect(rows.map(({ projection }) => projection)).to.include.members(['agenda', 'standings']);
    const history = rows.find(({ projection }) => projection === 'history');
    expect(history).to.include({ rows: history.revision + 1, lag: 0 });
    expect((await cli.run('projection', 'list', '2026-small')).out[0]).to.match(/^PROJECTION/);
  });

  it('compare finds an untouched read model equal', async () => {
    const { code, rows } = await cli.json('projection', 'compare', '2026-small');
    expect(code).to.equal(0);
    expect(rows[0]).to.include({ differing: 0 });
    const lines = await cli.run('projection', 'compare', '2026-small');
    expect(lines.out.join('\n')).to.contain('result    equal');
  });

  it('compare names projection, key and both values of every row that differs', async () => {
    tamper(liveFile(), alterations);
    const { code, rows } = await cli.json('projection', 'compare', '2026-small');
    expect(code).to.equal(5);
    expect(rows[0].differing).to.equal(3);
    const found = new Map(
      rows[0].differences.map((one: { key: string[] }) => [one.key.join('/'), one]),
    );
    expect(found.get('waltz')).to.deep.include({ projection: 'entries', columns: ['title'] });
    expect(found.get('waltz')).to.have.nested.property('live.title', 'Forged');
    expect(found.get('waltz')).to.have.nested.property('rebuilt.title', 'Open Waltz');
    expect(found.get('h2')).to.include({ projection: 'agenda', kind: 'missing' });
    expect(found.get('p99')).to.include({ projection: 'people', kind: 'additional' });
  });

  it('compare shows the same in a table', async () => {
    tamper(liveFile(), alterations);
    const { code, out } = await cli.run('projection', 'compare', '2026-small');
    expect(code).to.equal(5);
    const text = out.join('\n');
    expect(text).to.match(/entries +contest +waltz +altered +title="Forged" +title="Open Waltz"/);
    expect(text).to.match(/agenda +heat +h2 +missing +-/);
    expect(text).to.match(/people +person_name +p99 +additional .*"Nobody".* -/);
  });

  it('rebuild mends what differed, names it and ends with 5; then all is equal', async () => {
    tamper(liveFile(), alterations);
    const { code, rows } = await cli.json('projection', 'rebuild', '2026-small');
    expect(code).to.equal(5);
    expect(rows[0]).to.include({ differing: 3 });
    expect((await cli.run('projection', 'compare', '2026-small')).code).to.equal(0);
  });

  it('rebuild of an equal read model ends with 0 and shows the end of the log', async () => {
    const tail = await cli.json('events', 'tail', '2026-small', '--lines', '1');
    const { code, rows } = await cli.json('projection', 'rebuild', '2026-small');
    expect(code).to.equal(0);
    expect(rows[0]).to.include({ differing: 0, revision: tail.rows[0].revision });
  });

  it('rebuild replaces a live file that cannot be read at all', async () => {
    tamper(liveFile(), 'DROP TABLE heat');
    const { code, rows } = await cli.json('projection', 'rebuild', '2026-small');
    expect(code).to.equal(5);
    expect(rows[0].result).to.contain('could not be read');
    expect((await cli.run('projection', 'compare', '2026-small')).code).to.equal(0);
  });

  it('of an unknown showcase is not found', async () => {
    for (const verb of ['list', 'compare', 'rebuild']) {
      expect((await cli.run('projection', verb, '2026-smal')).code).to.equal(3);
    }
  });
});
