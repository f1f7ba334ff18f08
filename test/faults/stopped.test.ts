import { once } from 'node:events';
import { eventually } from '../support/eventually.ts';
import { patience } from '../support/patience.ts';
import { isFull, judgeToll, noToll } from './campaign.ts';
import { groundOfDemo, pagesDown, publicPages, type Ground } from './ground.ts';
import { startMarking } from './marking.ts';

const stops = isFull ? 3 : 1;
/** The product's own 15 s in the campaign; in every run a limit that does not hold it up. */
const silence = isFull ? '15s' : `${String(Math.ceil(patience / 20))}ms`;
const limits = { FLOORCRAFT_SILENCE_TIMEOUT: silence };
const asking = 20;

describe('faults: a showcase that is stopped while judges mark', () => {
  let ground: Ground;
  groundOfDemo((opened) => (ground = opened), limits);

  it('is replaced, every request is answered, and no mark is lost', async () => {
    const marking = await startMarking(ground, 8);
    let down = 0;
    for (let stop = 0; stop < stops; stop += 1) {
      const before = marking.acknowledged();
      await eventually('marks to go on', () => marking.acknowledged() >= before + 16);
      const hung = ground.pidOf('2026-nebraska') ?? 0;
      process.kill(hung, 'SIGSTOP');
      const answers = await Promise.all(
        Array.from({ length: asking }, () => ground.look('hall').catch(() => ({ status: 0 }))),
      );
      down += answers.filter(({ status }) => status !== 200 && status !== 503).length;
      await eventually('another', () => ground.pidOf('2026-nebraska') !== hung);
      const then = marking.acknowledged();
      await eventually('marks to go on', () => marking.acknowledged() >= then + 16);
      await eventually('all pages', async () => (await pagesDown(ground, publicPages)) === 0);
    }
    judgeToll('a stopped showcase', { ...noToll, faults: stops, down, ...(await marking.end()) });
  });

  it('is replaced by the next serve, too, where the one before was killed meanwhile', async () => {
    await ground.again();
    await eventually('it to run', async () => (await pagesDown(ground, publicPages)) === 0);
    const hung = ground.pidOf('2026-nebraska') ?? 0;
    process.kill(hung, 'SIGSTOP');
    const ended = once(ground.process(), 'exit');
    ground.process().kill('SIGKILL');
    await ended;
    await ground.again();
    await eventually('another', async () => {
      const isThere = (await pagesDown(ground, publicPages)) === 0;
      return isThere && ground.pidOf('2026-nebraska') !== hung;
    });
  });
});
