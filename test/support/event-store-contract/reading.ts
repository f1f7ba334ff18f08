import { expect } from 'chai';
import { createHash } from 'node:crypto';
import type { StoredEvent } from '../../../src/domain/message.ts';
import { collect } from '../collect.ts';
import type { StoreRules } from '../event-store-contract.ts';
import { proposals, proposed } from '../proposed-events.ts';

const stream = 'showcase-2026-testville';

/** What was appended comes back, in order, and chained. */
export const readingRules: StoreRules = {
  'gives back the exact texts, in any script': async ({ store }) => {
    const words = {
      name: 'Žofie Übung 李 🕺 "q" \\ \u2028',
      empty: '',
      nested: [1, { a: null }],
    };
    const event = { ...proposed(0, 0, words), subject: 'žofie/🕺' };
    await store.append(stream, [event], { expectedRevision: 'no_stream' });
    const [found] = await collect(store.read(stream));
    const { commandId: _known, ...rest } = event;
    const hash = found?.hash;
    expect(found).to.deep.equal({ ...rest, stream, revision: 0, hash });
  },

  'yields nothing and has no head where there is no stream': async ({ store }) => {
    expect(await collect(store.read('nowhere'))).to.deep.equal([]);
    expect(await store.head('nowhere')).to.be.undefined;
  },

  'reads any range in both directions, ends included': async ({ store }) => {
    await store.append(stream, proposals(0, 9), { expectedRevision: 'no_stream' });
    const read = async (options: Parameters<typeof store.read>[1]) =>
      (await collect(store.read(stream, options))).map(({ revision }) => revision);
    expect(await read({ from: 7 })).to.deep.equal([7, 8, 9]);
    expect(await read({ from: 2, to: 4 })).to.deep.equal([2, 3, 4]);
    expect(await read({ from: 2, limit: 2 })).to.deep.equal([2, 3]);
    expect(await read({ direction: 'backwards', limit: 2 })).to.deep.equal([9, 8]);
    expect(await read({ direction: 'backwards', from: 4, to: 3 })).to.deep.equal([4, 3]);
    expect(await read({ from: 10 })).to.deep.equal([]);
  },

  'holds a batch of thousands in one piece, read back in order from both ends': async ({
    store,
  }) => {
    const batch = proposals(0, 2500);
    const answer = await store.append(stream, batch, { expectedRevision: 'no_stream' });
    expect(answer).to.deep.equal({ status: 'appended', first: 0, last: 2500 });
    const forwards = await collect(store.read(stream));
    const backwards = await collect(store.read(stream, { direction: 'backwards' }));
    expect(forwards.map(({ id }) => id)).to.deep.equal(batch.map(({ id }) => id));
    expect(backwards).to.deep.equal([...forwards].reverse());
  },

  'chains every event to the one before it, across batches and openings': async ({
    store,
    reopen,
  }) => {
    await store.append(stream, proposals(0, 2), { expectedRevision: 'no_stream' });
    const again = await reopen();
    await again.append(stream, [proposed(3, 3, { name: 'Žofie' })], { expectedRevision: 2 });
    const events = await collect(again.read(stream));
    const hashes = events.map(({ hash }) => hash);
    expect(hashes).to.deep.equal(chainOf(events));
    expect(await again.head(stream)).to.deep.equal({ revision: 3, hash: hashes[3] });
  },
};

/** design.md, section 5, written down a second time and differently. */
function chainOf(events: readonly StoredEvent[]): string[] {
  let previous = Buffer.alloc(32);
  return events.map(({ id, stream: of, revision, type, schema, subject, data, metadata }) => {
    const digest = createHash('sha256').update(previous);
    for (const field of [id, of, `${revision}`, type, `${schema}`, subject, data, metadata]) {
      const bytes = Buffer.from(field, 'utf8');
      const length = Buffer.alloc(4);
      length.writeUInt32BE(bytes.length);
      digest.update(length).update(bytes);
    }
    previous = digest.digest();
    return previous.toString('hex');
  });
}
