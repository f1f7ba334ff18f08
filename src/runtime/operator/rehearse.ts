import { openBlobs } from '../../adapters/blobs/open-blobs.ts';
import { openReadModel } from '../../adapters/sqlite/read-model.ts';
import type { EventStore } from '../../domain/ports/event-store.ts';
import type { DomainFact } from '../../domain/events.ts';
import { evolve, type Slices } from '../../domain/evolve.ts';
import { streamOf } from '../../domain/identity.ts';
import type { Outcome } from '../../domain/message.ts';
import { createStateMap, type Reader } from '../../domain/state-map.ts';
import type { DataFolder } from '../data-folder.ts';
import { operatorOrigin, type SentCommand } from '../tenant-client.ts';
import { decideOne, openBatch } from '../tenant/commands/decide-batch.ts';
import { createToldAnswers } from '../tenant/commands/told-answers.ts';
import { openAsides } from '../asides.ts';
import { readFacts } from '../tenant/read-facts.ts';
import { noHead, type Tenant } from '../tenant/tenant.ts';
import { blindVault } from './blind-vault.ts';
import { withReading } from './reading.ts';
import { hasLog } from './showcases.ts';

export interface Rehearsed {
  readonly outcomes: readonly Outcome[];
  /** What would be recorded. */
  readonly facts: readonly DomainFact[];
  /** What would stand then. */
  readonly state: Reader<Slices>;
}

/** Decides commands against a tenant as it stands, without writing anything anywhere. */
export async function rehearse(
  data: DataFolder,
  key: string,
  commands: readonly SentCommand[],
): Promise<Rehearsed> {
  const blobs = openBlobs(data.tenant(key).blobs);
  if (!hasLog(data, key))
    return decideAll({ ...nothing, key, blobs, stream: streamOf(key) }, commands);
  return withReading(data, key, ({ store, head, stream }) =>
    decideAll({ key, blobs, store, head, stream }, commands),
  );
}

type Log = Pick<Tenant, 'key' | 'blobs' | 'store' | 'stream' | 'head'>;

async function decideAll(log: Log, commands: readonly SentCommand[]): Promise<Rehearsed> {
  const { stream } = log;
  const state = createStateMap<Slices>();
  const readModel = openReadModel({ file: ':memory:', tables: [] });
  const tenant: Tenant = {
    ...log,
    ...{ state, readModel, vault: blindVault, now: Date.now, recorded: 0 },
    ...{ broken: undefined, told: createToldAnswers(), listeners: new Map() },
    asides: openAsides({ say: () => undefined }),
  };
  for await (const fact of readFacts({ store: log.store, stream })) evolve(fact, state);
  const batch = openBatch(tenant);
  const origin = operatorOrigin();
  for (const command of commands) await decideOne({ command, origin }, batch, tenant);
  readModel.close();
  return { outcomes: batch.outcomes, facts: batch.facts, state: batch.working };
}

const emptyStore: EventStore = {
  append: () => Promise.reject(new Error('A rehearsal appends nothing.')),
  async *read() {
    yield* [];
  },
  head: () => Promise.resolve(undefined),
  subscribe: () => ({ close: () => Promise.resolve() }),
  revisionsOf: () => Promise.resolve(undefined),
  close: () => Promise.resolve(),
};

const nothing = { store: emptyStore, head: noHead };
