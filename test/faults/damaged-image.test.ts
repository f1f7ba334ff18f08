import {
  closeSync,
  openSync,
  readdirSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import { isAlive } from '../../src/runtime/serve/children/running-process.ts';
import { readServerFile } from '../../src/runtime/serve/server-file.ts';
import { demoBase, startDemo, type Demo } from '../support/demo.ts';
import { eventually } from '../support/eventually.ts';
import { startFloorcraft } from '../support/run-floorcraft.ts';
import { ask, type Answer } from '../support/serve-ground.ts';

const key = '2026-nebraska';
const pages = ['hall', 'agenda', 'standings', 'standings/101-1', 'reports/students', 'reports'];

/** From a share of the file on. */
const harms: Readonly<Record<string, (file: string, from: number) => void>> = {
  cut: truncateSync,
  overwritten: (file, from) => {
    const opened = openSync(file, 'r+');
    writeSync(opened, Buffer.alloc(statSync(file).size - from, 0xa5), 0, undefined, from);
    closeSync(opened);
  },
};

describe('a read model that was damaged', () => {
  let demo: Demo;
  beforeEach(async () => {
    demo = await startDemo();
  });
  afterEach(() => demo.stop());

  const look = (page: string): Promise<Answer> =>
    ask(demo, demoBase + page, { headers: { accept: 'text/html' } });

  /** Ends the showcase's process in good order, so that all it has lies in one file. */
  async function rest(): Promise<void> {
    const { children } = readServerFile(path.join(demo.data, 'server.json')) ?? { children: [] };
    const pid = children.find(({ name }) => name === key)?.pid ?? 0;
    process.kill(pid, 'SIGTERM');
    await eventually('its process to end', () => !isAlive(pid));
  }

  for (const [what, harm] of Object.entries(harms))
    it(`${what} in its second half is made anew while its pages refresh themselves`, async () => {
      await look('hall');
      await rest();
      const folder = path.join(demo.data, 'tenants', key);
      const name = readdirSync(folder).find((one) => /^read-\w+\.db$/.test(one)) ?? '';
      const file = path.join(folder, name);
      harm(file, Math.floor(statSync(file).size / 2));
      // What a rebuild before it left behind was harmed as well.
      writeFileSync(`${file}.repair`, 'no database at all '.repeat(500));
      const seen: Answer[] = [];
      await eventually('all pages again', async () => {
        const answers = await Promise.all(pages.map(look));
        seen.push(...answers);
        return answers.every(({ status }) => status === 200);
      });
      const others = seen.filter(({ status }) => status !== 200);
      for (const { status, text } of others) {
        expect(status, text).to.equal(503);
        expect(text).to.contain('http-equiv="refresh"').and.to.contain('made anew from the log');
      }
      // A file that is cut is known when it is opened; the other opens well.
      if (what === 'overwritten') expect(others).not.to.have.length(0);
      const compared = startFloorcraft(demo.data, ['projection', 'compare', key]);
      expect(await compared.ended, compared.talk()).to.equal(0);
    });
});
