import type { EventStore } from '../../src/domain/ports/event-store.ts';
import { appendingRules } from './event-store-contract/appending.ts';
import { readingRules } from './event-store-contract/reading.ts';
import { repeatingRules } from './event-store-contract/repeating.ts';
import { subscribingRules } from './event-store-contract/subscribing.ts';

/** A store on fresh data; `reopen` gives another store on the same data. */
export interface OpenedStore {
  readonly store: EventStore;
  readonly reopen: () => Promise<EventStore>;
  /** Closes what is open and removes the data. */
  readonly close: () => Promise<void>;
}

/** Rules by their titles, each checked on a store with nothing in it. */
export type StoreRules = Readonly<Record<string, (opened: OpenedStore) => Promise<void>>>;

const chapters: Readonly<Record<string, StoreRules>> = {
  appending: appendingRules,
  repeating: repeatingRules,
  reading: readingRules,
  subscribing: subscribingRules,
};

/** The rules that every event store keeps. A second store is added by one more call. */
export function eventStoreContract(name: string, open: () => Promise<OpenedStore>): void {
  describe(`event store: ${name}`, () => {
    let opened: OpenedStore | undefined;
    const current = () => {
      if (!opened) throw new Error('the store is open only while a test runs');
      return opened;
    };

    beforeEach(async () => {
      opened = await open();
    });
    afterEach(() => opened?.close());

    for (const [chapter, rules] of Object.entries(chapters)) {
      describe(chapter, () => {
        for (const [rule, check] of Object.entries(rules)) it(rule, () => check(current()));
      });
    }
  });
}
