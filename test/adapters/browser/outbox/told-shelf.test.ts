import { expect } from 'chai';
import { createMemoryStorage } from '../../../../src/adapters/browser/outbox/memory-storage.ts';
import { createOutbox } from '../../../../src/adapters/browser/outbox/outbox-core.ts';
import type { Answer } from '../../../../src/adapters/browser/outbox/outbox-ports.ts';
import { createToldShelf } from '../../../../src/adapters/browser/outbox/told/told-shelf.ts';
import { createToldMemory } from '../../../../src/adapters/browser/outbox/told/told-storage.ts';
import type { KeptCommand } from '../../../../src/adapters/pages/slip/facts/slip-types.ts';
import type { Outcome } from '../../../../src/domain/message.ts';
import { accepted, mark } from '../../../support/outbox-stage.ts';

const hour = 3_600_000;

describe('What a tablet was told is recorded', () => {
  it('is kept for 24 hours, oldest first, and then put away', async () => {
    const { shelf, storage, clock } = setUp();
    await shelf.keep([told(2)], '9-aaaaaaaaaaaaaaaa');
    clock.now += 23 * hour;
    await shelf.keep([told(1)], '10-bbbbbbbbbbbbbbbb');
    expect((await shelf.all()).map(({ order }) => order)).to.deep.equal([1, 2]);
    clock.now += 2 * hour;
    expect((await shelf.all()).map(({ order }) => order)).to.deep.equal([1]);
    await shelf.tidy();
    expect(await storage.all()).to.have.length(1);
  });

  it('is at most the last 5,000', async () => {
    const { shelf, storage } = setUp();
    await shelf.keep(
      Array.from({ length: 5_003 }, (_, index) => told(index)),
      undefined,
    );
    const orders = (await storage.all()).map(({ order }) => order);
    expect([orders.length, Math.min(...orders)]).to.deep.equal([5_000, 3]);
  });

  it('leaves out what recorded nothing: decided again it could undo what came later', async () => {
    const { shelf } = setUp();
    const { kept } = told(1);
    const outcome: Outcome = { commandId: kept.commandId, status: 'accepted', revisions: [] };
    await shelf.keep([{ kept, outcome }], undefined);
    expect(await shelf.all()).to.deep.equal([]);
  });

  it('remembers the longest log it was told of, whichever answer came last', async () => {
    const { shelf } = setUp();
    await shelf.heard('12-aaaaaaaaaaaaaaaa');
    await shelf.heard('9-bbbbbbbbbbbbbbbb');
    expect(await shelf.head()).to.equal('12-aaaaaaaaaaaaaaaa');
    await shelf.forget();
    expect(await shelf.head()).to.equal(undefined);
  });

  it('a storage that fails keeps nobody from sending', async () => {
    const fails = (): Promise<never> => Promise.reject(new Error('full'));
    const broken = { all: fails, put: fails, remove: fails, head: fails, dropHead: fails };
    const box = outboxWith(
      createToldShelf(broken, () => 0),
      (batch) => ({
        outcomes: batch.map(accepted),
      }),
    );
    await box.keep([mark(1)]);
    expect(box.kept()).to.deep.equal([]);
  });

  it('goes before what is new, with its ids, once the log turns out to be older', async () => {
    const { shelf } = setUp();
    const sent: string[][] = [];
    let isOlder = false;
    const box = outboxWith(shelf, (batch) => {
      if (isOlder) {
        isOlder = false;
        return { older: true };
      }
      sent.push(batch.map(({ commandId }) => commandId));
      return { outcomes: batch.map(accepted), head: '7-aaaaaaaaaaaaaaaa' };
    });
    await box.keep([mark(1), mark(2)]);
    isOlder = true;
    await box.keep([mark(3)]);
    const [first = [], second = []] = sent;
    expect(second.slice(0, 2)).to.deep.equal(first);
    expect(second).to.have.length(3);
    expect(box.kept()).to.deep.equal([]);
  });
});

function setUp() {
  const clock = { now: 1_790_000_000_000 };
  const storage = createToldMemory();
  return { clock, storage, shelf: createToldShelf(storage, () => clock.now) };
}

function told(order: number): { kept: KeptCommand; outcome: Outcome } {
  const commandId = `id-${String(order)}`;
  const kept = { ...mark(order), commandId, order, enteredAt: '2026-11-20T18:00:00.000Z' };
  return { kept, outcome: { commandId, status: 'accepted', revisions: [order] } };
}

function outboxWith(
  shelf: ReturnType<typeof createToldShelf>,
  reply: (batch: readonly KeptCommand[]) => Answer,
) {
  let ids = 0;
  const ports = {
    storage: createMemoryStorage(),
    send: (batch: readonly KeptCommand[]) => Promise.resolve(reply(batch)),
    alone: (work: () => Promise<void>) => work().then(() => true),
    now: () => 1_790_000_000_000,
    later: () => () => undefined,
    newId: () => `new-${String((ids += 1))}`,
    told: shelf,
  };
  return createOutbox(ports, { changed: () => undefined, settled: () => undefined });
}
