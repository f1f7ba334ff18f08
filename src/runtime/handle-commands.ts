import type { DomainFact } from '../domain/events.ts';
import type { Outcome } from '../domain/message.ts';
import { projectionsOf } from '../projections/catalogue.ts';
import { projectBatch } from '../projections/project-batch.ts';
import { forgottenIn } from './tenant/commands/forgotten-in.ts';
import { decideOne, openBatch, type Batch } from './tenant/commands/decide-batch.ts';
import { cachedFor, dropCache } from './tenant/row-cache.ts';
import type { Sent } from './tenant/commands/sent.ts';
import { withoutForgotten } from './tenant/commands/without-forgotten.ts';
import type { Tenant } from './tenant/tenant.ts';

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
  tenant.asides.once('told answers', () => tenant.told.keep(sent, batch.outcomes));
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
  tenant.recorded = batch.recorded;
  tenant.head = (await store.head(stream)) ?? head;
}

/** A failing projection never takes an accepted command back: its read model is rebuilt instead. */
function project(facts: readonly DomainFact[], tenant: Tenant): void {
  if (facts.length === 0 || tenant.broken !== undefined) return;
  try {
    const forgotten = forget(facts, tenant);
    assertNext(facts, tenant);
    const shown = withoutForgotten(facts, tenant.vault);
    tenant.readModel.update((rows) => {
      projectBatch(projectionsOf(tenant.key), shown, cachedFor(tenant, rows));
      return tenant.head;
    });
    if (forgotten) tenant.readModel.scrub();
  } catch (error) {
    dropCache(tenant);
    tenant.broken = error instanceof Error ? error.message : String(error);
  }
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

/** What is on disk is answered accepted, whatever fails afterwards: each listener by itself. */
function publish(facts: readonly DomainFact[], { listeners, asides }: Tenant): void {
  if (facts.length === 0) return;
  for (const [name, listener] of listeners) asides.once(name, () => listener(facts));
}
