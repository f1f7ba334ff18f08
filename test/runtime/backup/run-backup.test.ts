import { expect } from 'chai';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openDatabase } from '../../../src/adapters/sqlite/open-database.ts';
import { acquireWriterLock } from '../../../src/adapters/sqlite/writer-lock.ts';
import { backupStage, small } from '../../support/backup-stage.ts';
import { lengthenLog } from '../../support/long-log.ts';
import { tamper } from '../../support/tamper.ts';

describe('backup run', () => {
  const stage = backupStage();
  const studio = (name: string) => stage.send('AddStudio', { studio: name, name });

  it('copies every showcase and the index, and verify finds them whole', async () => {
    const { code, rows } = await stage.copy();
    expect([code, rows.map(({ key }) => key)]).to.deep.equal([0, ['index', small]]);
    const verified = await stage.verify();
    expect(verified.code).to.equal(0);
    const log = await stage.cli().json('events', 'verify', small);
    expect(verified.rows[0]).to.include({ key: small, hash: log.rows[0].head.hash, ok: true });
    const listed = await stage.cli().json('backup', 'list', stage.backup());
    expect(listed.rows[0]).to.include({ key: small, revision: log.rows[0].head.revision });
  });

  it('keeps names out of the parts, and the vaults apart and for the owner alone', async () => {
    await stage.copy('--vaults', stage.folder('safe'));
    expect(existsSync(path.join(stage.backup(), 'vaults'))).to.equal(false);
    for (const { file, mode } of stage.files('logs')) {
      expect(mode & 0o077, file).to.equal(0);
      expect(readFileSync(file, 'utf8'), file).not.to.match(/Fictus|"key":"[\w+/]{43}="/);
    }
    const safe = ['--vaults', stage.folder('safe')];
    expect((await stage.cli().run('backup', 'verify', stage.backup(), ...safe)).code).to.equal(0);
  });

  it('adds only what came since: a part with the new events, or nothing', async () => {
    await lengthenLog(stage.cli().data, small, 3000);
    await stage.copy();
    const before = stage.files();
    const again = await stage.copy();
    expect(again.rows.map(({ bytes, events }) => bytes + events)).to.deep.equal([0, 0]);
    await studio('later');
    const { rows } = await stage.copy(small);
    expect(rows[0].events).to.equal(1);
    expect(rows[0].bytes).to.be.below(2000);
    const after = new Map(stage.files('logs').map((one) => [one.name, one]));
    for (const { name, ino, mtimeMs } of before.filter((one) => one.name.startsWith('logs/')))
      expect(after.get(name.slice(5)), name).to.include({ ino, mtimeMs });
    expect((await stage.verify()).code).to.equal(0);
  });

  it('closes parts of a thousand events, however many runs they took', async () => {
    for (let run = 0; run < 20; run += 1) {
      await lengthenLog(stage.cli().data, small, 90);
      await stage.copy(small);
    }
    const names = stage.files(`logs/${small}`).map(({ name }) => name);
    expect(names[0]).to.equal('000000000-000000999.jsonl');
    expect(names.length).to.be.below(20);
    expect((await stage.verify()).code).to.equal(0);
  });

  it('copies again what is missing from the folder', async () => {
    await stage.copy();
    for (const { file } of stage.files(`logs/${small}`)) rmSync(file);
    expect((await stage.verify()).code).to.equal(5);
    await stage.copy();
    expect((await stage.verify()).code).to.equal(0);
  });

  it('with --dry-run says what it would copy and writes nothing', async () => {
    const { code, rows } = await stage.copy('--dry-run');
    expect(code).to.equal(0);
    expect(rows[1].bytes).to.be.above(1000);
    expect(existsSync(stage.backup())).to.equal(false);
  });

  it('takes the key of somebody who was forgotten out of the backup', async () => {
    await stage.copy();
    const key = (): unknown => {
      const [vault] = stage.files(`vaults/${small}`);
      const lines = readFileSync(vault?.file ?? '', 'utf8')
        .trim()
        .split('\n');
      expect(stage.files(`vaults/${small}`)).to.have.lengthOf(1);
      return lines.map((line) => JSON.parse(line)).find(({ person }) => person === 'p1').key;
    };
    expect(key()).to.be.a('string');
    await stage.send('ForgetPerson', { person: 'p1' });
    await stage.copy();
    expect(key()).to.equal(null);
    // As after a crash between the event and the end of the key.
    const { vault } = stage.cli().data.tenant(small);
    tamper(vault, "UPDATE keys SET key = randomblob(32) WHERE person = 'p1'");
    await stage.copy();
    expect(key()).to.equal(null);
  });

  it('gives up no key for a vault that lost it, or has another', async () => {
    await stage.copy();
    const kept = stage.files(`vaults/${small}`);
    const { vault } = stage.cli().data.tenant(small);
    tamper(vault, "DELETE FROM keys WHERE person = 'p1'");
    tamper(vault, "UPDATE keys SET key = randomblob(32) WHERE person = 'p2'");
    await studio('later');
    const { code, rows } = await stage.copy();
    expect([code, rows[1].events]).to.deep.equal([5, 1]);
    expect(rows[1].result).to.contain('2 keys that its vault.db lacks');
    expect(stage.files(`vaults/${small}`).map(({ size }) => size)).to.deep.equal([kept[0]?.size]);
    expect((await stage.verify()).code).to.equal(0);
  });

  it('leaves a good copy where the log is damaged, or another, and names the place', async () => {
    await stage.copy();
    const { events } = stage.cli().data.tenant(small);
    await studio('later');
    const end = headOf(events);
    tamper(events, `UPDATE events SET data = '{}' WHERE revision = ${String(end)}`);
    const damaged = await stage.copy();
    expect(damaged.code).to.equal(5);
    expect(damaged.rows[0].result).to.equal('nothing new');
    expect(damaged.rows[1].result)
      .to.contain(small)
      .and.contain(`revision ${String(end)}`);
    rmSync(path.dirname(events), { recursive: true });
    await stage.cli().run('tenant', 'import', fixtureOfOther(stage.folder('other')), '--as', small);
    const other = await stage.copy();
    expect([other.code, other.rows[1].result]).to.satisfy(
      ([code, result]: [number, string]) => code === 5 && result.includes('not the continuation'),
    );
    expect((await stage.verify()).code).to.equal(0);
  });

  it('that ends before its manifest leaves the one before whole', async () => {
    await stage.copy();
    const manifest = path.join(stage.backup(), 'manifest.json');
    const before = readFileSync(manifest, 'utf8');
    mkdirSync(`${manifest}.unfinished`);
    await lengthenLog(stage.cli().data, small, 2000);
    await stage.send('ForgetPerson', { person: 'p1' });
    expect((await stage.copy(small)).code).to.equal(1);
    expect(readFileSync(manifest, 'utf8')).to.equal(before);
    expect((await stage.verify()).code).to.equal(0);
    rmSync(`${manifest}.unfinished`, { recursive: true });
    const again = await stage.copy(small);
    expect([again.code, again.rows[0].events]).to.deep.equal([0, 2001]);
    expect((await stage.verify()).code).to.equal(0);
  });

  it('is refused while another run writes, and over a manifest nobody can read', async () => {
    await stage.copy();
    const holder = { pid: process.pid, role: 'test', since: '' };
    const lock = acquireWriterLock(path.join(stage.backup(), 'run.lock'), holder);
    expect((await stage.copy()).code).to.equal(4);
    if ('release' in lock) lock.release();
    writeFileSync(path.join(stage.backup(), 'manifest.json'), '{}');
    expect((await stage.copy()).code).to.equal(5);
  });
});

function headOf(file: string): number {
  const db = openDatabase({ file, readonly: true, synchronous: 'FULL' });
  const head = db.prepare<[], number>('SELECT max(revision) FROM events').pluck().get();
  db.close();
  return head ?? -1;
}

/** A competition that begins as no other does. */
function fixtureOfOther(file: string): string {
  const place = { timeZone: 'UTC', locale: 'en-US', start: '2026-01-01', end: '2026-01-01' };
  const nobody = { studios: [], people: [], judges: [], couples: [], contests: [], heats: [] };
  const competition = { format: 'floorcraft-competition/1', title: 'Otherville', ...place };
  writeFileSync(file, JSON.stringify({ ...competition, ...nobody }));
  return file;
}
