import { createHash } from 'node:crypto';

/** The namespace of all ids derived here: made once, at random, and never changed. */
const namespace = Buffer.from('6f1d3c52a7e94b0c8d25e1b64a90f7c3', 'hex');

/**
 * The id of a command that follows from something else, e.g. from a place in a file: the same
 * source and place give the same id. A UUIDv5 (RFC 9562) over `SOURCE PLACE`.
 */
export function derivedId(source: string, place: string): string {
  const bytes = createHash('sha1').update(namespace).update(`${source} ${place}`).digest();
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex', 0, 16);
  const cuts = [0, 8, 12, 16, 20, 32];
  return cuts
    .slice(1)
    .map((end, index) => hex.slice(cuts[index], end))
    .join('-');
}
