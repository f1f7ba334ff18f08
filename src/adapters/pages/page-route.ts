import type { VNode } from 'preact';
import type { Roles } from './roles.ts';
import type { IndexView, View } from './view.ts';

/** The parameters of a page's address, e.g. `contest` in `standings/:contest`. */
export type Params = Readonly<Record<string, string>>;

/** A page of a showcase: who may see it, and how it is drawn; undefined means 404. */
export interface PageRoute<V = View> {
  /** Relative to the showcase's base, in Express 5 form. */
  readonly path: string;
  readonly roles: Roles;
  /** The words of an address's query that it knows; it is told no others. */
  readonly query?: readonly string[];
  render(view: V, params: Params): VNode | undefined;
}

/** A page about one thing, whose id is the last word of its address: `standings/:contest`. */
export function pageAbout(
  path: `${string}/:${string}`,
  roles: Roles,
  draw: (view: View, id: string) => VNode | undefined,
): PageRoute {
  const name = path.slice(path.lastIndexOf(':') + 1);
  return { path, roles, render: (view, params) => draw(view, params[name] ?? '') };
}

export type IndexPageRoute = PageRoute<IndexView>;
