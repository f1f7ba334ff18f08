import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { smallCompetition } from '../support/command-line.ts';
import { copyDemo, demoBase } from '../support/demo.ts';
import { eventually } from '../support/eventually.ts';
import { startFloorcraft } from '../support/run-floorcraft.ts';
import { isFull, judgeToll, noToll } from './campaign.ts';
import { pagesDown, startGround } from './ground.ts';

const hall = '/showcase/2026/small/hall';
const elsewhere = ['/up', '/showcase/', `${demoBase}hall`];

const cutToHalf = (file: string): void => truncateSync(file, Math.floor(statSync(file).size / 2));
const scribble = (file: string): void => writeFileSync(file, 'no database at all '.repeat(500));
const remove = (file: string): void => rmSync(file, { recursive: true });

/** What is done to which file of a showcase, and whether log and vault are whole after it. */
const harms: readonly {
  readonly what: string;
  readonly file: RegExp;
  readonly harm: (file: string) => void;
  readonly isWhole: boolean;
}[] = [
  { what: 'its log is gone', file: /^events\.db$/, harm: remove, isWhole: false },
  { what: 'its log is cut to half', file: /^events\.db$/, harm: cutToHalf, isWhole: false },
  { what: 'its log is no database', file: /^events\.db$/, harm: scribble, isWhole: false },
  { what: 'its vault is no database', file: /^vault\.db$/, harm: scribble, isWhole: false },
  { what: 'its read model is gone', file: /^read-\w+\.db$/, harm: remove, isWhole: true },
  { what: 'its read model is cut', file: /^read-\w+\.db$/, harm: cutToHalf, isWhole: true },
  { what: 'its read model is none', file: /^read-\w+\.db$/, harm: scribble, isWhole: true },
  { what: 'its snapshot is cut', file: /^snapshot/, harm: cutToHalf, isWhole: true },
];

describe('faults: harm to one of two showcases, and then a start', () => {
  let two: string;
  before(async () => {
    two = await copyDemo();
    const line = ['tenant', 'import', smallCompetition, '--as', '2026/small'];
    const imported = startFloorcraft(two, line);
    if ((await imported.ended) !== 0) throw new Error(imported.talk());
    // Opened once and closed in good order, it has every file that there is.
    const ground = await startGround(two);
    await eventually('it to be open', async () => (await pagesDown(ground, [hall])) === 0);
    await ground.stop();
  });
  after(() => rmSync(two, { recursive: true, force: true }));

  // A start takes a second: each run makes every other harm, the campaign all.
  for (const { what, file, harm, isWhole } of harms.filter((_, at) => isFull || at % 2 === 1))
    it(`${what}: everything else runs${isWhole ? ', and it too' : ''}`, async () => {
      const data = mkdtempSync(path.join(tmpdir(), 'floorcraft-harm-'));
      cpSync(two, data, { recursive: true });
      const folder = path.join(data, 'tenants/2026-small');
      const names = readdirSync(folder).filter((name) => file.test(name));
      for (const name of names) harm(path.join(folder, name));
      const ground = await startGround(data);
      const wanted = isWhole ? [...elsewhere, hall] : elsewhere;
      let down = wanted.length;
      await eventually('all to answer', async () => (down = await pagesDown(ground, wanted)) === 0);
      const answer = await ground.look(hall);
      const untrue = !isWhole && answer.status === 200 && existsSync(folder) ? 1 : 0;
      await ground.stop();
      rmSync(data, { recursive: true, force: true });
      judgeToll(what, { ...noToll, faults: names.length, down, untrue });
    });
});
