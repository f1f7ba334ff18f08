import { expect } from 'chai';
import { parseNavigator } from '../../../src/runtime/navigator/parse-navigator.ts';
import type { Navigator } from '../../../src/runtime/navigator/navigator.ts';

const configOf = (text: string): Navigator => {
  const parsed = parseNavigator(text);
  if ('config' in parsed) return parsed.config;
  throw new Error(parsed.errors.map(({ sentence }) => sentence).join('\n'));
};

const errorsOf = (text: string): string[] => {
  const parsed = parseNavigator(text);
  return 'errors' in parsed
    ? parsed.errors.map(({ line, sentence }) => `${String(line)}: ${sentence}`)
    : [];
};

const warningsOf = (text: string): string[] => {
  const parsed = parseNavigator(text);
  return 'warnings' in parsed
    ? parsed.warnings.map(({ line, sentence }) => `${String(line)}: ${sentence}`)
    : ['errors'];
};

describe('errors in navigator.yml', () => {
  it('an unknown key is one, with its line and the key it was meant to be', () => {
    const text = 'server:\n  listen: 3000\n  hostnmae: x\n';
    expect(errorsOf(text)).to.deep.equal([
      '3: The key server.hostnmae is unknown: did you mean hostname?',
    ]);
  });

  it('an unknown key far from all others is told what is known there', () => {
    const text = 'maintenance:\n  enabled: true\n  xyzzy: 1\n';
    expect(errorsOf(text)[0]).to.equal(
      '3: The key maintenance.xyzzy is unknown: known here are enabled, page.',
    );
  });

  it('an unknown key in a list item is named with its place', () => {
    const text =
      'applications:\n  tenants:\n    - path: /showcase/\n    - path: /x/\n      vars: {}\n';
    expect(errorsOf(text)).to.deep.equal([
      '5: The key applications.tenants[1].vars is unknown: did you mean var?',
    ]);
  });

  it('broken YAML is one, with the line', () => {
    expect(errorsOf('server:\n  listen: [3000\n')[0]).to.match(/^3: .*not readable as YAML/);
    expect(errorsOf('server:\n  listen: 1\n  listen: 2\n')[0]).to.match(/^3: .*unique/);
  });

  it('an empty file is one, so that a file being written routes nothing away', () => {
    expect(errorsOf('')).to.deep.equal(['1: The file is empty.']);
  });

  it('bad ports, durations, patterns and types are, all at once and in order', () => {
    const errors = errorsOf(
      [
        'server:',
        '  listen: 99999',
        '  trust_proxy: maybe',
        'applications:',
        '  pools: { timeout: 5x }',
        'routes:',
        '  redirects:',
        "    - { from: '(?=x)', to: / }",
        "    - { from: '[', to: / }",
      ].join('\n'),
    );
    expect(errors.map((each) => each.slice(0, 2))).to.deep.equal(['2:', '3:', '5:', '8:', '9:']);
    expect(errors[0]).to.match(/server\.listen: 99999 is no port/);
    expect(errors[2]).to.match(/"5x" is no duration: write one such as 300ms/);
    expect(errors[3]).to.match(/redirects\[0\]\.from: .*look-around/);
  });

  for (const value of ['-1', '0', '65536', 'x:y', '""'])
    it(`${value} is no address to listen on`, () => {
      expect(errorsOf(`server:\n  listen: ${value}\n`)).to.have.length(1);
    });

  it('two tenants with one path or one name are', () => {
    const tenants = (second: string): string =>
      `applications:\n  tenants:\n    - { path: /showcase/2026/boston/ }\n    - ${second}\n`;
    expect(errorsOf(tenants('{ path: /showcase/2026/boston }'))[0]).to.match(/^4: .*twice/);
    expect(errorsOf(tenants('{ path: /x/, var: { database: 2026-boston } }'))[0]).to.match(
      /^4: .*both named 2026-boston/,
    );
  });

  it('a tenant name that would leave its folder is', () => {
    const text = 'applications:\n  tenants:\n    - { path: /x/, var: { database: ../../etc } }\n';
    expect(errorsOf(text)[0]).to.match(/^3: .*cannot be the name of a tenant/);
  });
});

describe('aliases in navigator.yml', () => {
  it('stand for what their anchor has', () => {
    const text =
      'applications:\n  env: &all { A: b }\n  tenants:\n    - { path: /x/, env: *all }\n';
    expect(configOf(text).tenants[0]?.env).to.deep.equal({ A: 'b' });
  });

  it('without an anchor are found with their line', () => {
    expect(errorsOf('server:\n  listen: *port\n')).to.deep.equal([
      '2: The alias *port has no anchor before it: write &port at the value it means.',
    ]);
  });

  it('that would grow without end are refused before they do', () => {
    const rows = Array.from({ length: 12 }, (_, row) => {
      const before = `*l${String(row)}`;
      const list = row === 0 ? 'x, x' : Array(9).fill(before).join(', ');
      return `l${String(row + 1)}: &l${String(row + 1)} [${list}]`;
    });
    expect(errorsOf(`${rows.join('\n')}\n`)).to.deep.equal([
      '2: Its aliases (*name) stand for more than can be read: write the values out.',
    ]);
  });
});

describe('keys of navigator.yml', () => {
  it('that have no effect are accepted with a warning that says what does', () => {
    const text =
      'server:\n  disable_compression: true\napplications:\n  pools: { start_port: 4000 }\n';
    expect(warningsOf(text)).to.deep.equal([
      '2: server.disable_compression has no effect: the files of the program are sent compressed.',
      '4: applications.pools.start_port has no effect: ' +
        'tenants listen on Unix sockets instead of ports.',
    ]);
  });

  it('that are not used yet are checked all the same', () => {
    expect(
      warningsOf('hooks:\n  server:\n    start: [{ command: x, timeout: 10s }]\n')[0],
    ).to.equal('1: hooks is not used yet by this version.');
    expect(errorsOf('hooks:\n  server:\n    start: [{ comand: x }]\n')[0]).to.match(/did you mean/);
  });

  it('a foreign tenant is left out, and said so', () => {
    const text = 'applications:\n  tenants:\n    - { path: /x/, runtime: ruby }\n';
    expect(configOf(text).tenants).to.deep.equal([]);
    expect(warningsOf(text)[0]).to.match(/^3: .*foreign process/);
  });

  it('switched-on password protection is said not to be there', () => {
    expect(warningsOf('auth: { enabled: true }\n')[0]).to.match(/auth\.enabled is not used yet/);
    expect(warningsOf('auth: { enabled: false }\n')).to.deep.equal([]);
  });
});

describe('the configuration read from navigator.yml', () => {
  it('has defaults for whatever is absent or has no value', () => {
    const config = configOf('server:\nmanaged_processes:\n');
    expect(config.tenantIdle).to.equal(300_000);
    expect(config.startupTimeout).to.equal(5000);
    expect(config.health).to.include({ path: '/up', status: 200, body: 'OK' });
    expect(config.listen).to.equal(undefined);
  });

  it('takes a port as number, text, or with an address', () => {
    expect(configOf('server: { listen: 9999 }').listen).to.deep.equal({ port: 9999 });
    expect(configOf('server: { listen: "9999" }').listen).to.deep.equal({ port: 9999 });
    const bound = configOf('server: { listen: "127.0.0.1:3000" }').listen;
    expect(bound).to.deep.equal({ port: 3000, host: '127.0.0.1' });
  });

  it('fills variables into the environment of a tenant, whose own values win', () => {
    const text = [
      'applications:',
      "  env: { DB: 'db/${database}.sqlite3', OWN: template, ODD: '${unknown}' }",
      '  tenants:',
      "    - { path: /showcase/2026/boston, var: { database: 2026-boston }, env: { OWN: '${x}' } }",
    ].join('\n');
    expect(configOf(text).tenants).to.deep.equal([
      {
        key: '2026-boston',
        path: '/showcase/2026/boston/',
        env: { DB: 'db/2026-boston.sqlite3', OWN: '${x}', ODD: '${unknown}' },
      },
    ]);
  });

  it('names a tenant by its path where no variable does', () => {
    const text =
      'applications:\n  tenants:\n    - path: /showcase/\n    - path: /showcase/2026/a/b/\n';
    expect(configOf(text).tenants.map(({ key }) => key)).to.deep.equal(['index', '2026-a-b']);
  });

  it('puts the longest cache rule first, in seconds', () => {
    const text = [
      'server:',
      '  static:',
      '    cache_control:',
      "      default: '0'",
      '      overrides:',
      '        - { path: /a/, max_age: 1d }',
      '        - { path: /a/b/, max_age: 1y, immutable: true }',
    ].join('\n');
    const { standard, overrides } = configOf(text).cache;
    expect(standard).to.deep.equal({ maxAge: 0, immutable: false });
    expect(overrides).to.deep.equal([
      { path: '/a/b/', maxAge: 31_536_000, immutable: true },
      { path: '/a/', maxAge: 86_400, immutable: false },
    ]);
  });
});
