import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { holderSchema } from '../../domain/live/lines.ts';

const streamNameSchema = z.strictObject({
  tenant: z.string().min(1).max(200),
  stream: z.string().min(1).max(200),
  expires: z.int(),
  holder: holderSchema.optional(),
});

/**
 * A stream of a tenant, and until when its name opens it (Unix seconds). A name that was handed to
 * a user opens it to nobody once that user's rights are others.
 */
export type StreamName = z.infer<typeof streamNameSchema>;

const daySeconds = 86_400;
const signedPattern = /^([A-Za-z0-9+/]+={0,2})--([0-9a-f]{64})$/;
const keys = new WeakMap<Buffer, Buffer>();

/** The name as pages carry it: strict base64 of its JSON, `--`, hex HMAC-SHA256 of that base64. */
export function signStreamName(secret: Buffer, given: StreamName): string {
  const { tenant, stream, expires, holder } = given;
  const name = Buffer.from(JSON.stringify({ tenant, stream, expires, holder })).toString('base64');
  return `${name}--${hmac(secret, name).toString('hex')}`;
}

/** The name that was signed; null when it was altered, is malformed, or expired by `now`. */
export function verifyStreamName(secret: Buffer, signed: string, now: number): StreamName | null {
  const [, name = '', signature = ''] = signedPattern.exec(signed) ?? [];
  const isOurs = timingSafeEqual(hmac(secret, name), hmacBytes(signature));
  if (name === '' || !isOurs) return null;
  const content = streamNameSchema.parse(JSON.parse(Buffer.from(name, 'base64').toString('utf8')));
  return content.expires > now ? content : null;
}

/**
 * When a name handed out now should expire: after one to two days, at a midnight (UTC). Names of
 * one day are equal, so that a page fetched again keeps its subscription.
 */
export function streamNameExpiry(now: number): number {
  return (Math.floor(now / daySeconds) + 2) * daySeconds;
}

function hmac(secret: Buffer, name: string): Buffer {
  return createHmac('sha256', keyFor(secret)).update(name).digest();
}

/** Always 32 bytes, so that the comparison takes the same time for every input. */
function hmacBytes(hex: string): Buffer {
  const bytes = Buffer.alloc(32);
  bytes.write(hex, 'hex');
  return bytes;
}

/** Derived, so that cookies and stream names never share a key. */
function keyFor(secret: Buffer): Buffer {
  const known = keys.get(secret);
  if (known) return known;
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'floorcraft stream names', 32));
  keys.set(secret, key);
  return key;
}
