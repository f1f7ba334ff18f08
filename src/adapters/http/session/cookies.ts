import type { IncomingMessage } from 'node:http';

export interface Cookie {
  readonly name: string;
  readonly value: string;
  /** The address below which browsers send it, e.g. `/showcase/2026/boston/`. */
  readonly path: string;
  /** Seconds; 0 removes the cookie. */
  readonly maxAge: number;
  /** Only over TLS: over plain http browsers drop Secure cookies, on a LAN address at least. */
  readonly secure: boolean;
  /** Scripts of our pages may read it; none may read one that signs somebody in. */
  readonly isReadable?: boolean;
}

/**
 * Whether a request came over TLS, as serve tells, which believes a proxy in front where it is
 * told to. One machine is reached by both: by https from outside, by http in the hall.
 */
export function isSecure({ headers }: Pick<IncomingMessage, 'headers'>): boolean {
  return headers['x-forwarded-proto'] === 'https';
}

/** The cookies of a `Cookie` header (RFC 6265); of two with one name, the first, most exact one. */
export function parseCookies(header: string | undefined): ReadonlyMap<string, string> {
  const cookies = new Map<string, string>();
  for (const pair of header?.split(';') ?? []) {
    const equals = pair.indexOf('=');
    const name = pair.slice(0, equals).trim();
    if (equals > 0 && !cookies.has(name))
      cookies.set(name, unquoted(pair.slice(equals + 1).trim()));
  }
  return cookies;
}

/** A `Set-Cookie` line. Throws where the value could end the cookie or the header. */
export function serialiseCookie(cookie: Cookie): string {
  const { name, value, path, maxAge, secure, isReadable = false } = cookie;
  if (!/^[\w-]+$/.test(name) || !/^[\w.~-]*$/.test(value) || !/^\/[\w/.-]*$/.test(path))
    throw new Error(`The cookie ${name} for ${path} has characters that cookies must not have.`);
  const hidden = isReadable ? [] : ['HttpOnly'];
  const rules = [...hidden, 'SameSite=Lax', ...(secure ? ['Secure'] : [])];
  return [`${name}=${value}`, `Path=${path}`, `Max-Age=${maxAge}`, ...rules].join('; ');
}

const unquoted = (value: string): string =>
  value.length > 1 && value.startsWith('"') && value.endsWith('"') ? value.slice(1, -1) : value;
