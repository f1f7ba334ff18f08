import { writeSnapshot } from './snapshot.ts';
import type { Tenant } from '../tenant.ts';

/** So many events after the last snapshot another is worth its time. */
const every = 10_000;

export interface SnapshotOptions {
  readonly file: string;
  /** Names the code of the fold; without it there are no snapshots. */
  readonly fold: string | undefined;
  /** The revision of the snapshot that state was opened from; -1 without one. */
  readonly opened: number;
}

/**
 * Writes a snapshot of state every so many events, also of those folded since the last one when
 * the tenant was opened, and when `write` is called at the end. It is a convenience throughout.
 */
export function keepSnapshots(
  tenant: Tenant,
  { file, fold, opened }: SnapshotOptions,
): { write(): void } {
  let written = opened;
  const write = (): void => {
    if (fold === undefined || tenant.head.revision === written) return;
    const { stream, head, state } = tenant;
    writeSnapshot(file, { stream, fold, head, state: state.dump() });
    written = head.revision;
  };
  const keep = (): void => {
    if (tenant.head.revision - written >= every) tenant.asides.keep('snapshot', write);
  };
  keep();
  tenant.listeners.set('snapshot due', keep);
  return { write: () => tenant.asides.once('snapshot', write) };
}
