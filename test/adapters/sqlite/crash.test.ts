import { expect } from 'chai';
import { openSqliteEventStore } from '../../../src/adapters/sqlite/event-store.ts';
import { verifyLog } from '../../../src/adapters/sqlite/verify-log.ts';
import { collect } from '../../support/collect.ts';
import { eventually } from '../../support/eventually.ts';
import { idOf } from '../../support/proposed-events.ts';
import { childStarter } from '../../support/start-child.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const stream = 'showcase-2026-testville';

describe('a program killed while it appends', () => {
  const path = temporaryFolder();
  const startChild = childStarter();

  it('loses nothing it has acknowledged, and leaves no half batch', async () => {
    const file = path('events.db');
    const child = await startChild('append-forever.ts', file);
    await eventually('a hundred batches', () => child.output().split('\n').length > 100);
    await child.kill();
    const acknowledged = Number(child.output().split('\n').filter(Boolean).at(-1));

    const store = openSqliteEventStore({ file });
    const events = await collect(store.read(stream));
    await store.close();
    expect(events.length).to.be.at.least(acknowledged + 1);
    expect(events.length % 3, 'whole batches').to.equal(0);
    expect(events.map(({ id }) => id)).to.deep.equal(events.map((_, index) => idOf(index)));
    expect(await verifyLog({ file, witnesses: [] })).to.include({ ok: true });
  });
});
