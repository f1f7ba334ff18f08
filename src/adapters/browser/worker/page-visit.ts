import { keptPath, NEEDS_NETWORK } from '../../pages/judge/book/kept-path.ts';
import type { JudgePages } from './worker-scope.ts';

/**
 * What a visit opens without a network: the kept shell, or the way to the page that says it needs
 * one. That page is the shell always: the server has none at its address.
 */
export type Visit = 'kept' | 'elsewhere' | 'shell';

/**
 * What a request visits from a judge's page: the browser's own visit, or Turbo's, which fetches
 * pages with a header of its own. Undefined for what has to fail when the network is away: other
 * scripts' fetches, and pages that another worker keeps.
 */
export function visitOf(
  request: Pick<Request, 'url' | 'mode' | 'headers'>,
  { base }: Pick<JudgePages, 'base'>,
): Visit | undefined {
  const { pathname, searchParams } = new URL(request.url);
  const isVisit = request.mode === 'navigate' || request.headers.has('X-Turbo-Request-Id');
  const path = pathname.slice(base.length);
  if (!isVisit || !pathname.startsWith(base) || path === 'dj') return undefined;
  const kept = keptPath(path, searchParams);
  if (kept?.page === 'needs-network') return 'shell';
  return kept ? 'kept' : 'elsewhere';
}

/** Leads to the page that says so, from where the judge finds back, and can try it again. */
export function needsNetwork(url: string, { base }: Pick<JudgePages, 'base'>): Response {
  const { origin, pathname, search } = new URL(url);
  const to = new URLSearchParams({ to: `${pathname.slice(base.length)}${search}` });
  return Response.redirect(`${origin}${base}${NEEDS_NETWORK}?${to.toString()}`, 302);
}
