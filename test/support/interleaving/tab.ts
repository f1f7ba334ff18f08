import { createOutbox, type Outbox } from '../../../src/adapters/browser/outbox/outbox-core.ts';
import { postCommands } from '../../../src/adapters/browser/outbox/post-commands.ts';
import type { OutboxStorage } from '../../../src/adapters/browser/outbox/shelf.ts';
import { uuidV7 } from '../../../src/domain/identity.ts';
import type { Holder } from './device.ts';

/** A window on a judge's device, with the real outbox in it. */
export interface Tab extends Holder {
  readonly box: Outbox;
  /** Pauses under way: each is over when it is called. */
  readonly alarms: Set<() => void>;
  /** Whether another tab said that something left the outbox. */
  told: boolean;
  /** Whether news of the call came. */
  called: boolean;
}

export interface TabOptions {
  readonly judge: string;
  readonly storage: (holder: Holder) => OutboxStorage;
  readonly alone: (holder: Holder) => (work: () => Promise<void>) => Promise<boolean>;
  readonly fetch: (holder: Holder) => typeof fetch;
  readonly now: () => number;
  readonly settled: (tab: Tab) => void;
}

const url = 'http://hall.test/commands';

/** Opens a tab; the outbox has not looked at its storage yet. */
export function createTab({ judge, storage, alone, fetch, now, settled }: TabOptions): Tab {
  const holder: Holder = { alive: true };
  const alarms = new Set<() => void>();
  const post = { url, judge, fetch: fetch(holder), timeoutMs: 10_000 };
  const box = createOutbox(
    {
      storage: storage(holder),
      send: (batch) => postCommands(batch, post),
      alone: alone(holder),
      now,
      later: (_, run) => alarm(alarms, holder, run),
      newId,
    },
    { changed: () => undefined, settled: (_, outcome) => outcome && settled(tab) },
  );
  const tab: Tab = Object.assign(holder, { box, alarms, told: false, called: false });
  return tab;
}

function alarm(alarms: Set<() => void>, { alive }: Holder, run: () => void): () => void {
  const ring = (): void => {
    alarms.delete(ring);
    run();
  };
  if (alive) alarms.add(ring);
  return () => void alarms.delete(ring);
}

let ids = 0;

function newId(): string {
  ids += 1;
  const digits = [24, 16, 8, 0].map((shift) => (ids >>> shift) & 0xff);
  return uuidV7(1_790_000_000_000, Uint8Array.from([0, 0, 0, 0, 0, ...digits, 0]));
}
