import type { ShowcaseState } from '../../domain/showcase/state.ts';
import type { Actor, Role } from '../../domain/message.ts';
import type { Rows } from '../../projections/projection.ts';

/** What every page of a showcase is drawn from; a page is a function of this and nothing else. */
export interface View {
  readonly rows: Rows;
  /** The revision the rows show. */
  readonly revision: number;
  /** Set when the page is opened as of an earlier revision: nothing live, nothing to send. */
  readonly asOf: number | undefined;
  /** The public path of the showcase, with slashes around: `/showcase/2026/boston/`. */
  readonly base: string;
  readonly showcase: ShowcaseState;
  /** Who looks: a staff role, a judge, or the public. */
  readonly actor: Actor;
  /** Further roles of who looks, whose pages are offered too. */
  readonly also?: readonly Role[];
  /** The fingerprinted address of an asset by its logical name, e.g. `app.css`. */
  readonly asset: (name: string) => string;
  /** The signed name of a live stream (`hall`, `standings`, `judge-a` ...). */
  readonly stream: (name: string) => string;
  /** What fails beside the path of a mark, a sentence each: only for who can do something. */
  readonly alarms?: readonly string[];
  /** What the last form brought: shown once on top of the page. */
  readonly notice: Notice | undefined;
  /** Query parameters of the address, for filters whose state is the URL. */
  readonly query: Readonly<Record<string, string>>;
  /** The absolute address of a path, for QR codes and links to copy. */
  readonly absolute: (path: string) => string;
  /** The link that signs a judge in; only staff pages may show it. */
  readonly judgeLink: (judge: string) => string;
}

/** The same for pages of the administration, which have no showcase. */
export type IndexView = Omit<View, 'showcase' | 'judgeLink'>;

/** Whether a page shows the present: only then is it live, and only then is there a form on it. */
export function isNow({ asOf }: Pick<IndexView, 'asOf'>): boolean {
  return asOf === undefined;
}

export interface Notice {
  readonly kind: 'done' | 'refused';
  readonly code?: string | undefined;
  readonly sentence: string;
}

/** A part of a page that changes live: `render` gives the element with the id `target`. */
export interface LivePart<V = View> {
  readonly stream: string;
  readonly target: string;
  readonly render: (view: V) => string;
  /** Set for what is told whenever it comes up, and does not say how everything stands. */
  readonly isNews?: true;
}
