import path from 'node:path';
import {
  accept,
  asSent,
  everyMark,
  letterHeats,
  openForTest,
} from '../../test/support/open-showcase.ts';
import { bareAppends } from './bare.ts';
import { inFolder, median, perSecond, type Figure } from './measure.ts';

const couples = 10;
const heats = 40;

/** Commands handled one after another, and by 64 senders at once. */
export async function benchCommands(): Promise<Figure[]> {
  const one: number[] = [];
  const many: number[] = [];
  const peer: number[] = [];
  for (let run = 0; run < 3; run += 1) {
    await inFolder(async (folder) => {
      peer.push(await perSecond(1000, bareAppends(path.join(folder, 'bare.db'), 1000)));
      one.push(await marked(path.join(folder, 'one'), 1));
      many.push(await marked(path.join(folder, 'many'), 64));
    });
  }
  const unit = 'a second';
  return [
    {
      ...{ what: 'handle-commands, one client', ours: median(one), peer: median(peer) },
      ...{ peerIs: 'bare FULL insert', unit, floor: 0.5 },
    },
    {
      ...{ what: 'handle-commands, 64 clients', ours: median(many), peer: median(one) },
      ...{ peerIs: 'one client', unit, floor: 4 },
    },
  ];
}

async function marked(folder: string, clients: number): Promise<number> {
  const tenant = await openForTest(folder);
  await accept(tenant, ...letterHeats(heats, couples));
  const waiting = everyMark(couples, heats);
  const client = async (): Promise<void> => {
    for (let next = waiting.pop(); next; next = waiting.pop()) await tenant.submit(asSent([next]));
  };
  const speed = await perSecond(waiting.length, async () => {
    await Promise.all(Array.from({ length: clients }, client));
  });
  await tenant.close();
  return speed;
}
