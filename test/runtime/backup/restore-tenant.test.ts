import { expect } from 'chai';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readVault } from '../../../src/adapters/sqlite/keys/vault-content.ts';
import { askTenant } from '../../../src/runtime/operator/ask-tenant.ts';
import { backupStage, small, textWith } from '../../support/backup-stage.ts';
import { eventually } from '../../support/eventually.ts';
import { startFloorcraft } from '../../support/run-floorcraft.ts';

describe('backup restore', () => {
  const stage = backupStage();
  beforeEach(() => stage.copy());
  const headIn = async (root: string, key = small) => {
    const { code, rows } = await stage.there(root).json('events', 'verify', key);
    expect(code, JSON.stringify(rows[0]?.faults)).to.equal(0);
    return rows[0].head;
  };
  const studio = (name: string, root = 'data') =>
    stage.send('AddStudio', { studio: name, name }, root);
  const names = async (root: string, key = small): Promise<string> => {
    const { rows } = await stage.there(root).json('history', 'log', key, '--limit', '500');
    return rows.map(({ sentence }) => sentence).join('\n');
  };

  it('puts showcase and index back elsewhere: same head, same names, listed, whole', async () => {
    expect((await stage.restore('new', 'index')).code).to.equal(0);
    const { code, rows } = await stage.restore('new', small);
    const head = await headIn('data');
    expect([code, rows[0].hash, rows[0].standing.is]).to.deep.equal([0, head.hash, 'none']);
    expect(await headIn('new')).to.deep.equal(head);
    expect(await names('new'))
      .to.equal(await names('data'))
      .and.contain('Mia Fictus');
    const there = stage.there('new');
    expect((await there.json('tenant', 'list')).rows).to.deep.equal(
      (await stage.cli().json('tenant', 'list')).rows,
    );
    expect((await there.run('projection', 'compare', small)).code).to.equal(0);
    expect(readFileSync(there.data.navigator, 'utf8')).to.contain('2026/small/');
    expect(existsSync(path.join(stage.folder('new'), 'restoring', small))).to.equal(false);
  });

  it('goes on after the restored log as after any other', async () => {
    await stage.restore('new', small);
    await studio('later', 'new');
    expect((await headIn('new')).revision).to.equal((await headIn('data')).revision + 1);
  });

  it('never takes the place of a newer log unless it is forced, and then keeps it', async () => {
    await studio('later');
    const newer = await headIn('data');
    const refused = await stage.restore('data', small);
    expect([refused.code, refused.talk.join()]).to.satisfy(
      ([code, said]: [number, string]) => code === 5 && /log is newer .*--force/.test(said),
    );
    expect(await headIn('data')).to.deep.equal(newer);
    const { code, rows } = await stage.restore('data', small, '--force');
    expect([code, rows[0].newer[0].revision]).to.deep.equal([0, newer.revision]);
    expect((await headIn('data')).revision).to.equal(newer.revision - 1);
    expect(readdirSync(rows[0].kept)).to.include.members(['events.db', 'vault.db']);
    expect(await names('data')).not.to.contain('later');
  });

  it('takes the place of an older log, and of its own, without being forced', async () => {
    await stage.restore('new', small, '--at', '5');
    expect((await stage.restore('new', small)).rows[0].standing.is).to.equal('older');
    expect((await stage.restore('new', small)).rows[0].standing.is).to.equal('same');
    expect(await headIn('new')).to.deep.equal(await headIn('data'));
  });

  it('is refused over another log of the same key, and over one that nobody can read', async () => {
    await stage
      .there('new')
      .run('tenant', 'add', '2026/small/', '--title', 'X', '--start', '2026-01-01');
    const another = await stage.restore('new', small);
    expect(another.talk.join()).to.contain('not the one that was copied');
    writeFileSync(stage.there('new').data.tenant(small).events, 'damaged beyond reading');
    expect((await stage.restore('new', small)).code).to.equal(5);
    expect((await stage.restore('new', small, '--force')).code).to.equal(0);
    expect(await headIn('new')).to.deep.equal(await headIn('data'));
  });

  it('with --at puts back what had happened until then, never half a command', async () => {
    const { rows: events } = await stage.cli().json('events', 'list', small);
    const commandOf = (at: number) => events[at]?.metadata.commandId;
    const cut = events.findIndex((_, at) => at > 0 && commandOf(at) === commandOf(at + 1));
    const { code, rows } = await stage.restore('new', small, '--at', String(cut - 1));
    expect([code, rows[0].revision]).to.deep.equal([0, cut - 1]);
    expect(rows[0].newer[0]).to.include({ where: 'backup', revision: events.length - 1 });
    const half = await stage.restore('new', small, '--at', String(cut));
    expect([half.code, half.rows[0].revision]).to.deep.equal([0, cut - 1]);
    expect((await headIn('new')).revision).to.equal(cut - 1);
    expect((await stage.restore('new', small, '--at', '99999')).code).to.equal(3);
  });

  it('takes a time or a heat where a revision is taken', async () => {
    await stage.send('CloseHeat', { heat: 'h1' });
    const { revision } = await headIn('data');
    await studio('later');
    await stage.copy();
    const { code, rows, talk } = await stage.restore('new', small, '--at', 'heat 41');
    expect([code, rows[0]?.revision], talk.join()).to.deep.equal([0, revision]);
    expect((await stage.restore('new', small, '--at', 'heat 99')).code).to.equal(3);
    expect((await stage.restore('new', small, '--at', 'some day')).code).to.equal(2);
  });

  it('names the judges whose tablets may hold more, and their later acts', async () => {
    const before = String((await headIn('data')).revision);
    await stage.mark('judge-a', 80);
    await stage.copy();
    await stage.mark('judge-a', 81);
    await stage.mark('judge-b', 70);
    const known = async (root: string, ...more: string[]) => {
      const { rows } = await stage.restore(root, small, ...more);
      return rows[0].judges.map(({ letter, last, later }: Record<string, unknown>) => {
        return [letter, typeof last, later];
      });
    };
    const seen = [
      ['A', 'string', 0],
      ['B', 'object', 0],
    ];
    expect(await known('new')).to.deep.equal(seen);
    const since = [
      ['A', 'string', 1],
      ['B', 'object', 1],
    ];
    expect(await known('data', '--force')).to.deep.equal(since);
    const line = ['backup', 'restore', small, '--from', stage.backup(), '--at', before];
    const { out } = await stage.there('new').run(...line, '--force', '--dry-run');
    expect(out.join('\n')).to.match(/judge A: last on record never, \d acts after that/);
  });

  it('as another showcase: listed, of its own life, and copied and put back like any', async () => {
    const { code, rows } = await stage.restore('data', small, '--as', '2026/small/copy/');
    expect([code, rows[0].key, rows[0].listing]).to.deep.equal([0, '2026-small-copy', 'listed']);
    const copy = await headIn('data', '2026-small-copy');
    expect(copy.revision).to.equal((await headIn('data')).revision + 1);
    expect(await names('data', '2026-small-copy')).to.match(/copy, which goes on by itself[^]*Mia/);
    const listed = (await stage.cli().json('tenant', 'list')).rows.map(({ key }) => key);
    expect(listed).to.deep.equal([small, '2026-small-copy']);
    expect((await stage.copy()).code).to.equal(0);
    expect((await stage.restore('new', '2026-small-copy')).code).to.equal(0);
    expect(await headIn('new', '2026-small-copy')).to.deep.equal(copy);
    expect((await stage.restore('data', 'index', '--as', '2026-x')).code).to.equal(2);
  });

  it('a log laid into the folder of another showcase is not taken for its own', async () => {
    await stage.restore('data', small, '--as', '2026/small/copy/');
    const [from, to] = ['2026-small-copy', '2026-third'].map((key) => stage.cli().data.tenant(key));
    cpSync(from?.root ?? '', to?.root ?? '', { recursive: true });
    const { code, rows } = await stage.cli().json('events', 'verify', '2026-third');
    expect([code, rows[0].faults.at(-1).code]).to.deep.equal([5, 'foreign']);
  });

  it('lets nobody who was forgotten since come back', async () => {
    expect(await names('data')).to.contain('Mia Fictus');
    await stage.send('ForgetPerson', { person: 'p1' });
    await stage.restore('data', small, '--force');
    await stage.restore('data', small, '--as', '2026/small/copy/');
    for (const key of [small, '2026-small-copy']) {
      const { keys } = readVault(stage.cli().data.tenant(key).vault);
      expect(keys.find(({ person }) => person === 'p1')?.key, key).to.equal(null);
      expect(await names('data', key)).not.to.contain('Mia');
    }
  });

  it('asks the vault who was forgotten where the log cannot be read any more', async () => {
    await stage.send('ForgetPerson', { person: 'p1' });
    writeFileSync(stage.cli().data.tenant(small).events, 'damaged beyond reading');
    expect((await stage.restore('data', small, '--force')).code).to.equal(0);
    expect(await names('data'))
      .to.contain('Leo')
      .and.not.contain('Mia');
  });

  it('lets nobody come back who is forgotten in the copy behind the revision wanted', async () => {
    const { revision } = await headIn('data');
    await stage.send('ForgetPerson', { person: 'p1' });
    await stage.copy();
    await stage.restore('new', small, '--at', String(revision));
    expect(await names('new'))
      .to.contain('Leo')
      .and.not.contain('Mia');
  });

  it('puts nothing back of a damaged copy but what lies before the damage', async () => {
    const file = stage.files(`logs/${small}`)[0]?.file ?? '';
    writeFileSync(file, textWith(file, '"Smallville Dancing"', '"Smallvilla Dancing"'));
    const damaged = await stage.restore('new', small);
    const at = /--at (\d+)/.exec(damaged.talk.join())?.[1] ?? '';
    expect([damaged.code, at]).not.to.include('');
    expect(existsSync(stage.there('new').data.tenant(small).events)).to.equal(false);
    expect((await stage.restore('new', small, '--at', at)).code).to.equal(0);
    rmSync(file);
    expect((await stage.restore('newer', small)).code).to.equal(5);
  });

  it('with --dry-run says what it would do and changes nothing', async () => {
    await studio('later');
    const head = await headIn('data');
    const { code, rows } = await stage.restore('data', small, '--force', '--dry-run');
    expect([code, rows[0].standing.is, rows[0].kept]).to.deep.equal([0, 'newer', null]);
    expect(await headIn('data')).to.deep.equal(head);
    expect((await stage.restore('new', small, '--dry-run')).code).to.equal(0);
    expect(existsSync(path.join(stage.folder('new'), 'tenants'))).to.equal(false);
  });

  it('asks the process that runs the showcase to end, and takes its place', async () => {
    await studio('later');
    const tenant = startFloorcraft(stage.folder('data'), ['process', 'tenant', small]);
    await eventually('the tenant to listen', async () => {
      const asked = { method: 'GET', path: '/_control/status' } as const;
      return (await askTenant(stage.cli().data, small, asked))?.status === 200;
    });
    expect((await stage.restore('data', small, '--force')).code).to.equal(0);
    expect(await tenant.ended).to.equal(0);
    expect(await names('data')).not.to.contain('later');
  });

  it('names what is not in the backup, and the nearest that is', async () => {
    const { code, talk } = await stage.restore('new', '2026-smal');
    expect([code, talk.join()]).to.satisfy(
      ([exit, said]: [number, string]) => exit === 3 && said.includes('mean 2026-small?'),
    );
    expect((await stage.there('new').run('backup', 'restore', small)).code).to.equal(2);
  });
});
