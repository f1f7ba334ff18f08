import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { keptEdits } from '../../../src/runtime/machine/kept-edits.ts';
import { commandLine } from '../../support/command-line.ts';
import { settingsFiles } from '../../support/settings-ground.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const programs = fileURLToPath(new URL('../../../ops/bin', import.meta.url));

describe('what somebody changed in navigator.yml', () => {
  const folder = temporaryFolder();
  let cli: ReturnType<typeof commandLine>;
  let files: ReturnType<typeof settingsFiles>;
  beforeEach(async () => {
    cli = commandLine(folder('data'));
    files = settingsFiles(cli.data.root);
    await cli.importSmall();
  });
  const told = () => keptEdits(cli.data).map(({ lines, rest }) => [...lines, ...rest]);
  /** The next act of the administration, after which the edited file is kept. */
  const act = async (id: string): Promise<void> => {
    expect((await cli.run('user', 'add', 'Ben Sample', '--id', id)).code).to.equal(0);
  };
  const enter = (lines: readonly string[]): string =>
    execFileSync('sh', ['-ec', lines.join('\n')], {
      env: {
        ...process.env,
        PATH: `${programs}:${process.env['PATH'] ?? ''}`,
        FLOORCRAFT_DATA: cli.data.root,
      },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });

  it('is set again by entering the lines, whatever characters a value has', async () => {
    const realm = `Hall's "A": #1 $HOME`;
    files.edit('realm: Showcase', `realm: ${JSON.stringify(realm)}`);
    files.edit(
      'pools:\n    timeout: 5m',
      'pools: { timeout: 15m, max_size: 3 }\n  env: { A: "-x" }',
    );
    const moved = '\nroutes:\n  redirects: [{ from: "^/o\'ld$", to: /b }]\n';
    files.write('navigator.yml', files.read('navigator.yml') + moved);
    await act('ben');
    const [lines = []] = told();
    expect(lines).to.have.length(5);
    enter(lines);
    expect(told()).to.deep.equal([]);
    const { rows } = await cli.json('config', 'show');
    const set = rows.filter(({ origin }) => origin === 'machine.yml');
    expect(set.map(({ setting, value }) => [setting, value])).to.deep.include.members([
      ['auth.realm', realm],
      ['applications.pools.timeout', '15m'],
      ['applications.env.A', '-x'],
      ['routes.redirects', `[ { from: ^/o'ld$, to: /b } ]`],
    ]);
  });

  it('about a tenant is kept by its path, beside what the administration says of it', async () => {
    files.edit('database: 2026-small', 'database: 2026-small\n      env: { A: b }');
    await act('ben');
    const [lines = []] = told();
    expect(lines).to.deep.equal([
      'floorcraft config set applications.tenants ' +
        "'[ { path: /showcase/2026/small/, env: { A: b } } ]'",
    ]);
    enter(lines);
    expect(told()).to.deep.equal([]);
    expect(files.read('navigator.yml')).to.match(/database: 2026-small\n +env:\n +A: b/);
  });

  it('by taking a setting of machine.yml away is a line that unsets it', async () => {
    await cli.run('config', 'set', 'server.trust_proxy', 'true');
    files.edit('  trust_proxy: true\n', '');
    await act('ben');
    expect(told()).to.deep.equal([['floorcraft config unset server.trust_proxy']]);
  });

  it('is told apart from what was set elsewhere since', async () => {
    await cli.run('config', 'set', 'server.hostname', 'a.example');
    files.edit('realm: Showcase', 'realm: Hall');
    await act('ben');
    await cli.run('config', 'set', 'server.hostname', 'b.example');
    expect(told()).to.deep.equal([['floorcraft config set auth.realm Hall']]);
  });

  it('more than once is told as it was changed last', async () => {
    files.edit('realm: Showcase', 'realm: Hall A');
    await act('ben');
    files.edit('realm: Showcase', 'realm: Hall B');
    await act('cara');
    expect(told()).to.deep.equal([["floorcraft config set auth.realm 'Hall B'"]]);
    expect(files.kept()).to.have.length(2);
  });

  it('to what cannot be set is told with its reason', async () => {
    files.edit('  listen: 3000\n', '  trust_prxy: true\n');
    await act('ben');
    expect(told()).to.deep.equal([
      [
        'server.listen was taken away: it always has a value, so set another',
        'The key server.trust_prxy is unknown: did you mean trust_proxy?',
      ],
    ]);
  });

  it('that is no setting is told as that', async () => {
    files.write('navigator.yml', `${files.read('navigator.yml')}# mine\n`);
    await act('ben');
    expect(told()).to.deep.equal([['nothing in it is a setting']]);
  });

  it('in the same way again and again is kept once', async () => {
    const text = files.edit('realm: Showcase', 'realm: Hall');
    await act('ben');
    files.write('navigator.yml', text);
    await act('cara');
    expect(files.kept()).to.have.length(1);
    expect(files.read('navigator.yml')).to.contain('user: cara').and.contain('realm: Showcase');
  });
});
