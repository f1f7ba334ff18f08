import { expect } from 'chai';
import { cookieOf } from '../security/hostile-client.ts';
import { demoBase } from '../support/demo.ts';
import { eventually } from '../support/eventually.ts';
import { ask } from '../support/serve-ground.ts';
import { isFull, judgeToll, noToll } from './campaign.ts';
import { groundOfDemo, type Ground } from './ground.ts';
import { startMarking, type Marking } from './marking.ts';

const rounds = isFull ? 20 : 2;
const people = { past: 20, invented: 40 };
const marksARound = 80;

describe('faults: crowds of the public while judges mark', () => {
  let ground: Ground;
  groundOfDemo((opened) => (ground = opened));

  it('that look at the past and invent addresses hold up nobody who marks', async () => {
    const marking = await startMarking(ground, 8);
    const alone = await millisecondsFor(marking);
    const crowd = openCrowd();
    let down = 0;
    const beside: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      beside.push(await millisecondsFor(marking));
      down += (await looksAtThePast(round)) === 200 ? 0 : 1;
    }
    const statuses = await crowd.leave();
    const [shown = 0, later = 0] = [statuses.get('past 200'), statuses.get('past 503')];
    expect(later, 'most moments are not made for the public').to.be.above(shown);
    const strange = [...statuses.keys()].filter((one) => !/ (200|503)$/.test(one));
    expect(strange).to.deep.equal([]);
    expect(statuses.get('invented 503')).to.equal(undefined);
    const median = beside.sort((a, b) => a - b)[Math.floor(beside.length / 2)] ?? 0;
    const times = `${alone.toFixed(0)} ms alone, ${median.toFixed(0)} ms beside`;
    if (isFull) process.stdout.write(`    ${String(marksARound)} marks: ${times}\n`);
    judgeToll('crowds', { ...noToll, faults: rounds, down, ...(await marking.end()) });
  });

  async function millisecondsFor(marking: Marking): Promise<number> {
    const [before, begun] = [marking.acknowledged(), performance.now()];
    await eventually('marks', () => marking.acknowledged() >= before + marksARound);
    return performance.now() - begun;
  }

  /** An administrator's look at the past, at another moment each time. */
  async function looksAtThePast(round: number): Promise<number> {
    const headers = { cookie: cookieOf(ground, 'admin') };
    const page = `${demoBase}hall?as-of=${String(50 + round)}`;
    return (await ask(ground, page, { headers })).status;
  }

  /** People who ask again as soon as they are answered; how they were answered, counted. */
  function openCrowd(): { leave(): Promise<Map<string, number>> } {
    const statuses = new Map<string, number>();
    let isOver = false;
    const person = async (kind: string, page: () => string): Promise<void> => {
      while (!isOver) {
        const { status } = await ground.look(page()).catch(() => ({ status: 0 }));
        const name = `${kind} ${String(status)}`;
        statuses.set(name, (statuses.get(name) ?? 0) + 1);
      }
    };
    const any = (): string => String(Math.floor(Math.random() * 250));
    const all = [
      ...Array.from({ length: people.past }, () => person('past', () => `hall?as-of=${any()}`)),
      ...Array.from({ length: people.invented }, () =>
        person('invented', () => `hall?x${any()}=${any()}`),
      ),
    ];
    return {
      async leave() {
        isOver = true;
        await Promise.all(all);
        return statuses;
      },
    };
  }
});
