import { expect } from 'chai';
import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { commandLine, fixture, smallCompetition } from '../../../support/command-line.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const realEvents = fixture('real-events-open.json.gz');

describe('tenant import', () => {
  const folder = temporaryFolder();
  const line = (...words: string[]) => ['tenant', 'import', ...words];

  it('makes a showcase of a competition file', async () => {
    const cli = commandLine(folder('data'));
    const { code, rows } = await cli.json(...line(smallCompetition, '--as', '2026-small'));
    expect(code).to.equal(0);
    expect(rows.at(-1)).to.include({ key: '2026-small', path: '2026/small/', duplicate: 0 });
    const listed = await cli.json('tenant', 'list');
    expect(listed.rows[0]).to.include({ key: '2026-small', title: 'Smallville Open' });
  });

  it('says who sent the commands: the operator at the command line', async () => {
    const cli = commandLine(folder('data'));
    await cli.importSmall();
    const { rows } = await cli.json('events', 'tail', '2026-small', '--lines', '1');
    expect(rows[0].metadata.actor.kind).to.equal('operator');
    expect(rows[0].metadata.device).to.equal('command line');
  });

  it('lists the entries that are irregular in the file', async () => {
    const cli = commandLine(folder('data'));
    const { out } = await cli.importSmall();
    expect(out.join('\n')).to.contain('entry waltz-2 in waltz, back 101: BackNumberTaken');
  });

  it('takes a person with one name, but none without any', async () => {
    const cli = commandLine(folder('data'));
    const mono = fixture('mononym.json');
    const { code } = await cli.run(...line(mono, '--as', '2026-mono'));
    expect(code).to.equal(0);
    const again = await cli.json(...line(mono, '--as', '2026-mono'));
    expect(again.rows.at(-1)).to.include({ accepted: 0 });
    const none = readFileSync(mono, 'utf8').replace('Teller', '\u3164');
    writeFileSync(folder('none.json'), none);
    const { code: refused, talk } = await cli.run(...line(folder('none.json'), '--as', '2026/n/'));
    expect(refused).to.equal(1);
    expect(talk.join()).to.contain('people/0/first does not fit (give one name at least)');
  });

  it('tells of a person who is on the floor twice, and refuses nothing', async () => {
    const cli = commandLine(folder('data'));
    const args = line(fixture('same-lead-twice.json'), '--as', '2026-twice');
    const heat = { heat: '1', code: 'PersonTwiceOnFloor', person: 'p1', backs: [1, 2] };
    for (const more of [['--dry-run'], [], []]) {
      const { code, rows } = await cli.json(...args, ...more);
      expect(code).to.equal(0);
      const [notice, none] = rows.at(-1).notices;
      expect(notice).to.deep.include(heat);
      expect(notice.sentence).to.contain('Ada One is in heat 1 twice, with back numbers 1 and 2');
      expect(none).to.equal(undefined);
    }
    expect((await cli.run(...args)).out.join('\n')).to.contain('Ada One is in heat 1 twice');
    const { talk } = await cli.run('tenant', 'coverage', '2026-twice');
    expect(talk.join('\n')).to.contain('Ada One is in heat 1 twice');
  });

  it('puts a heat in a skipped hour after it, and tells of one on no day', async () => {
    const cli = commandLine(folder('data'));
    const gap = fixture('dst-gap-berlin.json');
    const { rows } = await cli.json(...line(gap, '--as', '2026-gap'));
    expect(rows.at(-1).notices).to.deep.equal([]);
    const events = (await cli.json('events', 'list', '2026-gap')).rows;
    const heat = events.find(({ type }) => type === 'HeatScheduled');
    expect(JSON.stringify(heat)).to.contain('2026-03-29T01:30:00.000Z');
    const later = readFileSync(gap, 'utf8').replace('2026-03-29T', '2026-03-30T');
    writeFileSync(folder('later.json'), later);
    const other = await cli.json(...line(folder('later.json'), '--as', '2026-later'));
    expect(other.code).to.equal(0);
    expect(other.rows.at(-1).notices[0]).to.include({ heat: '1', code: 'HeatOutsideDays' });
  });

  it('for the second time changes nothing and says so', async () => {
    const cli = commandLine(folder('data'));
    const first = await cli.json(...line(smallCompetition, '--as', '2026/small/'));
    const again = await cli.json(...line(smallCompetition, '--as', '2026-small'));
    expect(again.code).to.equal(0);
    expect(again.talk.join()).to.contain('nothing changed');
    const { accepted } = first.rows.at(-1);
    expect(again.rows.at(-1)).to.include({ accepted: 0, duplicate: accepted });
    const { rows } = await cli.json('events', 'list', '2026-small');
    expect(rows).to.have.lengthOf(first.rows.at(-1).events - 1);
  });

  it('with --dry-run counts what would happen and writes nothing at all', async () => {
    const cli = commandLine(folder('data'));
    const dry = await cli.json(...line(smallCompetition, '--as', '2026-small', '--dry-run'));
    expect(dry.rows[0]).to.include({ dryRun: true });
    expect((await cli.run('tenant', 'list')).out).to.deep.equal([]);
    const real = await cli.json(...line(smallCompetition, '--as', '2026-small'));
    const { dryRun: _, ...counts } = dry.rows[0];
    expect(real.rows.at(-1)).to.deep.include(counts);
  });

  it('reads compressed files, and one competition of a list by its title', async () => {
    const cli = commandLine(folder('data'));
    const { code, rows } = await cli.json(
      ...line(realEvents, '--event', 'Nebraska Dance Festival', '--as', '2021-nebraska'),
    );
    expect(code).to.equal(0);
    expect(rows.at(-1).title).to.equal('Nebraska Dance Festival');
    const contests = await cli.json('events', 'list', '2021-nebraska', '--type', 'ContestAdded');
    expect(contests.rows).to.have.lengthOf(55);
  });

  it('goes on where it was stopped', async () => {
    const cli = commandLine(folder('data'));
    const text = readFileSync(smallCompetition, 'utf8');
    writeFileSync(folder('small.json.gz'), gzipSync(text));
    await cli.run('tenant', 'add', '2026/small/', '--title', 'By Hand', '--start', '2026-05-02');
    const { code, rows } = await cli.json(...line(folder('small.json.gz'), '--as', '2026-small'));
    expect(code).to.equal(0);
    expect(rows.at(-1)).to.include({ duplicate: 1 });
    expect((await cli.json('tenant', 'list')).rows[0].title).to.equal('By Hand');
  });

  it('needs a place that can be one', async () => {
    const cli = commandLine(folder('data'));
    const { code, talk } = await cli.run(...line(smallCompetition, '--as', 'small'));
    expect(code).to.equal(2);
    expect(talk.join()).to.contain('2026-boston');
    expect((await cli.run(...line(smallCompetition))).code).to.equal(2);
  });
});
