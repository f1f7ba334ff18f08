import { STATUS_CODES } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** Why a request was not done, as RFC 9457 sees it; `sentence` says what to do. */
export interface Problem {
  readonly status: number;
  readonly code: string;
  readonly sentence: string;
  readonly requestId: string;
  /** Seconds. */
  readonly retryAfter?: number;
}

/** The page needs nothing but its own style. */
const pagePolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

/** Answers with problem+json, or with a small page where a person is looking. */
export function sendProblem(
  request: IncomingMessage,
  response: ServerResponse,
  problem: Problem,
): void {
  if (response.headersSent || response.destroyed) {
    response.destroy();
    return;
  }
  const isPage = wantsPage(request);
  const body = Buffer.from(isPage ? problemPage(problem) : problemJson(problem));
  response.writeHead(problem.status, {
    'Content-Type': isPage ? 'text/html; charset=utf-8' : 'application/problem+json',
    'Content-Length': body.length,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'same-origin',
    'Content-Security-Policy': pagePolicy,
    ...(problem.retryAfter === undefined ? {} : { 'Retry-After': String(problem.retryAfter) }),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** Whether a person is looking: browsers name HTML, programs take what comes. */
export function wantsPage({ headers }: Pick<IncomingMessage, 'headers'>): boolean {
  return /text\/html/.test(headers.accept ?? '');
}

/** The body of a problem+json answer. */
export function problemJson({ status, code, sentence, requestId }: Problem): string {
  const title = titleOf(status);
  return JSON.stringify({ type: 'about:blank', title, status, detail: sentence, code, requestId });
}

/** The name of a status, e.g. `Not Found`. */
export const titleOf = (status: number): string => STATUS_CODES[status] ?? 'Error';

/** Without style sheets or scripts: it must also show while nothing else can be served. */
function problemPage({ status, sentence, requestId, retryAfter }: Problem): string {
  const again =
    retryAfter === undefined ? '' : `<meta http-equiv="refresh" content="${String(retryAfter)}">`;
  // What comes back by itself is no error to whoever waits for it.
  const title = status === 503 && again ? 'One moment' : titleOf(status);
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${title}</title>${again}
<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">
<style>body{font:1.125rem/1.5 system-ui,sans-serif;max-width:36rem;margin:4rem auto;padding:0 1rem}
small{opacity:.75}</style></head>
<body><h1>${title}</h1><p>${escaped(sentence)}</p>
<p><a href="/showcase/">All showcases</a></p>
<small>Request ${escaped(requestId)}</small></body></html>
`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

const escaped = (text: string): string =>
  text.replace(/[&<>]/g, (letter) => entities[letter] ?? letter);
