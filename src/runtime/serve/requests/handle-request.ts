import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { forwardedBy, peerOf } from '../../../adapters/http/proxy/forwarded-headers.ts';
import { crossOriginProblem } from '../../../adapters/http/proxy/same-origin.ts';
import { passToTenant } from './pass-to-tenant.ts';
import { answerOwn } from './answer-own.ts';
import { routeOf } from '../routes.ts';
import type { Route } from '../routes.ts';
import { refuseVisit } from './visit.ts';
import { whoSignsIn } from './who-signs-in.ts';
import type { Serving, Visit } from './visit.ts';

/** Answers one request: refuses it, answers it here, or passes it to a tenant. */
export async function handleRequest(
  serving: Serving,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const visit = beginVisit(serving, request, response);
  try {
    if (isRefused(visit)) return;
    await answer(visit, routeOf(request.url ?? '/', visit.navigator));
  } catch (error) {
    fail(visit, error);
  }
}

/** The hosts whose pages may write here. */
export function hostsOf(serving: Serving, request: IncomingMessage): string[] {
  const { hosts } = serving.navigator().trustProxy ? forwardedBy(request.headers) : { hosts: [] };
  return [request.headers.host ?? [], serving.publicHost, hosts].flat();
}

/** An id given by a proxy in front is kept, so that both logs speak of one request. */
export function requestIdOf({ headers }: IncomingMessage): string {
  const given = headers['x-request-id'];
  const isUsable = typeof given === 'string' && /^[\w.-]{1,64}$/.test(given);
  return isUsable ? given : randomBytes(16).toString('hex');
}

function beginVisit(serving: Serving, request: IncomingMessage, response: ServerResponse): Visit {
  const begun = performance.now();
  const navigator = serving.navigator();
  const peer = peerOf(request, navigator.trustProxy);
  const requestId = requestIdOf(request);
  const parts = { serving, navigator, request, response, peer, requestId };
  const visit: Visit = { ...parts, tenant: undefined };
  response.once('close', () => endVisit(visit, performance.now() - begun));
  return visit;
}

function endVisit({ serving, request, response, ...visit }: Visit, milliseconds: number): void {
  // 499: the client closed the connection before the answer was complete.
  const status = response.writableFinished ? response.statusCode : 499;
  const duration = Math.round(milliseconds * 1000) / 1000;
  const { method = '', url: uri = '' } = request;
  const { requestId, tenant, peer } = visit;
  const line = { requestId, client: peer.client, method, uri, status, duration, tenant };
  serving.log.request(line);
  serving.metrics.answered(status);
}

function fail(visit: Visit, error: unknown): void {
  const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
  visit.serving.log.note({ requestId: visit.requestId, reason }, 'failed');
  const sentence = 'Something went wrong here: try again, and tell the operator the request id.';
  refuseVisit(visit, { status: 500, code: 'Failed', sentence });
}

function isRefused(visit: Visit): boolean {
  const { serving, request } = visit;
  const { method = 'GET', headers } = request;
  const sentence = crossOriginProblem(method, headers, hostsOf(serving, request));
  if (sentence) refuseVisit(visit, { status: 403, code: 'CrossOrigin', sentence });
  if (sentence) return true;
  const who = whoSignsIn(visit);
  const retryAfter = who === undefined ? 0 : serving.signInLimit.take(who);
  if (retryAfter === 0) return false;
  const slower = 'Too many sign-ins came from here: wait a moment and try again.';
  refuseVisit(visit, { status: 429, code: 'TooManyRequests', sentence: slower, retryAfter });
  return true;
}

async function answer(visit: Visit, route: Route): Promise<void> {
  if (route.kind === 'tenant') {
    await passToTenant(visit, route.tenant.key);
  } else if (route.kind === 'unknown showcase' && visit.serving.refresh()) {
    visit.navigator = visit.serving.navigator();
    await answer(visit, routeOf(visit.request.url ?? '/', visit.navigator));
  } else {
    const rest = await answerOwn(visit, route);
    if (rest) await answer(visit, rest);
  }
}
