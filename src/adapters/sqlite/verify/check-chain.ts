import type { StoredEvent } from '../../../domain/message.ts';
import { hashEvent, zeroHash } from '../hash-chain.ts';
import type { LogFaults } from './log-faults.ts';
import type { FoundEvent } from './examine-row.ts';

export interface ChainCheck {
  /** The next row of the stream, in order of revision. */
  accept(found: FoundEvent): void;
  readonly head: () => { readonly revision: number; readonly hash: string } | undefined;
  readonly events: () => number;
  /** The revisions whose hash does not fit, for finding swapped events. */
  readonly damaged: readonly number[];
}

/** What the next event may be chained to: unknown after a gap. */
interface Link {
  readonly revision: number;
  readonly hash: string;
  readonly stored: Buffer | undefined;
  /** Where the stored hash did not fit: what it should have been. */
  readonly computed: Buffer | undefined;
}

const start: Link = { revision: -1, hash: '', stored: zeroHash, computed: undefined };
const damagedKept = 60;

/** Recomputes the hash chain of one stream and names the revisions at which it breaks. */
export function checkChain(faults: LogFaults): ChainCheck {
  const damaged: number[] = [];
  let last = start;
  let events = 0;

  function accept({ event, unreadable }: FoundEvent): void {
    events += 1;
    if (!Number.isSafeInteger(event.revision)) return nameUnplaced(faults, last.revision + 1);
    const follows = event.revision === last.revision + 1;
    if (!follows) nameGap(faults, last.revision + 1, event.revision);
    const link = follows ? last : { ...last, stored: undefined, computed: undefined };
    const { fits, computed } = compare(link, event);
    if (unreadable) faults.add(event.revision, 'unreadable', unreadableSentence(event, unreadable));
    else if (!fits) faults.add(event.revision, 'altered', alteredSentence(event));
    if (!fits && damaged.length < damagedKept) damaged.push(event.revision);
    const { revision, hash } = event;
    last = { revision, hash, stored: hashBytes(hash), computed: fits ? undefined : computed };
  }

  return {
    accept,
    damaged,
    events: () => events,
    head: () => (events > 0 ? { revision: last.revision, hash: last.hash } : undefined),
  };
}

/** The 32 bytes of a stored hash, or undefined where it is not one. */
export function hashBytes(hash: string): Buffer | undefined {
  return /^[0-9a-f]{64}$/.test(hash) ? Buffer.from(hash, 'hex') : undefined;
}

function compare({ stored, computed }: Link, event: StoredEvent) {
  const byStored = stored && hashEvent(stored, event);
  // Where only the previous row's hash column was altered, this row fits the one recomputed.
  const byComputed = computed && hashEvent(computed, event);
  const known = [byStored, byComputed].filter((hash) => hash !== undefined);
  const fits = known.length === 0 || known.some((hash) => hash.toString('hex') === event.hash);
  return { fits, computed: byStored ?? byComputed };
}

function nameGap(faults: LogFaults, first: number, found: number): void {
  const last = found - 1;
  if (first === last) faults.add(first, 'missing', `Revision ${first} is missing.`);
  else faults.add(first, 'missing', `Revisions ${first} to ${last} are missing.`);
}

function nameUnplaced(faults: LogFaults, expected: number): void {
  faults.add(expected, 'unreadable', `An event without a revision stands at ${expected}.`);
}

function alteredSentence({ stream, revision }: StoredEvent): string {
  return `Revision ${revision} of ${stream} is not what was written: its hash does not fit.`;
}

function unreadableSentence({ stream, revision }: StoredEvent, column: string): string {
  return `Revision ${revision} of ${stream} cannot be read: its ${column} is damaged.`;
}
