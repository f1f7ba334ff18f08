import { readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'chai';
import { toParts } from '../../../../src/domain/unsent/parts.ts';
import { commandLine } from '../../../support/command-line.ts';
import { accept, letterHeats } from '../../../support/open-showcase.ts';
import { openTenant } from '../../../../src/runtime/tenant/open-tenant.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const id = (place: number): string => `01900000-0000-7000-8000-00000000000${String(place)}`;
const data = { sheet: 'heat.1', judge: 'c', entry: 'e1', dance: 0 };
const commands = [
  { commandId: id(1), type: 'RecordMark', data: { ...data, mark: 'G' }, order: 1 },
  { commandId: id(2), type: 'RecordMark', data: { ...data, mark: 'S' }, order: 2 },
].map((one) => ({ ...one, enteredAt: '2026-11-20T18:00:00.000Z' }));
const file = {
  ...{ format: 'floorcraft-unsent/1', showcase: '2026-small', judge: 'c' },
  ...{ savedAt: '2026-11-20T19:00:00.000Z', commands },
};

describe('tenant import-unsent', () => {
  const folder = temporaryFolder();
  let cli: ReturnType<typeof commandLine>;
  let saved: string;
  const line = (...words: string[]) => ['tenant', 'import-unsent', '2026-small', saved, ...words];
  const statuses = (rows: readonly { status: string }[]) => rows.map(({ status }) => status);

  beforeEach(async () => {
    cli = commandLine(folder('data'));
    saved = folder('unsent.json');
    writeFileSync(saved, JSON.stringify(file));
    await cli.run(...['tenant', 'add', '2026/small/', '--title', 'Small'], '--start', '2026-11-20');
    const tenant = await openTenant({ data: cli.data, key: '2026-small', role: 'test' });
    if ('heldBy' in tenant) throw new Error('the showcase is held');
    const [opening, ...rest] = letterHeats(1, 1);
    const opened = { ...opening?.data, key: '2026-small' };
    await accept(tenant, { type: 'OpenShowcase', data: opened }, ...rest);
    await tenant.close();
  });

  it('takes no text that is not UTF-8, in a file or in codes', async () => {
    const text = JSON.stringify({ ...file, note: 'Zo\xeb' });
    const latin = Buffer.from(text, 'latin1');
    const codes = toParts({ bytes: latin, deflated: false }).join('\n');
    for (const bytes of [latin, Buffer.from(text, 'utf16le'), codes]) {
      writeFileSync(saved, bytes);
      const { code, talk } = await cli.run(...line());
      expect(code).to.equal(1);
      expect(talk.join('\n')).to.match(/not UTF-8.*; save the file as UTF-8/);
    }
  });

  it('takes one with a byte order mark', async () => {
    writeFileSync(saved, `\uFEFF${JSON.stringify(file)}`);
    const { rows } = await cli.json(...line('--dry-run'));
    expect(statuses(rows)).to.deep.equal(['accepted', 'accepted']);
  });

  it('sends the tablet’s commands with ids and times, and the second time nothing', async () => {
    const first = await cli.json(...line());
    expect(first.code).to.equal(0);
    expect(statuses(first.rows)).to.deep.equal(['accepted', 'accepted']);
    const { rows } = await cli.json('events', 'tail', '2026-small', '--lines', '1');
    expect(rows[0].metadata).to.include({ commandId: id(2), device: 'command line' });
    expect(rows[0].metadata.enteredAt).to.equal('2026-11-20T18:00:00.000Z');
    const again = await cli.json(...line());
    expect(statuses(again.rows)).to.deep.equal(['duplicate', 'duplicate']);
  });

  it('with --dry-run says what would become of each and changes nothing', async () => {
    const before = await cli.json('events', 'list', '2026-small');
    expect(statuses((await cli.json(...line('--dry-run'))).rows)).to.deep.equal([
      ...['accepted', 'accepted'],
    ]);
    expect((await cli.json('events', 'list', '2026-small')).rows).to.deep.equal(before.rows);
  });

  it('takes the texts of QR codes too, and names the missing parts', async () => {
    const parts = toParts({ bytes: readFileSync(saved), deflated: false });
    writeFileSync(saved, parts.slice(1).join('\n'));
    const short = await cli.run(...line());
    expect(short).to.include({ code: 1 });
    expect(short.talk.join()).to.contain(`Of ${String(parts.length)} parts are missing: 1.`);
    writeFileSync(saved, parts.join('\n'));
    expect((await cli.run(...line())).code).to.equal(0);
  });

  it('ends with 1 when a command is refused, having sent the others', async () => {
    const wrong = { ...commands[0], commandId: id(3), data: { ...data, entry: 'e9', mark: 'G' } };
    writeFileSync(saved, JSON.stringify({ ...file, commands: [wrong, ...commands] }));
    const { code, rows } = await cli.json(...line());
    expect(code).to.equal(1);
    expect(statuses(rows).sort()).to.deep.equal(['accepted', 'accepted', 'refused']);
  });

  it('says of a file that is none what it should be', async () => {
    writeFileSync(saved, '{"format":"something"}');
    expect((await cli.run(...line())).talk.join()).to.contain('floorcraft-unsent/1');
    expect((await cli.run('tenant', 'import-unsent', '2026-small', folder('no'))).code).to.equal(3);
  });
});
