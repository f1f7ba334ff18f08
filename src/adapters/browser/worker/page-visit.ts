/**
 * Whether a request is a visit to a judge's page: the browser's own, or Turbo's, which fetches
 * pages with a header of its own. Other scripts' fetches must learn that the network is away.
 */
export function isPageVisit(
  request: Pick<Request, 'url' | 'mode' | 'headers'>,
  base: string,
): boolean {
  const { pathname, searchParams } = new URL(request.url);
  if (searchParams.has('as-of')) return false;
  const isVisit = request.mode === 'navigate' || request.headers.has('X-Turbo-Request-Id');
  const path = pathname.startsWith(base) ? pathname.slice(base.length) : '';
  return isVisit && /^judge\/(heat\/[^/]+)?$/.test(path);
}
