import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';

type Handshake = Pick<IncomingMessage, 'headers'>;

const protocol = 'actioncable-v1-json';
const largestMessage = 16 * 1024;

/** Speaks WebSocket on connections that have been let in; larger messages end them. */
export function createSocketServer(): WebSocketServer {
  return new WebSocketServer({
    noServer: true,
    clientTracking: false,
    maxPayload: largestMessage,
    perMessageDeflate: false,
    handleProtocols: () => protocol,
  });
}

/** Why a handshake is refused, as an HTTP status line; null when it is welcome. */
export function handshakeFault(request: Handshake): string | null {
  const offered = (request.headers['sec-websocket-protocol'] ?? '').split(',');
  if (!offered.some((each) => each.trim() === protocol)) return '400 Bad Request';
  return isSameOrigin(request) ? null : '403 Forbidden';
}

/** Ends a handshake with an HTTP answer instead, and the connection whatever the client does. */
export function refuseHandshake(socket: Duplex, status: string): void {
  socket.on('error', () => undefined);
  const answer = `HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`;
  socket.end(answer, () => socket.destroy());
}

/**
 * A page of another site must not listen through a visitor's browser. Only host and port are
 * compared: whether TLS ends here or before is not known. What proxies in front forward was read
 * by serve, which alone can reach this process and names one host.
 */
function isSameOrigin({ headers }: Handshake): boolean {
  const host = String(headers['x-forwarded-host'] ?? headers.host ?? '').toLowerCase();
  return host !== '' && hostOf(headers.origin ?? '') === host;
}

function hostOf(origin: string): string | null {
  return /^https?:\/\/([^/?#]+)$/i.exec(origin)?.[1]?.toLowerCase() ?? null;
}
