import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Readable } from 'node:stream';
import type { Dispatcher, Pool } from 'undici';
import { responseHeaders } from './forwarded-headers.ts';
import type { HeaderList } from './forwarded-headers.ts';
import { BodyTooLarge } from './limited-body.ts';

export interface Forwarding {
  readonly pool: Pool;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly headers: HeaderList;
  readonly body: Readable | null;
  /** Headers of our own on the answer. */
  readonly added: HeaderList;
}

/**
 * How forwarding ended. `failed`: nothing has been sent to the client, the caller answers.
 * `cut`: the tenant broke off in the middle of an answer, and so did we.
 */
export type Outcome =
  | { readonly kind: 'answered' | 'client gone' | 'too large' | 'cut' }
  | { readonly kind: 'failed'; readonly reason: string };

type Controller = Dispatcher.DispatchController;

/** Bytes of an answer that wait here for a slow reader. */
const mostKept = 1024 * 1024;

/** Streams a request to a tenant and its answer back; neither is kept whole in memory. */
export function forwardRequest(forwarding: Forwarding): Promise<Outcome> {
  const { pool, request, response, headers, body, added } = forwarding;
  return new Promise((resolve) => {
    let controller: Controller | undefined;
    const abort = (): void => {
      if (!response.writableFinished) controller?.abort(new Error('The client went away.'));
    };
    const finish = (outcome: Outcome): void => {
      response.off('close', abort);
      resolve(outcome);
    };
    response.once('close', abort);
    const target = { path: request.url ?? '/', method: request.method ?? 'GET', headers, body };
    pool.dispatch(target, {
      onRequestStart(started) {
        controller = started;
        if (response.destroyed) abort();
      },
      onResponseStart(answer, status, { 'content-length': length }) {
        // 1xx are hints for one hop.
        if (status < 200) return;
        response.writeHead(status, [...responseHeaders(rawHeadersOf(answer)), ...added]);
        // A stream's head must not wait for its first bytes; that of a whole answer comes with it.
        if (length === undefined) process.nextTick(flushHead, response);
      },
      onResponseData: (answer, chunk) => pass(response, chunk, answer),
      onResponseEnd() {
        response.end();
        finish({ kind: 'answered' });
      },
      onResponseError(_controller, error) {
        finish(outcomeOf(error, response));
      },
    });
  });
}

function rawHeadersOf({ rawHeaders }: Controller): (Buffer | string)[] {
  return Array.isArray(rawHeaders) ? rawHeaders : [];
}

function flushHead(response: ServerResponse): void {
  if (!response.writableEnded) response.flushHeaders();
}

/** A page is taken over whole: who reads slowly must not hold one of the tenant's connections. */
function pass(response: ServerResponse, chunk: Buffer, controller: Controller): void {
  if (response.write(chunk) || response.writableLength < mostKept) return;
  controller.pause();
  response.once('drain', () => controller.resume());
}

function outcomeOf(error: Error, response: ServerResponse): Outcome {
  if (response.destroyed) return { kind: 'client gone' };
  if (response.headersSent) {
    response.destroy();
    return { kind: 'cut' };
  }
  if (error instanceof BodyTooLarge) return { kind: 'too large' };
  return { kind: 'failed', reason: error.message };
}
