import { continuedStream } from '../../../adapters/sqlite/log/log-names.ts';
import { streamOf } from '../../../domain/identity.ts';
import type { EventStore } from '../../../domain/ports/event-store.ts';

/**
 * The stream of a tenant's log, open as `store`: the one named after its key or, in a copy that
 * was put back under another key, the one it was born with (design: events and the store).
 */
export async function tenantStream(store: EventStore, file: string, key: string): Promise<string> {
  const own = streamOf(key);
  if (await store.head(own)) return own;
  return continuedStream(file, key) ?? own;
}

/** The same of a file that may be damaged. */
export function streamIn(file: string, key: string): string {
  try {
    return continuedStream(file, key) ?? streamOf(key);
  } catch {
    return streamOf(key);
  }
}
