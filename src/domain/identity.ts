/** The stream of a tenant: `index`, or `showcase-` and the showcase's key. */
export function streamOf(tenant: string): string {
  return tenant === 'index' ? 'index' : `showcase-${tenant}`;
}

/** The tenant that a stream was born for: the inverse of `streamOf`. */
export function bornFor(stream: string): string {
  return stream.replace(/^showcase-/, '');
}

/**
 * A UUIDv7 (RFC 9562): 48 bits of milliseconds, then random bits. The caller brings the clock
 * and 10 random bytes, since the domain has neither.
 */
export function uuidV7(milliseconds: number, random: Uint8Array): string {
  const time = milliseconds.toString(16).padStart(12, '0');
  const rest = Array.from(random.subarray(0, 10), (byte) => byte.toString(16).padStart(2, '0'));
  const hex = rest.join('');
  const variant = ((parseInt(hex.slice(3, 4), 16) & 0x3) | 0x8).toString(16);
  return [
    time.slice(0, 8),
    time.slice(8, 12),
    `7${hex.slice(0, 3)}`,
    `${variant}${hex.slice(4, 7)}`,
    hex.slice(7, 19),
  ].join('-');
}

/**
 * Gives what this program wrote itself (its log, its read model, its snapshot) the type it was
 * written with. Never for input from outside: that goes through a schema.
 */
export function trusted<T>(value: unknown): T {
  return value as T;
}
