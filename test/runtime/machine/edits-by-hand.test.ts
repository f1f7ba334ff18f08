import { rmSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import { startGround, type Ground } from '../../faults/ground.ts';
import { copyDemo, startDemo } from '../../support/demo.ts';
import { eventually } from '../../support/eventually.ts';
import {
  untilTold,
  floorcraft,
  settingsFiles,
  trustsProxy,
} from '../../support/settings-ground.ts';

const setTrust = 'floorcraft config set server.trust_proxy true';
const server = 'server:\n';
const trusting = 'server:\n  trust_proxy: true\n';

/** navigator.yml as versions before machine.yml wrote it. */
function asOlderVersion(data: string): string {
  const [body = ''] = /^server:[^]*/m.exec(settingsFiles(data).read('navigator.yml')) ?? [];
  const written = '# Written by Floorcraft from its administration; ';
  return `${written}what is written here by hand is replaced.\n${body}`;
}

describe('a navigator.yml that is edited by hand', () => {
  let data: string;
  let ground: Ground | undefined;
  let files: ReturnType<typeof settingsFiles>;
  beforeEach(async () => {
    data = await copyDemo();
    files = settingsFiles(data);
  });
  afterEach(async () => {
    await ground?.stop();
    ground = undefined;
    rmSync(data, { recursive: true, force: true });
  });

  const status = async () => {
    const { code, out } = await floorcraft(data, 'status');
    return { code, out };
  };

  it('while serve runs is kept aside, and the lines that keep the edits are shown', async () => {
    ground = await startGround(data);
    const text = files.edit(server, trusting);
    await eventually('it to be kept', () => files.kept().length > 0);
    expect(files.kept().map(files.read)).to.deep.equal([text]);
    await eventually('it to be written anew', () => !/trust/.test(files.read('navigator.yml')));
    await untilTold(ground, new RegExp(setTrust));
    const told = await status();
    expect(told.code).to.equal(5);
    expect(told.out).to.contain(`${files.kept().join()} was edited by hand`).and.contain(setTrust);
    expect(await trustsProxy(ground)).to.equal(false);
    const [, ...line] = setTrust.split(' ');
    expect((await floorcraft(data, ...line)).code).to.equal(0);
    await untilTold(ground, /config set/, false);
    expect((await status()).code).to.equal(0);
    expect(files.kept()).to.have.length(1);
  });

  it('while serve does not run is told by status, and kept by the next act', async () => {
    const text = files.edit(server, trusting);
    expect((await status()).out)
      .to.contain('navigator.yml was edited')
      .and.contain(setTrust);
    await floorcraft(data, 'user', 'add', 'Ben Sample', '--id', 'ben');
    expect(files.kept().map(files.read)).to.deep.equal([text]);
    expect(files.read('navigator.yml')).to.match(/user: ben/);
    expect(await status()).to.satisfy(
      ({ code, out }: { code: number; out: string }) => code === 6 && out.includes(setTrust),
    );
  });

  it('of a version that knew no machine.yml is kept at the first start', async () => {
    const text = asOlderVersion(data).replace(server, trusting);
    files.write('navigator.yml', text);
    ground = await startGround(data);
    expect(files.kept().map(files.read)).to.deep.equal([text]);
    expect((await status()).out).to.contain(setTrust);
    await untilTold(ground, new RegExp(setTrust));
  });

  it('of that version that nobody edited is replaced without a word', async () => {
    files.write('navigator.yml', asOlderVersion(data));
    ground = await startGround(data);
    expect(files.kept()).to.deep.equal([]);
    expect((await status()).code).to.equal(0);
  });

  it('so that it cannot be read is kept, and serve starts', async () => {
    files.write('navigator.yml', 'server: [');
    ground = await startGround(data);
    expect(files.kept().map(files.read)).to.deep.equal(['server: [']);
    expect((await status()).out).to.match(/edited-\S+:1: This is not readable as YAML/);
    rmSync(path.join(data, files.kept().join()));
    await untilTold(ground, /not readable/, false);
    expect((await status()).code).to.equal(0);
  });

  it('is told by serve when it starts', async () => {
    const demo = await startDemo((folder) =>
      settingsFiles(folder).write(
        'navigator.yml',
        asOlderVersion(folder).replace(server, trusting),
      ),
    );
    expect(demo.lines()).to.include(`  ${setTrust}`);
    await demo.stop();
  });
});
