import { expect } from 'chai';
import { readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { commandLine, fixture, smallCompetition } from '../../support/command-line.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const text = readFileSync(smallCompetition, 'utf8');
const other = JSON.parse(text);
const other1252 = readFileSync(fixture('windows-1252-names.json'));

/** What may be wrong with a file, its content, and what the operator reads. */
const wrong: [title: string, content: string | Buffer, exit: number, says: RegExp][] = [
  ['is cut off', text.slice(0, 900), 1, /ends in the middle, after 900 characters/],
  ['is cut off while compressed', gzipSync(text).subarray(0, 400), 1, /cannot be unpacked/],
  ['is Windows-1252', other1252, 1, /not UTF-8: byte 0xEB at line 1; save the file as UTF-8/],
  ['is that, compressed', gzipSync(other1252), 1, /not UTF-8: byte 0xEB at line 1/],
  ['is UTF-16', Buffer.from(text, 'utf16le'), 1, /UTF-16, not UTF-8; save the file as UTF-8/],
  ['is no JSON', `${text}]`, 1, /not JSON/],
  ['is of no known format', '{"format":"other/1"}', 1, /"other\/1"/],
  ['lacks something', JSON.stringify({ ...other, title: 7 }), 1, /title does not fit/],
  ['names what it lacks', text.replace('"couple": "c2"', '"couple": "c9"'), 1, /couple c9/],
  [
    'does not fit the showcase',
    text.replace('"lead": "p3"', '"lead": "p1"'),
    1,
    /In the file, \w+\/\d+: \(AlreadyExists\)/,
  ],
  [
    'holds two competitions',
    JSON.stringify({ events: [{ title: 'A' }, { title: 'B' }] }),
    1,
    /"A"/,
  ],
];

describe('tenant import of a file that', () => {
  const folder = temporaryFolder();

  for (const [title, content, exit, says] of wrong) {
    it(`${title} fails in one sentence and changes neither log nor read model`, async () => {
      const cli = commandLine(folder('data'));
      await cli.importSmall();
      const before = await state(cli);
      writeFileSync(folder('wrong.json'), content);
      const ended = await cli.run('tenant', 'import', folder('wrong.json'), '--as', '2026-small');
      expect(ended.code).to.equal(exit);
      expect(ended.out).to.deep.equal([]);
      expect(ended.talk.join('\n')).to.match(says).and.contain('Nothing was changed.');
      expect(await state(cli)).to.deep.equal(before);
    });
  }

  it('does not exist is not found', async () => {
    const cli = commandLine(folder('data'));
    const ended = await cli.run('tenant', 'import', folder('none.json'), '--as', '2026-small');
    expect(ended.code).to.equal(3);
  });

  it('does not fit creates no showcase either', async () => {
    const cli = commandLine(folder('data'));
    writeFileSync(folder('wrong.json'), text.replace('"lead": "p3"', '"lead": "p4"'));
    const ended = await cli.run('tenant', 'import', folder('wrong.json'), '--as', '2026-small');
    expect(ended.code).to.equal(1);
    expect((await cli.run('tenant', 'list')).out).to.deep.equal([]);
  });

  it('has no competition of the title asked for names those it has', async () => {
    const cli = commandLine(folder('data'));
    const list = fixture('real-events-open.json.gz');
    const line = ['tenant', 'import', list, '--event', 'Nebraska', '--as', '2021-nebraska'];
    const { code, talk } = await cli.run(...line);
    expect(code).to.equal(1);
    expect(talk.join()).to.contain('"Nebraska Dance Festival"');
  });
});

async function state(cli: ReturnType<typeof commandLine>): Promise<unknown> {
  const events = await cli.json('events', 'tail', '2026-small', '--lines', '1');
  const projections = await cli.json('projection', 'list', '2026-small');
  const index = await cli.json('events', 'tail', 'index', '--lines', '1');
  return [events.rows, projections.rows, index.rows];
}
