import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { openSqliteEventStore } from '../../src/adapters/sqlite/event-store.ts';
import { uuidV7 } from '../../src/domain/identity.ts';
import type { ProposedEvent } from '../../src/domain/message.ts';
import { bareAppends } from './bare.ts';
import { inFolder, median, perSecond, type Figure } from './measure.ts';

const count = 2_000;

/** One durable event with its hash an append, beside a bare durable insert. */
export async function benchAppend(): Promise<Figure[]> {
  const ours: number[] = [];
  const peer: number[] = [];
  for (let run = 0; run < 5; run += 1) {
    await inFolder(async (folder) => {
      peer.push(await perSecond(count, bareAppends(path.join(folder, 'bare.db'), count)));
      ours.push(await perSecond(count, () => appends(path.join(folder, 'events.db'))));
    });
  }
  return [
    {
      ...{ what: 'append, one event, durable', ours: median(ours), peer: median(peer) },
      ...{ peerIs: 'bare FULL insert', unit: 'a second', floor: 0.8 },
    },
  ];
}

async function appends(file: string): Promise<void> {
  const store = openSqliteEventStore({ file });
  for (let n = 0; n < count; n += 1) {
    await store.append('bench', [event()], { expectedRevision: n === 0 ? 'no_stream' : n - 1 });
  }
  await store.close();
}

function event(): ProposedEvent {
  const id = uuidV7(Date.now(), randomBytes(10));
  const data = JSON.stringify({ text: 'x'.repeat(280) });
  return { id, type: 'Bench', schema: 1, subject: 'bench', data, metadata: '{}', commandId: id };
}
