import { expect } from 'chai';
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { copyDemo, demoBase } from '../support/demo.ts';
import { eventually } from '../support/eventually.ts';
import { startFloorcraft } from '../support/run-floorcraft.ts';
import { isFull } from './campaign.ts';
import { startGround, type Ground } from './ground.ts';
import { startMarking } from './marking.ts';

const runs = isFull ? 40 : 4;
const judges = 12;
const key = '2026-nebraska';

describe('faults: a backup while twelve judges mark', () => {
  let folder: string;
  let data: string;
  let ground: Ground;
  before(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'floorcraft-backup-'));
    data = await copyDemo();
    ground = await startGround(data);
  });
  after(async () => {
    await ground.stop();
    for (const one of [folder, data]) rmSync(one, { recursive: true, force: true });
  });
  const backup = (): string => path.join(folder, 'backup');
  const there = (): string => path.join(folder, 'there');
  const run = async (from: string, ...line: string[]) => {
    const done = startFloorcraft(from, [...line, '--json']);
    const code = await done.ended;
    expect(code, `${line.join(' ')}: ${done.out()}${done.talk()}`).to.equal(0);
    return JSON.parse(`[${done.out().trim().split('\n').join(',')}]`);
  };
  /** Marks in the parts, whatever the manifest says. */
  const marksCopied = (): number => {
    const logs = path.join(backup(), 'logs', key);
    const text = readdirSync(logs).map((name) => readFileSync(path.join(logs, name), 'utf8'));
    return text.join('').split('"type":"MarkRecorded"').length - 1;
  };

  it('has every mark acknowledged before it began, is whole, survives a kill', async () => {
    const marking = await startMarking(ground, judges);
    for (let turn = 0; turn < runs; turn += 1) {
      const before = marking.acknowledged();
      await eventually('marks to come in', () => marking.acknowledged() > before + judges);
      await killedRun();
      const wanted = marking.acknowledged();
      await run(data, 'backup', 'run', '--to', backup());
      expect(marksCopied()).to.be.at.least(wanted);
      await run(data, 'backup', 'verify', backup());
    }
    const { acknowledged, lost } = await marking.end();
    expect([acknowledged > runs * judges, lost]).to.deep.equal([true, 0]);
  });

  it('put back elsewhere has the same log and shows the same pages', async () => {
    await run(data, 'backup', 'run', '--to', backup());
    for (const one of ['index', key])
      await run(there(), 'backup', 'restore', one, '--from', backup());
    copyFileSync(path.join(data, 'secret.key'), path.join(there(), 'secret.key'));
    const heads = [data, there()].map(async (root) => {
      const [{ head, ok }] = await run(root, 'events', 'verify', key);
      return { head, ok };
    });
    const [here, restored] = await Promise.all(heads);
    expect(restored).to.deep.equal(here).and.include({ ok: true });
    const pages = await pagesOf(data);
    expect(await pagesOf(there())).to.deep.equal(pages);
    expect(pages.join()).to.contain('Nebraska Dance Festival');
  });

  it('is put back beside and over the live one while serve goes on', async () => {
    const running = await startGround(there());
    await running.command('AddStudio', { studio: 'later', name: 'Later Dancing' });
    const line = ['backup', 'restore', key, '--from', backup()];
    await run(there(), ...line, '--as', '2026/nebraska/copy/');
    const [{ newer }] = await run(there(), ...line, '--force');
    expect(newer[0]).to.include({ where: 'replaced' });
    for (const page of [demoBase, `${demoBase}copy/`])
      expect(await wordsOf(running, `${page}standings`)).to.contain('Nebraska Dance Festival');
    await running.command('AddStudio', { studio: 'again', name: 'Again Dancing' });
    await running.stop();
    const [{ ok }] = await run(there(), 'events', 'verify', `${key}-copy`);
    expect(ok).to.equal(true);
  });

  /** Starts a copy, and kills it once it writes. */
  async function killedRun(): Promise<void> {
    const isWhole = existsSync(path.join(backup(), 'manifest.json'));
    const killed = startFloorcraft(data, ['backup', 'run', '--to', backup()]);
    const isWriting = (): boolean => existsSync(path.join(backup(), 'writer.json'));
    await eventually('it to write', () => isWriting() || killed.process.exitCode !== null);
    killed.process.kill('SIGKILL');
    await killed.ended;
    if (isWhole) await run(data, 'backup', 'verify', backup());
  }
});

/** What everybody sees of the demonstration in a data folder. */
async function pagesOf(data: string): Promise<string[]> {
  const ground = await startGround(data);
  const pages = ['/showcase/', ...['hall', 'standings', 'agenda'].map((page) => demoBase + page)];
  const texts = [];
  for (const page of pages) texts.push(await wordsOf(ground, page));
  await ground.stop();
  return texts;
}

/** The text between a page's tags, once the page is there. */
async function wordsOf(ground: Ground, page: string): Promise<string> {
  await eventually(`${page} to be there`, async () => (await ground.look(page)).status === 200);
  const { text } = await ground.look(page);
  return text.replace(/<(script|style)[^]*?<\/\1>|<[^>]*>/g, ' ').replace(/\s+/g, ' ');
}
