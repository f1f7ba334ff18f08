import type { Head } from '../../../domain/ports/event-store.ts';
import type { Tenant } from '../tenant.ts';

/** The revision and hash of one event of a log. Throws when it is not there. */
export async function checkpointAt(
  { store, stream }: Pick<Tenant, 'store' | 'stream'>,
  revision: number,
): Promise<Head> {
  for await (const { hash } of store.read(stream, { from: revision, to: revision }))
    return { revision, hash };
  throw new Error(`Revision ${String(revision)} is missing from the log of ${stream}.`);
}
