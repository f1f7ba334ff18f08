import type { Head } from '../../../domain/ports/event-store.ts';
import type { EventAt } from './explain-swaps.ts';
import type { LogFaults } from './log-faults.ts';

/** Who saw the log, and its head at that time; the hash is hexadecimal. */
export interface Witness {
  readonly name: string;
  readonly revision: number;
  readonly hash: string;
}

interface Log {
  readonly head: Head | undefined;
  readonly eventAt: EventAt;
}

/**
 * Compares the log with what others have seen of it. Only they can tell a cut tail, an older
 * copy or a log rewritten as a whole, since each of these is a sound chain by itself.
 */
export function checkWitnesses(
  faults: LogFaults,
  witnesses: readonly Witness[],
  { head, eventAt }: Log,
): void {
  const end = head?.revision ?? -1;
  for (const { name, revision, hash } of witnesses.filter((one) => one.revision >= 0)) {
    if (revision > end) {
      const sentence = `The ${name} has seen revision ${revision}, the log ends at ${end}.`;
      faults.add(end + 1, 'cut', sentence);
    } else if (eventAt(revision)?.hash !== hash) {
      const sentence = `The ${name} has seen another revision ${revision} than the log holds.`;
      faults.add(revision, 'witness', sentence);
    }
  }
}
