import { expect } from 'chai';
import { execFileSync } from 'node:child_process';
import { commandLine } from '../../support/command-line.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

async function* chunks<T>(...parts: T[]): AsyncGenerator<T> {
  yield* parts;
}

describe('status', () => {
  const folder = temporaryFolder();

  it('ends with 6 while serve does not run, and still tells how far each tenant is', async () => {
    const cli = commandLine(folder('data'));
    await cli.importSmall();
    const { code, rows } = await cli.json('status');
    expect(code).to.equal(6);
    expect(rows[0]).to.include({ running: false });
    const small = rows[0].tenants.find(({ key }: { key: string }) => key === '2026-small');
    expect(small).to.include({ lag: 0, pid: null });
    const lines = await cli.run('status');
    expect(lines.out.join('\n')).to.match(/serve +not running[^]*2026-small +- +\d+ +0/);
  });

  it('works on a folder in which nothing is yet', async () => {
    const { code, rows } = await commandLine(folder('none')).json('status');
    expect([code, rows[0].tenants]).to.deep.equal([6, []]);
  });
});

describe('doctor', () => {
  const folder = temporaryFolder();

  it('checks what serving needs, and says of each what it found', async () => {
    const { rows } = await commandLine(folder('data')).json('doctor');
    const results = new Map(rows.map(({ check, result }) => [check, result]));
    expect([...results.keys()]).to.include.members(['node', 'data folder', 'sqlite', 'port']);
    expect(results.get('sqlite')).to.equal('ok');
  });

  it('fails when the data folder cannot be made', async () => {
    const { code, rows } = await commandLine('/dev/null/data').json('doctor');
    expect(code).to.equal(1);
    expect(rows.find(({ check }) => check === 'data folder')).to.include({ result: 'failed' });
  });
});

describe('config show', () => {
  const folder = temporaryFolder();

  it('names every setting and its origin, and hides secrets', async () => {
    const cli = commandLine(folder('data'));
    const { rows } = await cli.json('config', 'show');
    const found = new Map(rows.map((row) => [row.setting, row]));
    expect(found.get('FLOORCRAFT_DATA')).to.include({ value: cli.data.root });
    expect(found.get('FLOORCRAFT_SECRET')).to.include({ value: '(hidden)' });
    expect((await cli.run('config', 'show')).out[0]).to.match(/^SETTING +VALUE +ORIGIN$/);
  });
});

describe('skating and callbacks', () => {
  const folder = temporaryFolder();
  const answer = async (verb: string, ...parts: string[]) => {
    const cli = commandLine(folder('data'));
    const { code, out } = await cli.runWith([verb], { input: chunks(...parts) });
    return { code, rows: out.map((line) => JSON.parse(line)) };
  };

  it('answer in order, skip blank lines and number lines without an id', async () => {
    const final = '"marks":[[[1,1,1],[2,2,2]]]}';
    const { code, rows } = await answer('skating', `{${final}\n\n{"id":"b",${final}`);
    expect(code).to.equal(0);
    expect(rows.map(({ id, places }) => [id, places])).to.deep.equal([
      [1, [1, 2]],
      ['b', [1, 2]],
    ]);
  });

  it('put lines together that come in pieces, and keep separators inside of texts', async () => {
    const text = '{"id":"a\u2028b","marks":[[[1,1,1],[2,2,2]]]}\n';
    const { rows } = await answer('skating', text.slice(0, 20), text.slice(20));
    expect(rows[0].id).to.equal('a\u2028b');
  });

  it('name a line that is no UTF-8, and go on after it', async () => {
    const cli = commandLine(folder('data'));
    const round = '{"marks":[[[1,1],[0,1],[0,0]]],"requested":1}';
    const bytes = Buffer.from(`\n{"id":"Zo\xeb"}\n${round}\n`, 'latin1');
    const { code, out } = await cli.runWith(['callbacks'], { input: chunks(bytes) });
    const [bad, good] = out.map((line) => JSON.parse(line));
    expect([code, bad.id, good.id]).to.deep.equal([0, 2, 3]);
    expect(bad.error).to.include({ code: 'NotUtf8' });
    expect(bad.error.sentence).to.contain('not UTF-8: byte 0xEB at line 2');
  });

  it('end with 0 even where lines have errors, and go on after them', async () => {
    const round = '{"marks":[[[1,1],[0,1],[0,0]]],"requested":1}';
    const { code, rows } = await answer('callbacks', `nonsense\n${round}\n`);
    expect(code).to.equal(0);
    expect(rows[0]).to.have.nested.property('error.sentence');
    expect(rows[1]).to.deep.include({ id: 2, recalled: [0], tie: null });
  });
});

describe('completion', () => {
  const folder = temporaryFolder();

  it('is a script that the shell can read, with every verb in it', async () => {
    const { code, out } = await commandLine(folder('data')).run('completion', 'bash');
    expect(code).to.equal(0);
    execFileSync('bash', ['-n'], { input: out.join('\n') });
    expect(out.join('\n')).to.contain('"events verify"*').and.contain('--dry-run');
  });

  it('exists for zsh and fish, and asks what was meant by others', async () => {
    const cli = commandLine(folder('data'));
    expect((await cli.run('completion', 'zsh')).out[0]).to.equal('#compdef floorcraft');
    expect((await cli.run('completion', 'fish')).out.join()).to.contain('-a verify');
    expect((await cli.run('completion', 'fis')).talk.join()).to.contain('did you mean fish?');
  });
});
