import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { StoredEvent } from '../../domain/message.ts';

const lineSchema = z.record(z.string(), z.unknown());

/** So many events close a part. */
export const partEvents = 1000;

/** A part's bytes: an event per line, in the form in which events are exported. */
export function partBytes(events: readonly StoredEvent[]): Buffer {
  return Buffer.from(events.map(lineOf).join(''));
}

/** SHA-256 in hex. */
export function sumOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * The columns of every line as the log had them, in the order of StoredEvent; undefined where a
 * line is no JSON. Whether they are what was written is for the chain of hashes to say.
 */
export function partRows(bytes: Buffer): (readonly unknown[] | undefined)[] {
  const lines = bytes.toString('utf8').split('\n');
  return lines.filter((line) => line !== '').map(rowOf);
}

function lineOf({ data, metadata, hash, ...event }: StoredEvent): string {
  const { id, stream, revision, type, schema, subject } = event;
  const parsed = { data: parse(data), metadata: parse(metadata) };
  const line = JSON.stringify({ id, stream, revision, type, schema, subject, ...parsed, hash });
  // What a reader makes of the line must give back the texts that were hashed.
  const isExact = [data, metadata].every((text) => JSON.stringify(parse(text)) === text);
  if (isExact) return `${line}\n`;
  throw new Error(`Revision ${String(revision)} is not written as this program writes events.`);
}

function parse(text: string): unknown {
  return JSON.parse(text);
}

function rowOf(line: string): readonly unknown[] | undefined {
  try {
    const { id, stream, revision, type, schema, subject, ...rest } = lineSchema.parse(parse(line));
    const [data, metadata] = [JSON.stringify(rest['data']), JSON.stringify(rest['metadata'])];
    return [id, stream, revision, type, schema, subject, data, metadata, rest['hash']];
  } catch {
    return undefined;
  }
}
