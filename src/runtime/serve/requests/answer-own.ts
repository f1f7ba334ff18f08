import type { CacheRule, Navigator } from '../../navigator/navigator.ts';
import { splitUrl } from '../routes.ts';
import type { Route } from '../routes.ts';
import { refuseVisit } from './visit.ts';
import type { Refusal, Visit } from './visit.ts';

type OwnRoute = Exclude<Route, { kind: 'tenant' }>;

/** Answers what serve answers itself; gives the route to go on with where a file is not there. */
export async function answerOwn(visit: Visit, route: OwnRoute): Promise<Route | undefined> {
  switch (route.kind) {
    case 'redirect':
      return void redirect(visit, route.to);
    case 'health':
      return void health(visit);
    case 'metrics':
      return void (await metrics(visit));
    case 'favicon':
      return void (await favicon(visit));
    case 'maintenance':
      return void (await maintenance(visit));
    case 'file':
      return (await sendFile(visit, route.name)) ? undefined : route.rest;
    case 'unreadable':
    case 'unknown showcase':
    case 'nothing':
      return void refuseVisit(visit, refusals[route.kind]);
  }
}

const refusals: Readonly<Record<'unreadable' | 'unknown showcase' | 'nothing', Refusal>> = {
  unreadable: {
    status: 400,
    code: 'Unreadable',
    sentence: 'This address cannot be read: check how it is written.',
  },
  'unknown showcase': {
    status: 404,
    code: 'UnknownShowcase',
    sentence: 'There is no showcase at this address: look for it in the list of all showcases.',
  },
  nothing: {
    status: 404,
    code: 'NotFound',
    sentence: 'There is nothing at this address: start from the list of all showcases.',
  },
};

/** 302 for readers; 307 keeps a write a write. */
function redirect({ request, response }: Visit, to: string): void {
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  response.writeHead(isRead ? 302 : 307, { Location: to, 'Content-Length': 0 }).end();
}

function health({ navigator, request, response }: Visit): void {
  const { status, headers, body } = navigator.health;
  response.writeHead(status, { 'Cache-Control': 'no-store', ...headers });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** What proxies add to whatever they pass on (RFC 7239, RFC 9110 7.6.3, and those before them). */
const forwarding = [
  'forwarded',
  'via',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-real-ip',
];

/** A proxy on this machine forwards for anybody: what it forwards is not from this machine. */
async function metrics(visit: Visit): Promise<void> {
  const { serving, request, response } = visit;
  const address = request.socket.remoteAddress ?? '';
  const isLoopback = /^(::ffff:)?127\.|^::1$/.test(address);
  if (!isLoopback || forwarding.some((name) => request.headers[name] !== undefined)) {
    refuseVisit(visit, refusals.nothing);
    return;
  }
  response.writeHead(200, { 'Content-Type': serving.metrics.contentType });
  response.end(await serving.metrics.text());
}

async function favicon(visit: Visit): Promise<void> {
  if (!(await sendFile(visit, 'favicon.ico'))) visit.response.writeHead(204).end();
}

async function maintenance(visit: Visit): Promise<void> {
  const { request, response, navigator } = visit;
  const name = navigator.maintenance.page.replace(/^\//, '');
  const isPage = /text\/html/.test(request.headers.accept ?? '');
  response.setHeader('Retry-After', '60');
  if (isPage && (await sendFile(visit, name, 503))) return;
  const sentence = 'This site is being maintained: try again in a few minutes.';
  refuseVisit(visit, { status: 503, code: 'Maintenance', sentence, retryAfter: 60 });
}

async function sendFile(visit: Visit, name: string, status = 200): Promise<boolean> {
  const { serving, request, response, navigator } = visit;
  if (status === 200 && request.method !== 'GET' && request.method !== 'HEAD') return false;
  const [path] = splitUrl(request.url ?? '/');
  const cacheControl = status === 200 ? cacheHeader(path, navigator) : 'no-store';
  const files = serving.files(navigator);
  return files.send({ request, response, name, cacheControl, status });
}

/** The build names files by their content: those may be kept for ever. */
const namedByContent = /-[0-9A-Z]{8}\.\w+$/;

function cacheHeader(path: string, { cache }: Navigator): string | undefined {
  if (namedByContent.test(path)) return 'public, max-age=31536000, immutable';
  const rule = cache.overrides.find((each) => path.startsWith(each.path)) ?? cache.standard;
  return headerOf(rule);
}

function headerOf({ maxAge, immutable }: CacheRule): string | undefined {
  if (maxAge === undefined) return undefined;
  return `public, max-age=${String(maxAge)}${immutable ? ', immutable' : ''}`;
}
