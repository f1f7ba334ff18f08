import type { VNode } from 'preact';
import type { Role } from '../../domain/message.ts';
import type { IndexView, View } from './view.ts';

/** The parameters of a page's address, e.g. `contest` in `standings/:contest`. */
export type Params = Readonly<Record<string, string>>;

/** A page of a showcase: who may see it, and how it is drawn; undefined means 404. */
export interface PageRoute<V = View> {
  /** Relative to the showcase's base, in Express 5 form. */
  readonly path: string;
  readonly roles: readonly Role[] | 'everybody';
  render(view: V, params: Params): VNode | undefined;
}

export type IndexPageRoute = PageRoute<IndexView>;
