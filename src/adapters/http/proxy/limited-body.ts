import type { IncomingMessage } from 'node:http';
import { Transform } from 'node:stream';
import type { Readable } from 'node:stream';

export class BodyTooLarge extends Error {}

/** Bytes of a body that wait here for its end. */
const mostGathered = 128 * 1024;

/** Whether a request announces more bytes than are taken. */
export function announcesTooMuch(request: IncomingMessage, limit: number): boolean {
  return Number(request.headers['content-length'] ?? 0) > limit;
}

/**
 * A request's body as a stream of its own, null where there is none; fails with BodyTooLarge at
 * the first byte over the limit. Destroying it leaves the client's connection alone, so that an
 * early answer still arrives.
 */
export function limitedBody(request: IncomingMessage, limit: number): Readable | null {
  const { 'content-length': length, 'transfer-encoding': encoding } = request.headers;
  if (encoding === undefined && (length === undefined || length === '0')) return null;
  let count = 0;
  const body = new Transform({
    readableHighWaterMark: mostGathered,
    transform(chunk: Buffer, _encoding, done) {
      count += chunk.length;
      if (count > limit) done(new BodyTooLarge());
      else done(null, chunk);
    },
  });
  body.on('error', () => request.unpipe(body));
  request.once('close', () => {
    if (!request.complete) body.destroy(new Error('The client went away.'));
  });
  return request.pipe(body);
}

/**
 * Waits until a body has come, or as much of it as may wait here: who sends slowly must not hold
 * one of the tenant's connections. False when the client went away before.
 */
export function untilGathered(request: IncomingMessage, body: Readable | null): Promise<boolean> {
  if (body === null || request.complete) return Promise.resolve(true);
  return new Promise((resolve) => {
    const look = (): void => {
      if (body.readableLength >= mostGathered) end(true);
    };
    const end = (isHere: boolean): void => {
      request.off('data', look);
      resolve(isHere);
    };
    request.on('data', look);
    request.once('end', () => end(true));
    request.once('close', () => end(request.complete));
  });
}

/**
 * Reads and forgets what a client still sends after it was refused: closing at once would make it
 * lose the answer. Gives up after `most` bytes.
 */
export function drain(request: IncomingMessage, most: number): void {
  let count = 0;
  request.on('data', (chunk: Buffer) => {
    count += chunk.length;
    if (count > most) request.destroy();
  });
  request.resume();
}
