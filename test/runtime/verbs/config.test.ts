import { chmodSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { statSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import { commandLine } from '../../support/command-line.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

describe('config set and unset', () => {
  const folder = temporaryFolder();
  let cli: ReturnType<typeof commandLine>;
  beforeEach(() => {
    mkdirSync(folder('data'));
    cli = commandLine(folder('data'));
  });
  const machine = (): string => readFileSync(cli.data.machine, 'utf8');
  const write = (text: string): void => writeFileSync(cli.data.machine, text);

  it('print the difference they make, and with --dry-run make none', async () => {
    write('server:\n  hostname: a.example # here\n');
    const line = ['config', 'set', 'server.hostname', 'b.example'];
    const diff = ['-   hostname: a.example # here', '+   hostname: b.example # here'];
    const dry = await cli.run(...line, '--dry-run');
    expect([dry.code, dry.out]).to.deep.equal([0, ['machine.yml', ...diff]]);
    expect(machine()).to.contain('a.example');
    const { rows } = await cli.json(...line);
    expect(rows[0]).to.deep.include({ key: 'server.hostname', changed: true, diff });
    expect(machine()).to.equal('server:\n  hostname: b.example # here\n');
    expect((await cli.run(...line)).out).to.deep.equal(['machine.yml stays as it is.']);
    await cli.run('config', 'unset', 'server.hostname');
    expect(machine().trim()).to.equal('');
  });

  it('take a value as the key wants it: text that looks like YAML too', async () => {
    for (const [key, value] of [
      ['auth.realm', 'Hall: "A"'],
      ['server.hostname', '12'],
      ['server.listen', '127.0.0.1:3001'],
      ['routes.redirects', '[{ from: ^/a$, to: /b }]'],
    ])
      expect((await cli.run('config', 'set', key ?? '', value ?? '')).code, key).to.equal(0);
    const { rows } = await cli.json('config', 'show');
    const set = rows.filter(({ origin }) => origin === 'machine.yml');
    expect(set.map(({ setting, value }) => `${setting}=${value}`)).to.have.members([
      'auth.realm=Hall: "A"',
      'server.hostname=12',
      'server.listen=127.0.0.1:3001',
      'routes.redirects=[ { from: ^/a$, to: /b } ]',
    ]);
  });

  for (const [given, meant] of [
    ['server.trust_prxy', 'server.trust_proxy'],
    ['trust_proxy', 'server.trust_proxy'],
    ['pools.timeout', 'applications.pools.timeout'],
    ['server.static.cache_control.defalt', 'server.static.cache_control.default'],
  ])
    it(`ask for ${String(given)} whether ${String(meant)} was meant`, async () => {
      for (const line of [
        ['set', given ?? '', 'true'],
        ['unset', given ?? ''],
      ]) {
        const { code, talk } = await cli.run('config', ...line);
        expect(code).to.equal(2);
        expect(talk.join()).to.contain(`did you mean ${String(meant)}?`);
      }
      expect(existsSync(cli.data.machine)).to.equal(false);
    });

  for (const [key, value, advice] of [
    ['server.trust_proxy', 'maybe', 'write true or false'],
    ['server.listen', '99999', 'write 1 to 65535'],
    ['applications.pools.timeout', '5x', 'write one such as 300ms'],
    ['routes.redirects', 'x', 'write a list'],
    ['server', 'x', 'write keys with values below it'],
    ['server.__proto__', 'x', 'unknown'],
    ['floorcraft.users', '[]', 'comes from the administration'],
  ])
    it(`refuse ${String(key)} ${String(value)}, and say what to write instead`, async () => {
      const { code, talk } = await cli.run('config', 'set', key ?? '', value ?? '');
      expect([code, talk.join()]).to.satisfy(
        ([ended, said]: [number, string]) => ended === 2 && said.includes(advice ?? ''),
      );
      expect(existsSync(cli.data.machine)).to.equal(false);
    });

  for (const [what, text, said] of [
    ['is no YAML', '# x\nserver: [\n', /machine\.yml:\d: .*not readable as YAML/],
    ['has an alias', 'server: &a { trust_proxy: true }\nauth: *a\n', /machine\.yml:2: Aliases/],
    ['has a wrong value elsewhere', 'server:\n  listen: x\n', /machine\.yml:2: .*is no port/],
    ['has an unknown key', 'serverr: {}\n', /machine\.yml:1: .*did you mean server\?/],
  ] as const)
    it(`leave a file that ${what} as it is, naming the line`, async () => {
      write(text);
      const { code, talk } = await cli.run('config', 'set', 'auth.realm', 'Hall');
      expect(code).to.equal(1);
      expect(talk.join()).to.match(said);
      expect(machine()).to.equal(text);
    });

  it('mend a wrong value, and take an unknown key out', async () => {
    write('server:\n  listen: x\n');
    expect((await cli.run('config', 'set', 'server.listen', '3001')).code).to.equal(0);
    write('# mine\nserverr:\n  listen: 1\n');
    expect((await cli.run('config', 'unset', 'serverr')).code).to.equal(0);
    expect(machine()).to.equal('# mine\n');
  });

  it('at the same time lose none of them', async () => {
    const names = ['A', 'B', 'C', 'D', 'E'];
    await Promise.all(
      names.map((name) => cli.run('config', 'set', `applications.env.${name}`, 'x')),
    );
    for (const name of names) expect(machine()).to.contain(`${name}: x`);
  });

  it('write the file that a link leads to, and leave its rights', async () => {
    writeFileSync(folder('managed.yml'), '# managed\n');
    chmodSync(folder('managed.yml'), 0o640);
    symlinkSync(folder('managed.yml'), cli.data.machine);
    await cli.run('config', 'set', 'auth.realm', 'Hall');
    expect(readFileSync(folder('managed.yml'), 'utf8')).to.match(/^# managed\nauth:\n/);
    expect(statSync(folder('managed.yml')).mode & 0o777).to.equal(0o640);
    expect(machine()).to.contain('Hall');
  });

  it('say that a file cannot be written, and leave it as it was', async () => {
    const run = path.join(cli.data.root, 'run');
    writeFileSync(run, 'in the way');
    const { code, talk } = await cli.run('config', 'set', 'auth.realm', 'Hall');
    expect(code).to.equal(1);
    expect(talk.join()).to.match(/machine\.yml cannot be written .*nothing was changed/);
    expect(existsSync(cli.data.machine)).to.equal(false);
  });
});

describe('config show', () => {
  const folder = temporaryFolder();

  it('names the origin of each value: machine.yml, index, default', async () => {
    const cli = commandLine(folder('data'));
    await cli.importSmall();
    await cli.run('config', 'set', 'server.trust_proxy', 'true');
    const { rows } = await cli.json('config', 'show');
    const origins = (name: string) =>
      rows.filter(({ setting }) => setting === name).map(({ value, origin }) => [value, origin]);
    expect(origins('server.trust_proxy')).to.deep.equal([['true', 'machine.yml']]);
    expect(origins('server.root_path')).to.deep.equal([['/showcase', 'default']]);
    expect(origins('applications.tenants')).to.deep.equal([['/showcase/2026/small/', 'index']]);
  });

  it('of a machine.yml with an error shows what ran before, and why', async () => {
    const cli = commandLine(folder('data'));
    await cli.importSmall();
    await cli.run('config', 'set', 'server.trust_proxy', 'true');
    writeFileSync(cli.data.machine, 'server: {\n');
    const { code, rows, talk } = await cli.json('config', 'show');
    expect(code).to.equal(5);
    expect(rows.find(({ setting }) => setting === 'server.trust_proxy')).to.include({
      value: 'true',
      origin: 'machine.yml',
    });
    expect(talk.join()).to.match(/machine\.yml:\d: /);
  });
});
