import type { IncomingMessage } from 'node:http';

/** Flat list of names and values, as Node and undici read and write headers. */
export type HeaderList = string[];

export interface Peer {
  /** The address of the client, after proxies that are trusted. */
  readonly client: string;
  /** `X-Forwarded-For` with this hop's peer at its end. */
  readonly chain: string;
  readonly protocol: string;
  readonly host: string;
}

/** RFC 9110, 7.6.1, and what the proxy answers itself (Expect). */
const hopByHop = new Set([
  'connection',
  'expect',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);
const setHere = new Set(['forwarded', 'host', 'x-real-ip', 'x-request-id']);

/** Who is asking; forwarding headers count only where a trusted proxy stands in front. */
export function peerOf(request: IncomingMessage, trustProxy: boolean): Peer {
  const address = (request.socket.remoteAddress ?? '').replace(/^::ffff:/, '');
  const protocol = 'encrypted' in request.socket ? 'https' : 'http';
  const host = request.headers.host ?? '';
  if (!trustProxy) return { client: address, chain: address, protocol, host };
  const before = textOf(request.headers['x-forwarded-for']);
  return {
    // The last entry is the one the trusted proxy wrote; earlier ones anybody can invent.
    client: before.split(',').at(-1)?.trim() || address,
    chain: before ? `${before}, ${address}` : address,
    protocol: textOf(request.headers['x-forwarded-proto']) || protocol,
    host: textOf(request.headers['x-forwarded-host']) || host,
  };
}

/** A request's headers for the tenant, without those of one hop and without forged ones. */
export function requestHeaders(
  request: IncomingMessage,
  peer: Peer,
  added: HeaderList,
): HeaderList {
  const headers = endToEnd(request.rawHeaders, request.headers.connection);
  // Of two Host headers the first counts, here and for the tenant.
  headers.push('Host', request.headers.host ?? '');
  headers.push('X-Forwarded-For', peer.chain, 'X-Forwarded-Proto', peer.protocol);
  headers.push('X-Forwarded-Host', peer.host, 'X-Floorcraft-Client', peer.client, ...added);
  return headers;
}

/** An answer's headers for the client, without those of one hop or set by the proxy. */
export function responseHeaders(raw: readonly (Buffer | string)[]): HeaderList {
  const headers: HeaderList = [];
  for (let index = 0; index + 1 < raw.length; index += 2) {
    const name = latin(raw[index]);
    const lower = name.toLowerCase();
    if (!hopByHop.has(lower) && !setHere.has(lower)) headers.push(name, latin(raw[index + 1]));
  }
  return headers;
}

function endToEnd(raw: readonly string[], connection: string | undefined): HeaderList {
  const named = connection?.toLowerCase().split(/\s*,\s*/) ?? [];
  const kept: HeaderList = [];
  for (let index = 0; index + 1 < raw.length; index += 2) {
    const name = raw[index] ?? '';
    const lower = name.toLowerCase();
    if (!isDropped(lower) && !named.includes(lower)) kept.push(name, raw[index + 1] ?? '');
  }
  return kept;
}

const isDropped = (name: string): boolean =>
  hopByHop.has(name) ||
  setHere.has(name) ||
  name.startsWith('x-floorcraft-') ||
  name.startsWith('x-forwarded-');

const textOf = (value: string | string[] | undefined): string => String(value ?? '').trim();

const latin = (value: Buffer | string | undefined): string =>
  typeof value === 'string' ? value : (value?.toString('latin1') ?? '');
