import type { IncomingHttpHeaders } from 'node:http';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE']);

/**
 * Why a request must not write, undefined where it may: another site's page can make a browser
 * send our cookies along. Programs send neither cookies nor an origin. `hosts` are the names this
 * server goes by, with their ports.
 */
export function crossOriginProblem(
  method: string,
  headers: IncomingHttpHeaders,
  hosts: readonly string[],
): string | undefined {
  if (safeMethods.has(method)) return undefined;
  if (headers['sec-fetch-site'] === 'cross-site') return foreign;
  const source = headers.origin ?? headers.referer;
  if (source !== undefined) return isOneOf(hosts, source) ? undefined : foreign;
  const isProgram = isBearer(headers) || headers.cookie === undefined;
  return isProgram || isOwnFetch(headers) ? undefined : unknown;
}

/** Whether a page of this origin may open a WebSocket here; programs send no origin. */
export function isForeignOrigin(headers: IncomingHttpHeaders, hosts: readonly string[]): boolean {
  return headers.origin !== undefined && !isOneOf(hosts, headers.origin);
}

const foreign =
  'This was sent by a page of another site, so it was not done: open the page here and try again.';
const unknown =
  'Your browser did not say which page sent this, so it was not done: ' +
  'allow it to send the Origin or Referer header, or use an access token.';

const isBearer = ({ authorization }: IncomingHttpHeaders): boolean =>
  /^bearer /i.test(authorization ?? '');

/** `same-site` is not enough: another port of this host is another program. */
const isOwnFetch = ({ 'sec-fetch-site': site }: IncomingHttpHeaders): boolean =>
  site === 'same-origin' || site === 'none';

function isOneOf(hosts: readonly string[], source: string): boolean {
  if (!URL.canParse(source)) return false;
  const wanted = withoutStandardPort(new URL(source).host);
  return hosts.some((host) => withoutStandardPort(host) === wanted);
}

const withoutStandardPort = (host: string): string =>
  host
    .trim()
    .toLowerCase()
    .replace(/:(80|443)$/, '');
