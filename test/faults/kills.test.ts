import { once } from 'node:events';
import { eventually } from '../support/eventually.ts';
import { isFull, judgeToll, noToll } from './campaign.ts';
import { groundOfDemo, pagesDown, publicPages, type Ground } from './ground.ts';
import { startMarking } from './marking.ts';

const kills = isFull ? 102 : 6;
const judges = 20;

describe('faults: processes killed while twenty judges mark', () => {
  let ground: Ground;
  groundOfDemo((opened) => (ground = opened));

  it('the showcase, the administration and serve by turns', async () => {
    const marking = await startMarking(ground, judges);
    const victims = ['2026-nebraska', 'index', 'serve'];
    for (let kill = 0; kill < kills; kill += 1) {
      const before = marking.acknowledged();
      await eventually('marks to go on', () => marking.acknowledged() >= before + judges);
      await killOne(victims[kill % victims.length] ?? '');
    }
    const before = marking.acknowledged();
    await eventually('marks to go on', () => marking.acknowledged() >= before + judges);
    const down = await pagesDown(ground, publicPages);
    judgeToll('kills', { ...noToll, faults: kills, down, ...(await marking.end()) });
  });

  async function killOne(name: string): Promise<void> {
    if (name === 'serve') {
      const ended = once(ground.process(), 'exit');
      ground.process().kill('SIGKILL');
      await ended;
      await ground.again();
      return;
    }
    const pid = ground.pidOf(name);
    if (pid !== undefined) process.kill(pid, 'SIGKILL');
    if (name === 'index')
      await eventually(
        'it to be there',
        async () => (await pagesDown(ground, ['/showcase/'])) === 0,
      );
  }
});
