import type { IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import type { Duplex } from 'node:stream';
import type { HeaderList } from './forwarded-headers.ts';
import { problemJson, titleOf } from './problem.ts';
import type { Problem } from './problem.ts';

export interface Upgrade {
  readonly request: IncomingMessage;
  readonly socket: Duplex;
  /** What the client sent right behind its request. */
  readonly head: Buffer;
}

/** Whether a request wants a WebSocket; browsers also send `keep-alive, Upgrade`. */
export function wantsWebSocket({ headers }: IncomingMessage): boolean {
  const tokens = headers.connection?.toLowerCase().split(/\s*,\s*/) ?? [];
  return tokens.includes('upgrade') && headers.upgrade?.toLowerCase() === 'websocket';
}

/**
 * Joins a client that wants a WebSocket with a process behind a Unix socket, byte for byte. Gives
 * true when the two have parted, false when the process could not be reached and the client's
 * socket is still to be answered.
 */
export function forwardUpgrade(
  { request, socket, head }: Upgrade,
  socketFile: string,
  headers: HeaderList,
): Promise<boolean> {
  return new Promise((resolve) => {
    const upstream = connect(socketFile);
    const end = (): void => {
      upstream.destroy();
      socket.destroy();
      resolve(true);
    };
    const fail = (): void => resolve(false);
    upstream.once('error', fail);
    upstream.once('connect', () => {
      upstream.off('error', fail);
      upstream.setNoDelay(true);
      upstream.write(requestHead(request, headers), 'latin1');
      upstream.write(head);
      for (const side of [socket, upstream]) side.on('error', end).once('close', end);
      socket.pipe(upstream).pipe(socket);
      if (socket.destroyed) end();
    });
  });
}

/** Answers an upgrade that is not made; the connection ends with it. */
export function refuseUpgrade(socket: Duplex, problem: Problem): void {
  const body = problemJson(problem);
  const lines = [
    `HTTP/1.1 ${String(problem.status)} ${titleOf(problem.status)}`,
    'Content-Type: application/problem+json',
    `Content-Length: ${String(Buffer.byteLength(body))}`,
    ...(problem.retryAfter === undefined ? [] : [`Retry-After: ${String(problem.retryAfter)}`]),
    'Connection: close',
  ];
  socket.end(`${lines.join('\r\n')}\r\n\r\n${body}`);
}

function requestHead({ method, url }: IncomingMessage, headers: HeaderList): string {
  const lines = [`${method ?? 'GET'} ${url ?? '/'} HTTP/1.1`];
  const all = [...headers, 'Connection', 'Upgrade', 'Upgrade', 'websocket'];
  for (let index = 0; index + 1 < all.length; index += 2)
    lines.push(`${all[index] ?? ''}: ${all[index + 1] ?? ''}`);
  return `${lines.join('\r\n')}\r\n\r\n`;
}
