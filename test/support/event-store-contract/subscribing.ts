import { expect } from 'chai';
import type { EventStore } from '../../../src/domain/ports/event-store.ts';
import type { StoreRules } from '../event-store-contract.ts';
import { eventually } from '../eventually.ts';
import { proposals } from '../proposed-events.ts';

const stream = 'showcase-2026-testville';

/** Every event once, in order, however appends and subscriptions interleave. */
export const subscribingRules: StoreRules = {
  'delivers what is there and then what comes, after the given revision': async ({ store }) => {
    await store.append(stream, proposals(0, 4), { expectedRevision: 'no_stream' });
    const { seen, subscription } = follow(store, 2);
    await eventually('the events after 2', () => seen.length === 2);
    await store.append(stream, proposals(5, 6), { expectedRevision: 4 });
    await eventually('the appended events', () => seen.length === 4);
    expect(seen).to.deep.equal([3, 4, 5, 6]);
    await subscription.close();
  },

  'waits for a stream that does not exist yet': async ({ store }) => {
    const { seen, subscription } = follow(store, -1);
    await store.append('index', proposals(50, 50), { expectedRevision: 'no_stream' });
    await store.append(stream, proposals(0, 1), { expectedRevision: 'no_stream' });
    await eventually('both events', () => seen.length === 2);
    expect(seen).to.deep.equal([0, 1]);
    await subscription.close();
  },

  'has no gap and no doubling while appends go on': async ({ store }) => {
    await store.append(stream, proposals(0, 1499), { expectedRevision: 'no_stream' });
    const followers = [follow(store, -1)];
    for (let next = 1500; next < 2000; next += 10) {
      const batch = proposals(next, next + 9);
      await store.append(stream, batch, { expectedRevision: next - 1 });
      if (next % 100 === 0) followers.push(follow(store, next - 700));
    }
    for (const { seen, from, subscription } of followers) {
      await eventually('the last event', () => seen.at(-1) === 1999);
      await subscription.close();
      expect(seen).to.deep.equal(revisions(from + 1, 1999));
    }
  },

  'delivers nothing after it was closed, even from within a delivery': async ({ store }) => {
    const other = follow(store, -1);
    const seen: number[] = [];
    const subscription = store.subscribe(stream, {
      from: -1,
      onEvent: ({ revision }) => {
        seen.push(revision);
        if (revision === 3) void subscription.close();
      },
    });
    await store.append(stream, proposals(0, 9), { expectedRevision: 'no_stream' });
    await eventually('the other follower to see all', () => other.seen.length === 10);
    await eventually('the closing event', () => seen.length >= 4);
    await other.subscription.close();
    expect(seen).to.deep.equal([0, 1, 2, 3]);
  },
};

function follow(store: EventStore, from: number) {
  const seen: number[] = [];
  const onEvent = ({ revision }: { readonly revision: number }) => void seen.push(revision);
  return { seen, from, subscription: store.subscribe(stream, { from, onEvent }) };
}

function revisions(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
