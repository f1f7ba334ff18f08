import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { peerOf, requestHeaders } from '../../../adapters/http/proxy/forwarded-headers.ts';
import { forwardUpgrade, refuseUpgrade } from '../../../adapters/http/proxy/forward-upgrade.ts';
import type { Upgrade } from '../../../adapters/http/proxy/forward-upgrade.ts';
import { isForeignOrigin } from '../../../adapters/http/proxy/same-origin.ts';
import { hostsOf, requestIdOf } from './handle-request.ts';
import { tellRights } from './tell-rights.ts';
import { splitUrl } from '../routes.ts';
import type { Refusal, Serving } from './visit.ts';

/** Joins a WebSocket with the cable, which is started when it is not running. */
export async function handleUpgrade(serving: Serving, upgrade: Upgrade): Promise<void> {
  const { request, socket } = upgrade;
  const requestId = requestIdOf(request);
  socket.on('error', () => socket.destroy());
  const headers = cableHeaders(serving, request, requestId);
  const refusal = refusalOf(serving, request) ?? (await join(serving, upgrade, headers));
  if (refusal) refuseUpgrade(socket, { ...refusal, requestId });
}

/** Sockets that are to be closed together. */
export interface Sockets {
  add(socket: Duplex): void;
  /** Closes those that are open, and at once each that is added later. */
  closeAll(): void;
}

/** Keeps sockets until they close. */
export function trackSockets(): Sockets {
  const open = new Set<Duplex>();
  let isOver = false;
  return {
    add(socket) {
      if (isOver) return void socket.destroy();
      open.add(socket.once('close', () => open.delete(socket)));
    },
    closeAll() {
      isOver = true;
      for (const socket of open) socket.destroy();
    },
  };
}

function refusalOf(serving: Serving, request: IncomingMessage): Refusal | undefined {
  const [path] = splitUrl(request.url ?? '');
  if (path !== serving.navigator().cablePath) {
    const sentence = 'There is no WebSocket at this address: use the one the page names.';
    return { status: 404, code: 'NotFound', sentence };
  }
  if (!isForeignOrigin(request.headers, hostsOf(serving, request))) return undefined;
  const sentence = 'A page of another site may not listen here: open the page of this site.';
  return { status: 403, code: 'CrossOrigin', sentence };
}

const notLive = 'Live news cannot be sent just now: the page tries again by itself.';

/** Resolves when the socket is joined with the cable's, or with why it cannot be. */
async function join(
  serving: Serving,
  upgrade: Upgrade,
  headers: string[],
): Promise<Refusal | undefined> {
  const lease = await serving.supervisor.child('cable').acquire();
  if ('sentence' in lease) return { status: 503, code: 'NotReady', ...lease, sentence: notLive };
  // Who may hear what is known first: a cable that was told nothing lets no user in.
  const isTold = await tellRights(serving, lease);
  const wasJoined = isTold && (await forwardUpgrade(upgrade, lease.socket, headers));
  lease.release();
  return wasJoined ? undefined : { status: 502, code: 'CableBroke', sentence: notLive };
}

/** Without cookies and tokens: the cable believes signed stream names only. */
function cableHeaders(serving: Serving, request: IncomingMessage, requestId: string): string[] {
  const peer = peerOf(request, serving.navigator().trustProxy);
  const { origin } = request.headers;
  const host = origin !== undefined && URL.canParse(origin) ? new URL(origin).host : peer.host;
  const added = ['X-Request-Id', requestId];
  const headers = requestHeaders(request, { ...peer, host }, added);
  const kept: string[] = [];
  for (let index = 0; index + 1 < headers.length; index += 2) {
    const name = headers[index] ?? '';
    if (!/^(cookie|authorization)$/i.test(name)) kept.push(name, headers[index + 1] ?? '');
  }
  return kept;
}
