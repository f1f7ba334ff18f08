import { writeSnapshot } from './snapshot.ts';
import type { Tenant } from '../tenant.ts';

/** So many events after the last snapshot another is worth its time. */
const every = 10_000;

/**
 * Writes a snapshot of state every so many events, and when `write` is called at the end. Without
 * a fingerprint of the fold there is none.
 */
export function keepSnapshots(
  tenant: Tenant,
  { file, fold }: { readonly file: string; readonly fold: string | undefined },
): { write(): void } {
  let written = tenant.head.revision;
  const write = (): void => {
    if (fold === undefined || tenant.head.revision === written) return;
    const { stream, head, state } = tenant;
    writeSnapshot(file, { stream, fold, head, state: state.dump() });
    written = head.revision;
  };
  tenant.listeners.add(() => {
    if (tenant.head.revision - written >= every) write();
  });
  return { write };
}
