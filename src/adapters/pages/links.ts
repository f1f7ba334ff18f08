import type { IndexView, View } from './view.ts';

export type AnyView = View | IndexView;

type Query = Readonly<Record<string, string | number | undefined>>;

/** The address of a page by its path under the view's base; a page as of a moment stays there. */
export function pathTo(
  view: Pick<IndexView, 'base' | 'asOf'>,
  path: string,
  query: Query = {},
): string {
  const all = { ...query, 'as-of': query['as-of'] ?? view.asOf };
  return `${view.base}${path}${queryText(all)}`;
}

/** The same page of now, without the moment. */
export function pathNow(view: Pick<IndexView, 'base'>, path: string): string {
  return `${view.base}${path}`;
}

/** `?a=1&b=2`, or nothing; what is undefined or empty is left out. */
function queryText(query: Query): string {
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[name, String(value)]],
  );
  return given.length === 0 ? '' : `?${new URLSearchParams(given).toString()}`;
}
