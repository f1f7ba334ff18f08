import { expect } from 'chai';
import { collect } from '../collect.ts';
import type { StoreRules } from '../event-store-contract.ts';
import { idOf, proposals, proposed } from '../proposed-events.ts';

const stream = 'showcase-2026-testville';

/** What each of the four expectations allows. */
export const appendingRules: StoreRules = {
  'gives the first event revision 0 and counts on from there': async ({ store }) => {
    const first = await store.append(stream, proposals(0, 1), { expectedRevision: 'no_stream' });
    const next = await store.append(stream, proposals(2, 2), { expectedRevision: 1 });
    expect(first).to.deep.equal({ status: 'appended', first: 0, last: 1 });
    expect(next).to.deep.equal({ status: 'appended', first: 2, last: 2 });
  },

  'takes -1 for "no stream"': async ({ store }) => {
    const answer = await store.append(stream, proposals(0, 0), { expectedRevision: -1 });
    expect(answer).to.deep.equal({ status: 'appended', first: 0, last: 0 });
  },

  'appends after whatever is there with "any"': async ({ store }) => {
    await store.append(stream, proposals(0, 1), { expectedRevision: 'any' });
    const answer = await store.append(stream, proposals(2, 2), { expectedRevision: 'any' });
    expect(answer).to.deep.equal({ status: 'appended', first: 2, last: 2 });
  },

  'appends with "stream_exists" only where there is a stream': async ({ store }) => {
    const expectedRevision = 'stream_exists';
    const refused = await store.append(stream, proposals(0, 0), { expectedRevision });
    expect(refused).to.deep.equal({ status: 'conflict', expected: expectedRevision, actual: -1 });
    await store.append(stream, proposals(0, 0), { expectedRevision: 'no_stream' });
    const answer = await store.append(stream, proposals(1, 1), { expectedRevision });
    expect(answer).to.deep.equal({ status: 'appended', first: 1, last: 1 });
  },

  'names expected and actual revision in a conflict, and appends nothing': async ({ store }) => {
    await store.append(stream, proposals(0, 4), { expectedRevision: 'no_stream' });
    const late = await store.append(stream, proposals(5, 6), { expectedRevision: 2 });
    const taken = await store.append(stream, proposals(5, 6), { expectedRevision: 'no_stream' });
    expect(late).to.deep.equal({ status: 'conflict', expected: 2, actual: 4 });
    expect(taken).to.deep.equal({ status: 'conflict', expected: 'no_stream', actual: 4 });
    expect(await collect(store.read(stream))).to.have.length(5);
  },

  'refuses a revision beyond the head': async ({ store }) => {
    await store.append(stream, proposals(0, 2), { expectedRevision: 'no_stream' });
    const beyond = await store.append(stream, proposals(3, 3), { expectedRevision: 5 });
    const nowhere = await store.append('index', proposals(9, 9), { expectedRevision: 0 });
    expect(beyond).to.deep.equal({ status: 'conflict', expected: 5, actual: 2 });
    expect(nowhere).to.deep.equal({ status: 'conflict', expected: 0, actual: -1 });
  },

  'refuses to append no events': async ({ store }) => {
    const appending = store.append(stream, [], { expectedRevision: 'any' });
    expect(await rejected(appending)).to.be.true;
    expect(await store.head(stream)).to.be.undefined;
  },

  'keeps streams apart': async ({ store }) => {
    await store.append(stream, proposals(0, 2), { expectedRevision: 'no_stream' });
    await store.append('index', proposals(10, 10), { expectedRevision: 'no_stream' });
    expect((await store.head('index'))?.revision).to.equal(0);
    expect((await store.head(stream))?.revision).to.equal(2);
    expect((await collect(store.read('index'))).map(({ id }) => id)).to.deep.equal([idOf(10)]);
  },

  'lets one of two appends with the same expectation through': async ({ store }) => {
    const answers = await Promise.all([
      store.append(stream, [proposed(1)], { expectedRevision: 'no_stream' }),
      store.append(stream, [proposed(2)], { expectedRevision: 'no_stream' }),
    ]);
    const states = answers.map(({ status }) => status).sort();
    expect(states).to.deep.equal(['appended', 'conflict']);
    expect((await store.head(stream))?.revision).to.equal(0);
  },
};

async function rejected(promise: Promise<unknown>): Promise<boolean> {
  return promise.then(
    () => false,
    () => true,
  );
}
