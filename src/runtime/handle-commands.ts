import type { ReadModel } from '../adapters/sqlite/read-model.ts';
import type { DomainFact } from '../domain/events.ts';
import type { Outcome } from '../domain/message.ts';
import { projectionsOf } from '../projections/catalogue.ts';
import { projectBatch, type WritableRows } from '../projections/project-batch.ts';
import { createCachedRows } from '../projections/rows/cached-rows.ts';
import { forgottenIn } from './tenant/commands/forgotten-in.ts';
import { decideOne, openBatch, type Batch } from './tenant/commands/decide-batch.ts';
import type { Sent, Tenant } from './tenant/tenant.ts';

/**
 * The path of every command, one batch at a time: load, decide, append, project, publish. All
 * commands of the batch are answered together, refusals too, since they may rest on its events.
 * Throws when the append fails: then nothing of the batch was accepted.
 */
export async function handleCommands(
  sent: readonly Sent[],
  tenant: Tenant,
): Promise<readonly Outcome[]> {
  const batch = load(tenant);
  await decide(sent, batch, tenant);
  await append(batch, tenant);
  project(batch.facts, tenant);
  publish(batch.facts, tenant);
  return batch.outcomes;
}

function load(tenant: Tenant): Batch {
  return openBatch(tenant);
}

async function decide(sent: readonly Sent[], batch: Batch, tenant: Tenant): Promise<void> {
  for (const one of sent) await decideOne(one, batch, tenant);
}

async function append(batch: Batch, tenant: Tenant): Promise<void> {
  if (batch.proposed.length === 0) return;
  const { stream, store, head } = tenant;
  const expectedRevision = head.revision < 0 ? ('no_stream' as const) : head.revision;
  const appended = await store.append(stream, batch.proposed, { expectedRevision });
  if (appended.status !== 'appended')
    throw new Error(`The log of ${tenant.key} was written by somebody else: restart this process.`);
  batch.working.merge();
  tenant.head = (await store.head(stream)) ?? head;
}

/** A failing projection never takes an accepted command back: its read model is rebuilt instead. */
function project(facts: readonly DomainFact[], tenant: Tenant): void {
  if (facts.length === 0 || tenant.broken !== undefined) return;
  try {
    const forgotten = forget(facts, tenant);
    assertNext(facts, tenant);
    tenant.readModel.update((rows) => {
      projectBatch(projectionsOf(tenant.key), facts, cacheOf(tenant, rows));
      return tenant.head;
    });
    if (forgotten) tenant.readModel.scrub();
  } catch (error) {
    caches.delete(tenant.readModel);
    tenant.broken = error instanceof Error ? error.message : String(error);
  }
}

/** One cache per open file; a file that is swapped in begins with an empty one. */
const caches = new WeakMap<ReadModel, WritableRows>();

function cacheOf({ readModel }: Tenant, rows: WritableRows): WritableRows {
  const cache = caches.get(readModel) ?? createCachedRows(rows);
  caches.set(readModel, cache);
  return cache;
}

/** Rows with a hole must never look whole. */
function assertNext(facts: readonly DomainFact[], { readModel }: Tenant): void {
  const shown = readModel.checkpoint()?.revision ?? -1;
  const next = facts[0]?.revision ?? -1;
  if (next !== shown + 1)
    throw new Error(`The rows end at revision ${String(shown)}, and ${String(next)} came next.`);
}

/** Destroys the keys of whoever was forgotten; says whether there was anybody. */
function forget(facts: readonly DomainFact[], { vault }: Tenant): boolean {
  const people = facts.flatMap(forgottenIn);
  for (const person of people) vault.forget(person);
  return people.length > 0;
}

function publish(facts: readonly DomainFact[], tenant: Tenant): void {
  if (facts.length === 0) return;
  for (const listener of tenant.listeners) listener(facts);
}
