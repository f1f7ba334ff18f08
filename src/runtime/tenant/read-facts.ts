import type { Vault } from '../../adapters/sqlite/vault.ts';
import type { EventStore, ReadOptions } from '../../domain/ports/event-store.ts';
import type { DomainFact } from '../../domain/events.ts';
import { upcast } from '../../domain/upcast.ts';

/** A range of a tenant's log as facts; with a vault, personal data is opened. */
export async function* readFacts(
  log: { readonly store: EventStore; readonly stream: string; readonly vault?: Vault | undefined },
  range: ReadOptions = {},
): AsyncGenerator<DomainFact> {
  for await (const event of log.store.read(log.stream, range)) {
    const data: unknown = JSON.parse(event.data);
    // A text search first: hardly any event holds personal data.
    const opened = event.data.includes('"sealed"') ? log.vault?.openAll(data) : undefined;
    yield upcast(event, opened ?? data);
  }
}

/** What comes in lists of at most `size`, so that a batch shares a transaction. */
export async function* inBatches<T>(items: AsyncIterable<T>, size: number): AsyncGenerator<T[]> {
  let batch: T[] = [];
  for await (const item of items) {
    batch.push(item);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
