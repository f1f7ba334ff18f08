import { openBlobs } from '../../../src/adapters/blobs/open-blobs.ts';
import { openReadModel } from '../../../src/adapters/sqlite/read-model.ts';
import type { Slices } from '../../../src/domain/evolve.ts';
import type { Outcome, ProposedEvent } from '../../../src/domain/message.ts';
import type { EventStore } from '../../../src/domain/ports/event-store.ts';
import { createStateMap } from '../../../src/domain/state-map.ts';
import { openAsides } from '../../../src/runtime/asides.ts';
import { handleCommands } from '../../../src/runtime/handle-commands.ts';
import { blindVault } from '../../../src/runtime/operator/blind-vault.ts';
import { createToldAnswers } from '../../../src/runtime/tenant/commands/told-answers.ts';
import type { Sent } from '../../../src/runtime/tenant/commands/sent.ts';
import { noHead, type Tenant } from '../../../src/runtime/tenant/tenant.ts';
import { call, readyShowcase } from '../cast.ts';
import { collect } from '../collect.ts';
import { accept, openForTest } from '../open-showcase.ts';

/** The deciding end of the wire. */
export interface Server {
  /** Handles one request of a judge's tablet. */
  handle(judge: string, commands: readonly unknown[]): Promise<readonly Outcome[]>;
  /** Calls the one heat that was not called yet, `waltz.r1.d0`. */
  callHeat(): Promise<void>;
  /** What is on record about each of a judge's cards: the commands' ids, type and data. */
  story(judge: string): Promise<string[]>;
  close(): Promise<void>;
}

/** Heats of every way of marking, called: places, letters and numbers, a solo; h1 is to come. */
const floor = [...readyShowcase, call('h2'), call('h3'), call('h5')];
const key = '2026-spring';

/** The real path of commands over a log that lives in memory, without rows to look at. */
export async function createMemoryServer(): Promise<Server> {
  const log = createMemoryLog();
  const tenant = blankTenant(log.store);
  tenant.state.load(await floorState());
  const queue = oneAtATime();
  return {
    handle: (judge, commands) => queue(() => handleCommands(sentBy(judge, commands), tenant)),
    callHeat: async () => {
      const submit = (sent: readonly Sent[]) => queue(() => handleCommands(sent, tenant));
      await accept({ submit }, call('h1'));
    },
    story: async (judge) => storyOf(log.events, judge),
    close: async () => tenant.readModel.close(),
  };
}

/** The same over SQLite, with everything a tenant has. */
export async function openSqliteServer(root: string): Promise<Server> {
  const tenant = await openForTest(root, { key });
  await accept(tenant, ...floor);
  return {
    handle: (judge, commands) => tenant.submit(sentBy(judge, commands)),
    callHeat: async () => void (await accept(tenant, call('h1'))),
    story: async (judge) => storyOf(await collect(tenant.store.read(tenant.stream)), judge),
    close: tenant.close,
  };
}

let known: ReturnType<Tenant['state']['dump']> | undefined;

async function floorState(): Promise<ReturnType<Tenant['state']['dump']>> {
  if (known) return known;
  const tenant = blankTenant(createMemoryLog().store);
  await accept({ submit: (sent) => handleCommands(sent, tenant) }, ...floor);
  tenant.readModel.close();
  return (known = tenant.state.dump());
}

/** A tenant that decides and records, and has no read model to keep. */
function blankTenant(store: EventStore): Tenant {
  return {
    ...{ key, stream: `showcase-${key}`, store, vault: blindVault, head: noHead },
    ...{ state: createStateMap<Slices>(), now: Date.now, recorded: 0, listeners: new Map() },
    asides: openAsides({ say: () => undefined }),
    told: createToldAnswers(),
    blobs: openBlobs('no files'),
    readModel: openReadModel({ file: ':memory:', tables: [] }),
    broken: 'there are no rows here',
  };
}

function createMemoryLog(): { readonly store: EventStore; readonly events: ProposedEvent[] } {
  const events: ProposedEvent[] = [];
  const revisions = new Map<string, number[]>();
  const store: EventStore = {
    append: async (_, proposed) => {
      const first = events.length;
      for (const event of proposed) {
        const before = revisions.get(event.commandId) ?? [];
        revisions.set(event.commandId, [...before, events.length]);
        events.push(event);
      }
      return { status: 'appended', first, last: events.length - 1 };
    },
    async *read() {
      yield* [];
    },
    head: async () => ({ ...noHead, revision: events.length - 1 }),
    subscribe: () => ({ close: () => Promise.resolve() }),
    revisionsOf: async (_, commandId) => revisions.get(commandId),
    close: () => Promise.resolve(),
  };
  return { store, events };
}

function sentBy(judge: string, commands: readonly unknown[]): Sent[] {
  const origin = { actor: { kind: 'judge' as const, id: judge }, device: `tablet-${judge}` };
  return commands.map((command) => ({ command, origin }));
}

type Recorded = Pick<ProposedEvent, 'type' | 'data' | 'metadata'>;

/** One card after another, each in the order of the log. Coming late is no difference here. */
function storyOf(events: readonly Recorded[], judge: string): string[] {
  const own = events.flatMap(({ type, data, metadata }) => {
    const { actor, commandId } = JSON.parse(metadata);
    const { late: _, ...said } = JSON.parse(data);
    const line = `${commandId} ${type} ${JSON.stringify(said)}`;
    return actor.kind === 'judge' && actor.id === judge ? [{ sheet: said.sheet, line }] : [];
  });
  const inOrder = own.sort((a, b) => (a.sheet < b.sheet ? -1 : Number(a.sheet > b.sheet)));
  return inOrder.map(({ line }) => line);
}

function oneAtATime(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work, work);
    last = next.catch(() => undefined);
    return next;
  };
}
