import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import { demoBase, startDemo, type Demo } from '../support/demo.ts';
import { eventually } from '../support/eventually.ts';
import { startFloorcraft } from '../support/run-floorcraft.ts';
import { ask } from '../support/serve-ground.ts';

const showcase = 'tenants/2026-nebraska';
const harms: Readonly<Record<string, (file: string) => void>> = {
  'is no database': (file) => writeFileSync(file, 'no database at all '.repeat(500)),
  'is missing': (file) => rmSync(file),
};

describe('serve with something damaged in its data folder', () => {
  let demo: Demo;
  afterEach(() => demo.stop());

  const harmed = async (file: string, harm: (file: string) => void): Promise<void> => {
    demo = await startDemo((data) => harm(path.join(data, file)));
  };
  /** What `status` says fails, by tenant, and that it ends with 5. */
  const troubles = async (): Promise<Record<string, string>> => {
    const run = startFloorcraft(demo.data, ['status', '--json']);
    expect(await run.ended).to.equal(5);
    const { tenants } = JSON.parse(run.out());
    const found = Object(tenants).flatMap(({ key, trouble }: Record<string, unknown>) =>
      trouble === null ? [] : [[key, trouble]],
    );
    return Object.fromEntries(found);
  };
  const status = async (address: string): Promise<number> => (await ask(demo, address)).status;

  for (const [what, harm] of Object.entries(harms))
    it(`starts where a showcase's log ${what}, names it, and serves the rest`, async () => {
      await harmed(`${showcase}/events.db`, harm);
      expect(demo.lines().join('\n')).to.match(/\(2026-nebraska\) cannot be read/);
      expect(await status('/up')).to.equal(200);
      await eventually('the list', async () => (await status('/showcase/')) === 200);
      expect(demo.process.exitCode).to.equal(null);
      if (what === 'is no database')
        expect(Object.keys(await troubles())).to.deep.equal(['2026-nebraska']);
    });

  it('starts where the administration’s log is no database, and showcases go on', async () => {
    await harmed('index/events.db', harms['is no database'] ?? rmSync);
    expect(demo.lines().join('\n')).to.match(/administration cannot be read/);
    expect(await status(`${demoBase}hall`)).to.equal(200);
    expect(demo.process.exitCode).to.equal(null);
    expect(Object.keys(await troubles())).to.deep.equal(['index']);
  });
});
