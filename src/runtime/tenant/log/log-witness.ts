import type { LogWitness } from '../../../adapters/http/judge/log-port.ts';
import type { Head } from '../../../domain/ports/event-store.ts';
import type { Tenant } from '../tenant.ts';
import { checkpointAt } from './checkpoint-at.ts';

/** Tablets say the newest head they know: a few hundred of the last are asked about. */
const mostKnown = 1_024;
/** Digits of a hash: nobody meets another event's by chance. */
const digits = 16;

/** Says to tablets where a log stands, and whether it is still the log they were told of. */
export function openLogWitness(
  tenant: Pick<Tenant, 'store' | 'stream'> & { readonly head: Head },
): LogWitness {
  const known = new Map<number, string>();
  const keep = ({ revision, hash }: Head): string => {
    known.delete(revision);
    known.set(revision, hash);
    for (const oldest of [...known.keys()].slice(0, -mostKnown)) known.delete(oldest);
    return hash;
  };
  return {
    head: () => `${String(tenant.head.revision)}-${keep(tenant.head).slice(0, digits)}`,
    has: async (told) => {
      const [, revision, hash] = /^(\d{1,15})-([0-9a-f]{16})$/.exec(told) ?? [];
      if (revision === undefined || hash === undefined) return true;
      const at = Number(revision);
      if (at > tenant.head.revision) return false;
      return (known.get(at) ?? keep(await checkpointAt(tenant, at))).startsWith(hash);
    },
  };
}
