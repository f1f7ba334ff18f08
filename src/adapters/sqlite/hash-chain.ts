import { hash } from 'node:crypto';
import type { StoredEvent } from '../../domain/message.ts';

/** What the first event of a stream is chained to. */
export const zeroHash: Buffer = Buffer.alloc(32);

const prefixBytes = 4;

/**
 * The hash of an event in its chain (design.md, section 5): SHA-256 over the 32 bytes of the
 * previous hash and then id, stream, revision, type, schema, subject, data and metadata, each as
 * UTF-8 behind its length in bytes as a 4-byte big-endian number; revision and schema stand as
 * decimal text.
 */
export function hashEvent(previousHash: Buffer, event: Omit<StoredEvent, 'hash'>): Buffer {
  const fields = fieldsOf(event);
  const lengths = fields.map((field) => Buffer.byteLength(field));
  const size = lengths.reduce((sum, length) => sum + prefixBytes + length, previousHash.length);
  const bytes = Buffer.allocUnsafe(size);
  let offset = previousHash.copy(bytes);
  fields.forEach((field, index) => {
    offset = bytes.writeUInt32BE(lengths[index] ?? 0, offset);
    offset += bytes.write(field, offset);
  });
  return hash('sha256', bytes, 'buffer');
}

function fieldsOf(event: Omit<StoredEvent, 'hash'>): readonly string[] {
  return [
    event.id,
    event.stream,
    String(event.revision),
    event.type,
    String(event.schema),
    event.subject,
    event.data,
    event.metadata,
  ];
}
