import { mkdirSync, rmSync, rmdirSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import { groundOfDemo, pagesDown, publicPages, type Ground } from '../../faults/ground.ts';
import { eventually } from '../../support/eventually.ts';
import {
  floorcraft,
  settingsFiles,
  trustsProxy,
  untilTold,
} from '../../support/settings-ground.ts';

const bomb = [
  'a: &a [x, x, x, x, x, x, x, x, x]',
  ...['b', 'c', 'd', 'e', 'f', 'g', 'h'].map((name, at) => {
    const before = String.fromCodePoint(97 + at);
    return `${name}: &${name} [${Array.from({ length: 9 }, () => `*${before}`).join(', ')}]`;
  }),
].join('\n');

const damages: Readonly<Record<string, readonly [text: string, told: RegExp]>> = {
  'is half a line': ['server: { trust_proxy: [', /line \d: This is not readable as YAML/],
  'has a key that is unknown': ['server:\n  trust_prxy: true\n', /line 2: .*mean trust_proxy\?/],
  'has a value that cannot be': ['server:\n  trust_proxy: maybe\n', /line 2: .*true or false/],
  'is an alias bomb': [bomb, /line 2: Its aliases .* stand for more/],
  'has an alias': ['server: &a {}\ncable: *a\n', /line 2: Aliases .* write the value out/],
  'is an alias of itself': ['server: &server [*server]\n', /line 1: .*alias/i],
  'has bytes that are no text': ['\u0000\u0001\u0002', /line 1: /],
  'takes the path of a showcase': [
    'applications:\n  tenants:\n    - { path: /showcase/x/, var: { database: index } }\n',
    /both named index/,
  ],
};

describe('a machine.yml that is damaged', () => {
  let ground: Ground;
  let files: ReturnType<typeof settingsFiles>;
  groundOfDemo((opened) => {
    ground = opened;
    files = settingsFiles(opened.data);
  });
  before(() => floorcraft(ground.data, 'config', 'set', 'server.trust_proxy', 'true'));

  const mend = async (): Promise<void> => {
    files.write('machine.yml', 'server:\n  trust_proxy: true\n');
    await untilTold(ground, /machine\.yml/, false);
  };

  for (const [what, [text, told]] of Object.entries(damages))
    it(`and ${what} changes nothing, and status and the administrator are told`, async () => {
      files.write('machine.yml', text);
      await untilTold(ground, /machine\.yml: /);
      const status = await floorcraft(ground.data, 'status', '--json');
      expect([status.code, status.out]).to.satisfy(
        ([code, said]: [number, string]) => code === 5 && told.test(said),
      );
      const id = `u${String(Object.keys(damages).indexOf(what))}`;
      const added = await floorcraft(ground.data, 'user', 'add', 'Ben Sample', '--id', id);
      expect(added.code).to.equal(0);
      expect(files.read('navigator.yml'))
        .to.contain(`user: ${id}`)
        .and.contain('trust_proxy: true');
      expect(await trustsProxy(ground)).to.equal(true);
      expect(await pagesDown(ground, publicPages)).to.equal(0);
      await mend();
    });

  it('at a start leaves what ran before', async () => {
    files.write('machine.yml', 'server: {\n');
    await ground.stop();
    await ground.again();
    expect(await trustsProxy(ground)).to.equal(true);
    await untilTold(ground, /machine\.yml: /);
    await mend();
  });

  it('or is a folder, or too large to be one, is told as well', async () => {
    rmSync(path.join(ground.data, 'machine.yml'));
    mkdirSync(path.join(ground.data, 'machine.yml'));
    await untilTold(ground, /machine\.yml: .*it is no file/);
    rmdirSync(path.join(ground.data, 'machine.yml'));
    files.write('machine.yml', `# ${'x'.repeat(1_000_001)}\n`);
    await untilTold(ground, /larger than 1 MB/);
    await mend();
  });
});

describe('settings on a disk that cannot be written', () => {
  let ground: Ground;
  groundOfDemo((opened) => (ground = opened));
  const putInTheWay = async (): Promise<string> => {
    expect((await ground.look('/showcase/')).status).to.equal(200);
    const inTheWay = `${ground.data}/navigator.yml.${String(ground.pidOf('index'))}.new`;
    mkdirSync(inTheWay);
    return inTheWay;
  };

  it('are in machine.yml, and hold as soon as navigator.yml can be written', async () => {
    const inTheWay = await putInTheWay();
    const set = await floorcraft(ground.data, 'config', 'set', 'server.trust_proxy', 'true');
    expect(set).to.include({ code: 5 });
    expect(set.talk).to.match(/navigator\.yml: EISDIR/);
    expect(await trustsProxy(ground)).to.equal(false);
    rmdirSync(inTheWay);
    await eventually('trust in the proxy', () => trustsProxy(ground));
    expect((await floorcraft(ground.data, 'status')).code).to.equal(0);
  });

  it('leave an edited navigator.yml where it is until it can be kept', async () => {
    const files = settingsFiles(ground.data);
    const inTheWay = await putInTheWay();
    const text = files.edit('server:\n', 'server:\n  hostname: hall.example\n');
    await untilTold(ground, /navigator\.yml: EISDIR/);
    expect(files.read('navigator.yml')).to.equal(text);
    rmdirSync(inTheWay);
    await eventually('it to be kept', () => files.kept().length === 1);
    expect(files.kept().map(files.read)).to.deep.equal([text]);
    await untilTold(ground, /config set server\.hostname hall\.example/);
  });
});
