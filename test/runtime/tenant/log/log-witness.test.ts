import { expect } from 'chai';
import type { StoredEvent } from '../../../../src/domain/message.ts';
import { openLogWitness } from '../../../../src/runtime/tenant/log/log-witness.ts';

describe('The witness of a log', () => {
  it('has what it told of, however far the log has grown since', async () => {
    const log = logOf('a', 5);
    const told = openLogWitness(log).head();
    expect(told).to.equal(`4-${hash('a', 4).slice(0, 16)}`);
    expect(await openLogWitness(logOf('a', 9)).has(told)).to.equal(true);
  });

  it('has not what an older copy lacks, nor what another log has in its place', async () => {
    const told = openLogWitness(logOf('a', 5)).head();
    expect(await openLogWitness(logOf('a', 3)).has(told)).to.equal(false);
    expect(await openLogWitness(logOf('b', 9)).has(told)).to.equal(false);
  });

  it('makes nobody send again who says what cannot be read', async () => {
    const { has } = openLogWitness(logOf('a', 5));
    for (const said of ['', '4', '4-xyz', `-1-${'0'.repeat(16)}`, `4-${'a'.repeat(17)}`])
      expect(await has(said), said).to.equal(true);
  });
});

const hash = (of: string, revision: number): string =>
  Buffer.from(`${of}${String(revision)}`)
    .toString('hex')
    .padEnd(64, '0');

/** A log of so many events, as far as a witness looks at it. */
function logOf(name: string, length: number) {
  const stream = 'showcase-2026-boston';
  const event = (revision: number): StoredEvent => ({
    ...{ id: 'id', stream, revision, type: 'HeatCalled', schema: 1, subject: 'heat/1' },
    ...{ data: '{}', metadata: '{}', hash: hash(name, revision) },
  });
  const never = (): never => {
    throw new Error('a witness only reads');
  };
  const store = {
    ...{ append: never, head: never, subscribe: never, revisionsOf: never, close: never },
    async *read(_: string, { from = 0 }: { readonly from?: number } = {}) {
      if (from < length) yield event(from);
    },
  };
  const head = { revision: length - 1, hash: hash(name, length - 1) };
  return { stream, store, head };
}
