import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { wantsPage } from '../../../adapters/http/proxy/problem.ts';
import { requestHeaders } from '../../../adapters/http/proxy/forwarded-headers.ts';
import { forwardRequest } from '../../../adapters/http/proxy/forward-request.ts';
import type { Outcome } from '../../../adapters/http/proxy/forward-request.ts';
import {
  announcesTooMuch,
  drain,
  limitedBody,
  untilGathered,
} from '../../../adapters/http/proxy/limited-body.ts';
import { actorHeader, asksAsUser } from './actor-header.ts';
import type { Lease } from '../children/lease.ts';
import { refuseVisit } from './visit.ts';
import type { Visit } from './visit.ts';

/** Bytes of a request's body. */
const largestBody = 10 * 1024 * 1024;

/** A song's file, which is streamed to disk, may have twice as many. */
const largestSong = 20 * 1024 * 1024;

/** How many bytes the body of this request may have. */
function bodyLimit({ method, url = '' }: IncomingMessage): number {
  const isSong = method === 'POST' && /^\/[^?]+\/dj\/files$/.test(url);
  return isSong ? largestSong : largestBody;
}

/** Forwards a request to its tenant, which is started when it is not running. */
export async function passToTenant(visit: Visit, key: string): Promise<void> {
  visit.tenant = key;
  const limit = bodyLimit(visit.request);
  if (announcesTooMuch(visit.request, limit)) {
    tooLarge(visit);
    return;
  }
  const body = limitedBody(visit.request, limit);
  if (!(await untilGathered(visit.request, body))) return;
  const isUpload = body !== null && !visit.request.complete;
  const leave = isUpload ? visit.serving.uploads.enter() : nothingHeld;
  if (!leave) {
    body?.destroy();
    tooManyUploads(visit);
    return;
  }
  await passOn(visit, { key, body }).finally(leave);
  if (key !== 'index' || isSafe(visit) || visit.response.statusCode >= 400) return;
  visit.serving.refresh();
  visit.serving.users.ask();
}

interface Passing {
  readonly key: string;
  readonly body: Readable | null;
}

async function passOn(visit: Visit, passing: Passing): Promise<void> {
  const lost = await attempt(visit, passing);
  if (lost === undefined) return;
  // Nothing was answered and nothing can have been done: the restarted process is asked once more.
  const again = isRepeatable(visit) ? await attempt(visit, passing) : lost;
  if (again !== undefined) broken(visit, again);
}

interface Lost {
  readonly reason: string;
  /** Seconds until a process that hangs is replaced. */
  readonly retryAfter: number | undefined;
}

/** The reason where the connection failed before any byte of an answer, else undefined. */
async function attempt(visit: Visit, passing: Passing): Promise<Lost | undefined> {
  const lease = await visit.serving.supervisor.child(passing.key).acquire(isForm(visit));
  if ('sentence' in lease)
    return void refuseVisit(visit, { status: 503, code: 'NotReady', ...lease });
  try {
    const outcome = await forward(visit, passing, lease);
    if (outcome.kind === 'too large') tooLarge(visit);
    if (outcome.kind !== 'failed') return undefined;
    const silent = await lease.lost();
    return { reason: outcome.reason, retryAfter: silent?.retryAfter };
  } finally {
    lease.release();
  }
}

async function forward(visit: Visit, { key, body }: Passing, { pool }: Lease): Promise<Outcome> {
  const { serving, navigator, request, response, peer, requestId } = visit;
  const { tokens } = serving;
  const { headers } = request;
  if (asksAsUser(headers)) await serving.users.settled();
  const users = serving.users.of(navigator);
  const actor = actorHeader({ headers, tokens, users, key, now: Date.now() });
  const added = ['X-Request-Id', requestId];
  return forwardRequest({
    pool,
    request,
    response,
    headers: requestHeaders(request, peer, [
      ...[...added, 'X-Floorcraft-Actor', actor],
      ...alarmsHeader(serving.asides),
    ]),
    body,
    added,
  });
}

/** What fails in serve, for pages of those who run the showcase; no header where nothing does. */
function alarmsHeader(asides: Visit['serving']['asides']): string[] {
  const sentences = asides.alarms().map(({ sentence }) => sentence.slice(0, 300));
  if (sentences.length === 0) return [];
  return ['X-Floorcraft-Alarms', Buffer.from(JSON.stringify(sentences)).toString('base64url')];
}

function isRepeatable(visit: Visit): boolean {
  const { 'content-length': length = '0', 'transfer-encoding': encoding } = visit.request.headers;
  return isSafe(visit) && length === '0' && encoding === undefined;
}

const isSafe = ({ request: { method } }: Visit): boolean => method === 'GET' || method === 'HEAD';

/** What a person has filled in: it cannot ask again by itself, as a page does. */
const isForm = (visit: Visit): boolean => !isSafe(visit) && wantsPage(visit.request);

const nothingHeld = (): void => undefined;

/** Bodies that do not fit into memory come straight through, as slowly as their sender likes. */
function tooManyUploads(visit: Visit): void {
  const sentence = 'Too many large uploads are on their way: try again in a moment.';
  refuseVisit(visit, { status: 503, code: 'TooManyUploads', sentence, retryAfter: 5 });
  drain(visit.request, 8 * largestBody);
}

function tooLarge(visit: Visit): void {
  const most = `${String(bodyLimit(visit.request) / 1024 / 1024)} MB`;
  const sentence = `This is larger than ${most}, so it was not taken: send it in smaller parts.`;
  refuseVisit(visit, { status: 413, code: 'TooLarge', sentence });
  drain(visit.request, 8 * largestBody);
}

function broken(visit: Visit, { reason, retryAfter }: Lost): void {
  visit.serving.log.note({ requestId: visit.requestId, tenant: visit.tenant, reason }, 'broken');
  const how = retryAfter === undefined ? 'stopped before it answered' : 'does not answer';
  const sentence = isRepeatable(visit)
    ? `This showcase ${how}: try again.`
    : `This showcase ${how}, so nobody knows whether this was done: ` +
      'look first, then send it again if it is missing.';
  const refusal = retryAfter === undefined ? brokeOff : { ...isSilent, retryAfter };
  refuseVisit(visit, { ...refusal, sentence });
}

const brokeOff = { status: 502, code: 'TenantBroke' };
const isSilent = { status: 503, code: 'TenantSilent' };
