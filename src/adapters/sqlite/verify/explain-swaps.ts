import type { StoredEvent } from '../../../domain/message.ts';
import { hashEvent, zeroHash } from '../hash-chain.ts';
import type { LogFaults } from './log-faults.ts';
import { hashBytes } from './check-chain.ts';

export type EventAt = (revision: number) => StoredEvent | undefined;

interface Pair {
  readonly a: StoredEvent;
  readonly b: StoredEvent;
}

/** The hashes that stand at two revisions once a supposed swap is undone. */
interface Undone {
  readonly atA: string;
  readonly atB: string;
}

/**
 * Finds pairs of damaged revisions that would fit if they changed places (with their hashes or
 * without), and names them as swapped instead of altered.
 */
export function explainSwaps(
  faults: LogFaults,
  damaged: readonly number[],
  eventAt: EventAt,
): void {
  for (const [index, first] of damaged.entries()) {
    for (const second of damaged.slice(index + 1)) {
      const [a, b] = [eventAt(first), eventAt(second)];
      const undone = a && b && undoneSwap({ a, b }, eventAt);
      if (undone) nameSwap(faults, { a, b }, { undone, eventAt });
    }
  }
}

function undoneSwap(pair: Pair, eventAt: EventAt): Undone | undefined {
  const moved = { atA: pair.b.hash, atB: pair.a.hash };
  const stayed = { atA: pair.a.hash, atB: pair.b.hash };
  return [moved, stayed].find((undone) => {
    const { a, b } = pair;
    const beforeB = a.revision + 1 === b.revision ? undone.atA : eventAt(b.revision - 1)?.hash;
    const beforeA = a.revision === 0 ? zeroHash.toString('hex') : eventAt(a.revision - 1)?.hash;
    return (
      fits({ ...b, revision: a.revision, hash: undone.atA }, beforeA) &&
      fits({ ...a, revision: b.revision, hash: undone.atB }, beforeB)
    );
  });
}

function nameSwap(
  faults: LogFaults,
  { a, b }: Pair,
  { undone, eventAt }: { readonly undone: Undone; readonly eventAt: EventAt },
): void {
  const sentence = `Revisions ${a.revision} and ${b.revision} of ${a.stream} have changed places.`;
  for (const { revision } of [a, b]) {
    faults.drop(revision, 'altered');
    faults.add(revision, 'swapped', sentence);
  }
  dropIfExplained(faults, eventAt(a.revision + 1), undone.atA);
  dropIfExplained(faults, eventAt(b.revision + 1), undone.atB);
}

/** The event behind a swapped one fails only because of what stands before it. */
function dropIfExplained(faults: LogFaults, next: StoredEvent | undefined, before: string): void {
  if (next && fits(next, before)) faults.drop(next.revision, 'altered');
}

function fits(event: StoredEvent, previousHash: string | undefined): boolean {
  const previous = hashBytes(previousHash ?? '');
  return previous !== undefined && hashEvent(previous, event).toString('hex') === event.hash;
}
