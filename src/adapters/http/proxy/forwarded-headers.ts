import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';

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
  const { clients, protocols, hosts } = forwardedBy(request.headers);
  return {
    // The last entry is the one the trusted proxy wrote; earlier ones anybody can invent.
    client: clients.at(-1) ?? address,
    chain: [...clients, address].join(', '),
    // Of several proxies the first one is that which people's browsers speak with.
    protocol: protocols[0] ?? protocol,
    host: hosts[0] ?? host,
  };
}

/** What proxies in front say, each the list it is, from the first proxy to the last. */
export interface Forwarded {
  readonly clients: readonly string[];
  /** `http` or `https`. */
  readonly protocols: readonly string[];
  /** With their port, where it is named. */
  readonly hosts: readonly string[];
}

/**
 * Reads the headers in which proxies forward who asked for what: `X-Forwarded-*`, and `Forwarded`
 * (RFC 7239) where those say nothing. A header that is given twice is one list (RFC 9110, 5.3).
 */
export function forwardedBy(headers: IncomingHttpHeaders): Forwarded {
  const standard = standardPairs(headers.forwarded);
  const given = (old: string, name: string): readonly string[] => {
    const entries = entriesOf(headers[old]);
    return entries.length > 0 ? entries : (standard.get(name) ?? []);
  };
  const protocols = given('x-forwarded-proto', 'proto').map((each) => each.toLowerCase());
  return {
    clients: given('x-forwarded-for', 'for').map(addressOf),
    protocols: protocols.filter((each) => /^(https?|wss?)$/.test(each)).map(asHttp),
    hosts: withPorts(given('x-forwarded-host', 'host'), entriesOf(headers['x-forwarded-port'])),
  };
}

const asHttp = (protocol: string): string => protocol.replace(/^ws/, 'http');

function entriesOf(value: string | string[] | undefined): string[] {
  const all = [value ?? []].flat().join(',').split(',');
  return all.map(unquoted).filter((entry) => entry !== '');
}

/** The pairs of `Forwarded: for=192.0.2.60;proto=https, for="[2001:db8::1]:4711"`, by name. */
function standardPairs(value: string | undefined): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const [, name = '', given = ''] of (value ?? '').matchAll(/(\w+)=("[^"]*"|[^\s;,"]+)/g)) {
    const values = found.get(name.toLowerCase()) ?? [];
    found.set(name.toLowerCase(), [...values, unquoted(given)]);
  }
  return found;
}

/** `[2001:db8::1]:4711` and `192.0.2.60:4711` name an address and its port. */
const addressOf = (entry: string): string =>
  entry.replace(/^\[(.*)\](:\d+)?$/, '$1').replace(/^([\d.]+):\d+$/, '$1');

/** A host without a port, then with that which a proxy names apart. */
function withPorts(hosts: readonly string[], ports: readonly string[]): string[] {
  const named = hosts.filter((host) => !/:\d+$/.test(host));
  return [...hosts, ...named.flatMap((host) => ports.map((port) => `${host}:${port}`))];
}

const unquoted = (text: string): string =>
  text
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .trim();

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

const latin = (value: Buffer | string | undefined): string =>
  typeof value === 'string' ? value : (value?.toString('latin1') ?? '');
