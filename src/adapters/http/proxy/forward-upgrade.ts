import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
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
  return isListed(headers.connection, 'upgrade') && isListed(headers.upgrade, 'websocket');
}

/** Names in lists are compared without regard to case (RFC 9110, 5.6.1 and 7.8). */
function isListed(list: string | undefined, name: string): boolean {
  const names = list?.toLowerCase().split(',') ?? [];
  return names.some((each) => each.trim() === name);
}

/** A crowd fills the queue of connections of a process faster than it takes them: some seconds. */
const mostTries = 100;
const longestPause = 100;

/**
 * Joins a client that wants a WebSocket with a process behind a Unix socket, byte for byte. Gives
 * true when the two have parted, false when the process could not be reached and the client's
 * socket is still to be answered.
 */
export async function forwardUpgrade(
  { request, socket, head }: Upgrade,
  socketFile: string,
  headers: HeaderList,
): Promise<boolean> {
  const upstream = await reach(socketFile, socket);
  if (!upstream) return socket.destroyed;
  upstream.setNoDelay(true);
  upstream.write(requestHead(request, headers), 'latin1');
  upstream.write(head);
  await couple(socket, upstream);
  return true;
}

/** Passes bytes both ways until one side ends, then ends both. */
function couple(client: Duplex, upstream: Socket): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      upstream.destroy();
      client.destroy();
      resolve();
    };
    for (const side of [client, upstream]) side.on('error', end).once('close', end);
    client.pipe(upstream).pipe(client);
    if (client.destroyed) end();
  });
}

/** A connection to a process, tried again while its queue is full and the client waits. */
async function reach(socketFile: string, client: Duplex): Promise<Socket | undefined> {
  for (let tries = 0; tries < mostTries && !client.destroyed; tries += 1) {
    const upstream = connect(socketFile);
    try {
      await once(upstream, 'connect');
      return upstream;
    } catch (error) {
      if (!isFull(error)) return undefined;
    }
    await sleep(Math.random() * longestPause);
  }
  return undefined;
}

function isFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EAGAIN';
}

/** Answers an upgrade that is not made; the connection ends with it, whatever the client does. */
export function refuseUpgrade(socket: Duplex, problem: Problem): void {
  const body = problemJson(problem);
  const lines = [
    `HTTP/1.1 ${String(problem.status)} ${titleOf(problem.status)}`,
    'Content-Type: application/problem+json',
    `Content-Length: ${String(Buffer.byteLength(body))}`,
    ...(problem.retryAfter === undefined ? [] : [`Retry-After: ${String(problem.retryAfter)}`]),
    'Connection: close',
  ];
  socket.end(`${lines.join('\r\n')}\r\n\r\n${body}`, () => socket.destroy());
}

function requestHead({ method, url }: IncomingMessage, headers: HeaderList): string {
  const lines = [`${method ?? 'GET'} ${url ?? '/'} HTTP/1.1`];
  const all = [...headers, 'Connection', 'Upgrade', 'Upgrade', 'websocket'];
  for (let index = 0; index + 1 < all.length; index += 2)
    lines.push(`${all[index] ?? ''}: ${all[index + 1] ?? ''}`);
  return `${lines.join('\r\n')}\r\n\r\n`;
}
