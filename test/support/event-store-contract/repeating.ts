import { expect } from 'chai';
import { collect } from '../collect.ts';
import type { StoreRules } from '../event-store-contract.ts';
import { commandIdOf, proposals, proposed } from '../proposed-events.ts';

const stream = 'showcase-2026-testville';

/** What happens when a sender did not hear the answer and sends again. */
export const repeatingRules: StoreRules = {
  'gives the first answer again, whatever was appended since': async ({ store }) => {
    await store.append(stream, proposals(0, 1), { expectedRevision: 'no_stream' });
    await store.append(stream, proposals(2, 4), { expectedRevision: 1 });
    await store.append(stream, proposals(5, 5), { expectedRevision: 4 });
    const created = await store.append(stream, proposals(0, 1), {
      expectedRevision: 'no_stream',
    });
    const repeated = await store.append(stream, proposals(2, 4), { expectedRevision: 1 });
    expect(created).to.deep.equal({ status: 'repeated', first: 0, last: 1 });
    expect(repeated).to.deep.equal({ status: 'repeated', first: 2, last: 4 });
    expect(await collect(store.read(stream))).to.have.length(6);
  },

  'still knows a repeat after the store was opened anew': async ({ store, reopen }) => {
    await store.append(stream, proposals(0, 2), { expectedRevision: 'no_stream' });
    const again = await reopen();
    const answer = await again.append(stream, proposals(0, 2), { expectedRevision: 'no_stream' });
    expect(answer).to.deep.equal({ status: 'repeated', first: 0, last: 2 });
  },

  'is a conflict when the batch is longer now, or in another order': async ({ store }) => {
    await store.append(stream, proposals(0, 0), { expectedRevision: 'no_stream' });
    await store.append(stream, proposals(1, 2), { expectedRevision: 0 });
    const longer = await store.append(stream, proposals(1, 3), { expectedRevision: 0 });
    const swapped = [proposed(2), proposed(1)];
    const reordered = await store.append(stream, swapped, { expectedRevision: 0 });
    expect(longer).to.deep.equal({ status: 'conflict', expected: 0, actual: 2 });
    expect(reordered).to.deep.equal({ status: 'conflict', expected: 0, actual: 2 });
  },

  'never appends half of a batch of which some events are there already': async ({ store }) => {
    await store.append(stream, proposals(0, 3), { expectedRevision: 'no_stream' });
    const mixed = [proposed(4), proposed(2)];
    const status = await store.append(stream, mixed, { expectedRevision: 3 }).then(
      (answer) => answer.status,
      () => 'error',
    );
    expect(status).to.be.oneOf(['conflict', 'error']);
    expect((await store.head(stream))?.revision).to.equal(3);
    expect(await store.revisionsOf(stream, commandIdOf(4))).to.be.undefined;
    const answer = await store.append(stream, proposals(4, 4), { expectedRevision: 3 });
    expect(answer).to.deep.equal({ status: 'appended', first: 4, last: 4 });
  },

  'remembers which revisions a command appended': async ({ store, reopen }) => {
    const batch = [proposed(0, 100), proposed(1, 101), proposed(2, 101), proposed(3, 102)];
    await store.append(stream, batch, { expectedRevision: 'no_stream' });
    for (const ask of [async () => store, reopen]) {
      const asked = await ask();
      expect(await asked.revisionsOf(stream, commandIdOf(100))).to.deep.equal([0]);
      expect(await asked.revisionsOf(stream, commandIdOf(101))).to.deep.equal([1, 2]);
      expect(await asked.revisionsOf(stream, commandIdOf(999))).to.be.undefined;
      expect(await asked.revisionsOf('index', commandIdOf(100))).to.be.undefined;
    }
  },
};
