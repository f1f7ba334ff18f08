import type { ReadModel } from '../../../adapters/sqlite/read-model.ts';
import { projectionsOf } from '../../../projections/catalogue.ts';
import { projectBatch } from '../../../projections/project-batch.ts';
import { checkpointAt } from './checkpoint-at.ts';
import { inBatches, readFacts } from '../read-facts.ts';
import type { Tenant } from '../tenant.ts';

/** Brings a read model up to the end of the log, in batches of one transaction each. */
export async function catchUp(
  readModel: ReadModel,
  tenant: Pick<Tenant, 'key' | 'store' | 'stream' | 'vault'>,
): Promise<void> {
  const head = await tenant.store.head(tenant.stream);
  const seen = readModel.checkpoint()?.revision ?? -1;
  if (!head || seen >= head.revision) return;
  const facts = readFacts(tenant, { from: seen + 1, to: head.revision });
  for await (const batch of inBatches(facts, 10_000)) {
    const last = batch.at(-1)?.revision ?? head.revision;
    const checkpoint = last === head.revision ? head : await checkpointAt(tenant, last);
    readModel.update((rows) => {
      projectBatch(projectionsOf(tenant.key), batch, rows);
      return checkpoint;
    });
  }
}

/** Throws when the rows saw events that the log does not hold: a cut tail or an older copy. */
export async function assertOfThisLog(
  readModel: ReadModel,
  tenant: Pick<Tenant, 'store' | 'stream' | 'key'>,
): Promise<void> {
  const seen = readModel.checkpoint();
  if (!seen || seen.revision < 0) return;
  const there = await checkpointAt(tenant, seen.revision).catch(() => undefined);
  if (there?.hash === seen.hash) return;
  throw new Error(
    `The log of ${tenant.key} is not the one its read model was made from (revision ` +
      `${String(seen.revision)} is missing or differs): run "floorcraft events verify ` +
      `${tenant.key}" and restore the newest log, or remove the read-*.db beside it.`,
  );
}
