import { Failure } from '../../adapters/cli/errors.ts';
import { exitCodes } from '../../adapters/cli/exit-codes.ts';
import type { Part, TenantCopy } from '../../adapters/backup/manifest.ts';
import { partBytes, partEvents, sumOf } from '../../adapters/backup/part-lines.ts';
import { hashEvent, zeroHash } from '../../adapters/sqlite/hash-chain.ts';
import type { StoredEvent } from '../../domain/message.ts';
import type { Reading } from '../operator/reading.ts';
import { checkpointAt } from '../tenant/log/checkpoint-at.ts';
import { inBatches } from '../tenant/read-facts.ts';

export interface LogJob {
  /** What the backup holds of this log already. */
  readonly before: TenantCopy | undefined;
  /** Whether the file of a part is there and of its size. */
  readonly isThere: (part: Part) => boolean;
  readonly write: (part: Part, bytes: Buffer) => void;
  /** Told how far into the log the copy is. */
  readonly onProgress?: ((revision: number) => void) | undefined;
}

export interface CopiedLog {
  readonly parts: readonly Part[];
  /** How many events were not in the backup before. */
  readonly added: number;
}

/** So many parts that are not closed may stand side by side. */
const mostOpen = 16;

/**
 * Copies what a log has more than the backup, in parts. Fails as differing where the log is not
 * the one that was copied before, or where its chain of hashes does not hold.
 */
export async function copyLog(reading: Reading, job: LogJob): Promise<CopiedLog> {
  const { key, store, stream, head } = reading;
  await assertContinues(reading, job.before);
  const parts = keptParts(job, head.revision);
  const from = (parts.at(-1)?.last ?? -1) + 1;
  const events = store.read(stream, { from, to: head.revision });
  for await (const batch of inBatches(events, partEvents)) {
    assertChained(key, batch, parts.at(-1));
    const bytes = partBytes(batch);
    const part = partOf(batch, bytes);
    job.write(part, bytes);
    parts.push(part);
    job.onProgress?.(part.last);
  }
  if (parts.at(-1)?.hash !== head.hash) throw broken(key, head.revision);
  return { parts, added: head.revision - (job.before?.revision ?? -1) };
}

/** What is copied must follow on what was copied, event by event. */
function assertChained(key: string, events: readonly StoredEvent[], last: Part | undefined): void {
  let previous = last ? Buffer.from(last.hash, 'hex') : zeroHash;
  let revision = last?.last ?? -1;
  for (const event of events) {
    previous = hashEvent(previous, event);
    revision += 1;
    if (event.revision !== revision || previous.toString('hex') !== event.hash)
      throw broken(key, revision);
  }
}

function broken(key: string, revision: number): Failure {
  return new Failure(
    exitCodes.differs,
    `The log of ${key} is damaged at revision ${String(revision)}: the backup of it was left as ` +
      `it is. See "floorcraft events verify ${key}".`,
  );
}

/** The copy must be the beginning of the log, as it was then. */
async function assertContinues(reading: Reading, before: TenantCopy | undefined): Promise<void> {
  if (!before) return;
  const { key, stream } = reading;
  const there = await checkpointAt(reading, before.revision).catch(() => undefined);
  if (stream === before.stream && there?.hash === before.hash) return;
  throw new Failure(
    exitCodes.differs,
    `The backup has a log of ${key} up to revision ${String(before.revision)} of which the log ` +
      `here is not the continuation: it was left as it is. Copy into another folder.`,
  );
}

/**
 * The parts that stay: closed ones for ever. Those that are not are written anew, as one, where
 * with what came they close a part or where they are many; so is what lacks its file.
 */
function keptParts({ before, isThere }: LogJob, head: number): Part[] {
  const all = before?.parts ?? [];
  const lost = all.findIndex((part) => !isThere(part));
  const whole = lost < 0 ? all : all.slice(0, lost);
  const open = whole.findIndex(({ first, last }) => last - first + 1 < partEvents);
  const begun = whole[open]?.first ?? Infinity;
  const merges = head + 1 - begun >= partEvents || whole.length - open >= mostOpen;
  return open >= 0 && merges ? whole.slice(0, open) : [...whole];
}

function partOf(events: readonly StoredEvent[], bytes: Buffer): Part {
  const [first, last] = [events[0], events.at(-1)];
  const range = { first: first?.revision ?? 0, last: last?.revision ?? 0 };
  return { ...range, hash: last?.hash ?? '', bytes: bytes.length, sum: sumOf(bytes) };
}
