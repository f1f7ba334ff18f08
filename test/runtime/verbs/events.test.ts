import { expect } from 'chai';
import { commandLine } from '../../support/command-line.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

describe('events', () => {
  const folder = temporaryFolder();
  let cli: ReturnType<typeof commandLine>;

  beforeEach(async () => {
    cli = commandLine(folder('data'));
    await cli.importSmall();
  });

  it('list gives every event, oldest first, in the exported form', async () => {
    const { rows } = await cli.json('events', 'list', '2026-small');
    expect(rows.map(({ revision }) => revision)).to.deep.equal(rows.map((_, index) => index));
    expect(rows[0]).to.have.all.keys(
      ...['id', 'stream', 'revision', 'type', 'schema', 'subject', 'data', 'metadata', 'hash'],
    );
  });

  it('list takes ranges, types, subjects and a limit', async () => {
    const list = async (...more: string[]) =>
      (await cli.json('events', 'list', '2026/small/', ...more)).rows;
    const range = await list('--from', '3', '--to', '5');
    expect(range.map(({ revision }) => revision)).to.deep.equal([3, 4, 5]);
    expect(await list('--type', 'CoupleFormed')).to.have.lengthOf(2);
    expect(await list('--type', 'CoupleFormed', '--limit', '1')).to.have.lengthOf(1);
    expect(await list('--subject', 'couple/c1')).to.have.lengthOf(1);
    expect(await list('--subject', 'couple/')).to.have.lengthOf(2);
  });

  it('list shows the same in a table', async () => {
    const { out } = await cli.run('events', 'list', '2026-small', '--type', 'CoupleFormed');
    expect(out).to.have.lengthOf(3);
    expect(out[0]).to.match(/^REVISION +RECORDED +TYPE +SUBJECT +ACTOR +DATA$/);
    expect(out[1]).to.contain('couple/c1');
  });

  it('list does not know an unknown type, and names the nearest', async () => {
    const { code, talk } = await cli.run('events', 'list', '2026-small', '--type', 'MarkRecordet');
    expect(code).to.equal(3);
    expect(talk.join()).to.contain('Did you mean MarkRecorded');
  });

  it('list is wrong use with a range turned round or a limit that is no number', async () => {
    const turned = await cli.run('events', 'list', '2026-small', '--from', '9', '--to', '1');
    const limit = await cli.run('events', 'list', '2026-small', '--limit', 'few');
    expect([turned.code, limit.code]).to.deep.equal([2, 2]);
    expect(limit.talk.join()).to.contain('--limit does not fit: give a whole number');
  });

  it('show opens personal data through the vault, and leaves it sealed when asked to', async () => {
    const people = await cli.json('events', 'list', '2026-small', '--type', 'PersonAdded');
    const revision = String(people.rows[0].revision);
    const open = await cli.json('events', 'show', '2026-small', revision);
    expect(open.rows[0].data.first).to.deep.equal({ person: 'p1', plain: 'Mia' });
    const sealed = await cli.json('events', 'show', '2026-small', revision, '--sealed');
    expect(sealed.rows[0].data.first).to.have.keys('person', 'sealed');
    const lines = await cli.run('events', 'show', '2026-small', revision);
    expect(lines.out.join('\n')).to.contain('"plain": "Mia"');
  });

  it('show does not know a revision beyond the end', async () => {
    const { code, talk } = await cli.run('events', 'show', '2026-small', '9999');
    expect(code).to.equal(3);
    expect(talk.join()).to.contain('its log ends at');
    expect((await cli.run('events', 'show', '2026-small', 'last')).code).to.equal(2);
  });

  it('tail shows the newest', async () => {
    const all = await cli.json('events', 'list', '2026-small');
    const tail = await cli.json('events', 'tail', '2026-small', '--lines', '3');
    expect(tail.rows).to.deep.equal(all.rows.slice(-3));
    expect((await cli.json('events', 'tail', '2026-small')).rows).to.have.lengthOf(10);
  });

  it('work on the administration too', async () => {
    const { rows } = await cli.json('events', 'list', 'index');
    expect(rows.map(({ type }) => type)).to.deep.equal(['ShowcaseCreated']);
  });

  it('of an unknown showcase are not found; the nearest are named, nothing is made', async () => {
    for (const verb of [['list'], ['tail'], ['verify'], ['show', '1']]) {
      const [name = '', ...more] = verb;
      const { code, talk } = await cli.run('events', name, '2025-small', ...more);
      expect([name, code]).to.deep.equal([name, 3]);
      expect(talk.join()).to.contain('Did you mean 2026-small?');
    }
    expect((await cli.json('tenant', 'list')).rows).to.have.lengthOf(1);
    expect((await cli.run('events', 'list', '../../../etc')).code).to.equal(3);
  });
});
