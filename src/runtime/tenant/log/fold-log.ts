import { evolve } from '../../../domain/evolve.ts';
import type { Head } from '../../../domain/ports/event-store.ts';
import { checkpointAt } from './checkpoint-at.ts';
import { forgottenIn } from '../commands/forgotten-in.ts';
import { readFacts } from '../read-facts.ts';
import { readSnapshot } from './snapshot.ts';
import type { Tenant } from '../tenant.ts';

/**
 * Brings state to the end of the log: from a snapshot that fits it, else from the beginning. Gives
 * the revision of the snapshot that was used, -1 where there was none.
 */
export async function foldLog(
  tenant: Tenant,
  file: string,
  fold: string | undefined,
): Promise<number> {
  const { state, stream, vault } = tenant;
  const snapshot = fold === undefined ? undefined : readSnapshot(file);
  const fits =
    snapshot?.fold === fold && snapshot?.stream === stream && (await holds(tenant, snapshot.head));
  if (snapshot && fits) state.load(snapshot.state);
  const from = snapshot && fits ? snapshot.head.revision + 1 : 0;
  for await (const fact of readFacts(tenant, { from })) {
    evolve(fact, state);
    // The key goes after the event is on disk, so a crash in between is made good here.
    for (const person of forgottenIn(fact)) vault.forget(person);
  }
  return from - 1;
}

async function holds(tenant: Tenant, { revision, hash }: Head): Promise<boolean> {
  const there = await checkpointAt(tenant, revision).catch(() => undefined);
  return there?.hash === hash;
}
