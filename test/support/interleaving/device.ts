import type { KeptCommand } from '../../../src/adapters/pages/slip/facts/slip-types.ts';
import type { OutboxStorage } from '../../../src/adapters/browser/outbox/shelf.ts';
import { kind, type Choice } from './choice.ts';

/** How the tabs of one device take turns at sending: see openOutbox. */
export type Turns = 'locks' | 'lease' | 'nothing';

/** A window on a device; `alive` until it crashes. */
export interface Holder {
  alive: boolean;
}

/** One judge's device: its storage outlives every tab, and works one job after another. */
export interface Device {
  /** What was ever on the disk, by id. */
  readonly stored: ReadonlyMap<string, KeptCommand>;
  /** What is on the disk now. */
  disk(): KeptCommand[];
  storageFor(tab: Holder): OutboxStorage;
  aloneFor(tab: Holder): (work: () => Promise<void>) => Promise<boolean>;
  choices(): Choice[];
  /** A tab is gone; so many of its writes under way reach the disk all the same. */
  crash(tab: Holder, survivors: number): void;
}

interface Job {
  readonly what: string;
  readonly tab: Holder;
  readonly work: () => void;
}

export function createDevice(turns: Turns): Device {
  const disk = new Map<string, KeptCommand>();
  const stored = new Map<string, KeptCommand>();
  const jobs: Job[] = [];
  const turn = createTurns(turns);
  const job = <T>(tab: Holder, what: string, work: () => T): Promise<T> =>
    new Promise((resolve) => {
      if (!tab.alive) return;
      const done = (value: T): void => (tab.alive ? resolve(value) : undefined);
      jobs.push({ tab, what, work: () => done(work()) });
    });
  return {
    stored,
    disk: () => [...disk.values()],
    storageFor: (tab) => ({
      all: () => job(tab, 'reads', () => [...disk.values()]),
      put: (kept) =>
        job(tab, 'writes', () => {
          for (const one of kept) disk.set(one.commandId, one);
          for (const one of kept) stored.set(one.commandId, one);
        }),
      remove: (ids) => job(tab, 'removes', () => ids.forEach((id) => disk.delete(id))),
    }),
    aloneFor: (tab) => turn.aloneFor(tab),
    choices: () => [...firstOf(jobs), ...turn.choices()],
    crash: (tab, survivors) => {
      const lost = jobs.filter((one) => one.tab === tab).slice(survivors);
      jobs.splice(0, jobs.length, ...jobs.filter((one) => !lost.includes(one)));
      turn.crash(tab);
    },
  };
}

function firstOf(jobs: Job[]): Choice[] {
  const [first] = jobs;
  if (!first) return [];
  const run = (): void => jobs.shift()?.work();
  return [kind(`the storage ${first.what}`, run)];
}

interface TurnTaking extends Pick<Device, 'aloneFor' | 'choices'> {
  crash(tab: Holder): void;
}

interface Waiting {
  readonly tab: Holder;
  readonly go: () => void;
}

function createTurns(turns: Turns): TurnTaking {
  if (turns === 'locks') return createLock();
  if (turns === 'lease') return createLease();
  const aloneFor = () => (work: () => Promise<void>) => work().then(() => true);
  return { aloneFor, choices: () => [], crash: () => undefined };
}

/** As navigator.locks: whoever asks waits, and a crash frees the lock at once. */
function createLock(): TurnTaking {
  let holder: Holder | undefined;
  let waiting: Waiting[] = [];
  const next = (): void => {
    const first = waiting.shift();
    holder = first?.tab;
    first?.go();
  };
  const leave = (tab: Holder): void => {
    if (holder === tab) next();
  };
  return {
    aloneFor: (tab) => async (work) => {
      await new Promise<void>((go) => {
        waiting.push({ tab, go });
        if (!holder) next();
      });
      await work().finally(() => leave(tab));
      return true;
    },
    choices: () => [],
    crash: (tab) => {
      waiting = waiting.filter((one) => one.tab !== tab);
      leave(tab);
    },
  };
}

/** As the lease in the storage: whoever finds it taken goes away; a dead tab's runs out. */
function createLease(): TurnTaking {
  let holder: Holder | undefined;
  return {
    aloneFor: (tab) => async (work) => {
      if (holder && holder !== tab) return false;
      holder = tab;
      await work().finally(() => {
        if (holder === tab) holder = undefined;
      });
      return true;
    },
    choices: () => {
      if (!holder || holder.alive) return [];
      return [kind('the lease of a dead tab runs out', () => (holder = undefined))];
    },
    crash: () => undefined,
  };
}
