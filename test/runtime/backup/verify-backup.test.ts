import { expect } from 'chai';
import { copyFileSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { backupStage, small, textWith } from '../../support/backup-stage.ts';
import { lengthenLog } from '../../support/long-log.ts';

describe('backup verify', () => {
  const stage = backupStage();
  beforeEach(async () => {
    await lengthenLog(stage.cli().data, small, 2000);
    await stage.copy();
  });
  const part = (at: number): string => stage.files(`logs/${small}`)[at]?.file ?? '';
  const manifest = (): string => path.join(stage.backup(), 'manifest.json');
  /** The faults as `code revision`; the exit code is 5, and the sound index stays whole. */
  const faults = async (): Promise<string[]> => {
    const { code, rows } = await stage.verify();
    expect([code, rows[1].key, rows[1].ok]).to.deep.equal([5, 'index', true]);
    expect(rows[0]).to.include({ key: small, ok: false });
    return rows[0].faults.map(
      (one: { code: string; revision: number }) => `${one.code} ${String(one.revision)}`,
    );
  };

  it('finds nothing in a sound backup', async () => {
    const { code, rows } = await stage.verify();
    expect([code, rows[0].faults]).to.deep.equal([0, []]);
  });

  it('names tenant and revision of an altered byte', async () => {
    writeFileSync(part(1), textWith(part(1), '"name":"studio-1500"', '"name":"studio-1501"'));
    const [fault] = await faults();
    const event = readFileSync(part(1), 'utf8')
      .split('\n')
      .find((line) => line.includes('/studio-1500"'));
    expect(fault).to.equal(`altered ${String(JSON.parse(event ?? '').revision)}`);
    const { code, out } = await stage.cli().run('backup', 'verify', stage.backup());
    expect([code, out.join('\n')]).to.satisfy(
      ([exit, text]: [number, string]) =>
        exit === 5 && /2026-small, revision 1\d\d\d, alt/.test(text),
    );
  });

  it('finds what was altered outside of all events', async () => {
    writeFileSync(part(0), `${readFileSync(part(0), 'utf8')}\n`);
    expect(await faults()).to.deep.equal(['altered 0']);
  });

  it('finds a missing part, a part cut short, and a line that is no event', async () => {
    copyFileSync(part(1), stage.folder('kept'));
    rmSync(part(1));
    expect((await faults())[0]).to.equal('missing 1000');
    copyFileSync(
      stage.folder('kept'),
      path.join(path.dirname(part(0)), '000001000-000001999.jsonl'),
    );
    expect((await stage.verify()).code).to.equal(0);
    writeFileSync(part(1), readFileSync(part(1), 'utf8').replace('\n', '\nnothing\n'));
    expect(await faults()).to.include('unreadable 1001');
    const last = part(2);
    truncateSync(last, readFileSync(last, 'utf8').trimEnd().lastIndexOf('\n') + 1);
    expect((await faults()).at(-1)).to.match(/^cut 20\d\d$/);
  });

  it('relies on no manifest that is cut or altered', async () => {
    const text = readFileSync(manifest(), 'utf8');
    const altered = [
      ...[text.slice(0, -1), text.slice(0, 200), ''],
      ...[text.replace('2026-', '2027-'), text.replace(/"revision": \d/, '"revision": 9')],
    ];
    for (const one of altered) {
      writeFileSync(manifest(), one);
      const { code, talk } = await stage.verify();
      expect([code, talk.join()]).to.satisfy(
        ([exit, said]: [number, string]) => exit === 5 && said.includes('cannot be relied on'),
      );
    }
    rmSync(manifest());
    expect((await stage.verify()).code).to.equal(3);
  });

  it('finds a vault that is another, altered or gone', async () => {
    const [vault] = stage.files(`vaults/${small}`);
    const file = vault?.file ?? '';
    const text = readFileSync(file, 'utf8');
    for (const other of ['', text.replace('"p1"', '"p9"'), text.split('\n').reverse().join('\n')]) {
      writeFileSync(file, other);
      expect(await faults()).to.deep.equal(['vault -1']);
    }
    rmSync(file);
    expect(await faults()).to.deep.equal(['vault -1']);
  });

  it('tries the keys on what is sealed: a vault swapped before the copy is found', async () => {
    const { vault } = stage.cli().data.tenant(small);
    const other = stage.there('other');
    await other.importSmall();
    copyFileSync(other.data.tenant(small).vault, vault);
    for (const rest of ['-wal', '-shm']) rmSync(`${vault}${rest}`, { force: true });
    rmSync(stage.backup(), { recursive: true });
    await stage.copy();
    expect((await faults())[0]).to.match(/^vault \d+$/);
  });
});
