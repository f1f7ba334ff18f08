import type { TenantLine, Want } from './lines.ts';

/** What one batch of events changed on screens, at the revision after it. */
export interface Batch {
  readonly revision: number;
  /** For every stream the batch touched: how to render its turbo-stream elements. */
  readonly streams: Readonly<Record<string, () => string>>;
  /** Streams that nobody may hear any more, as those of a replaced link. */
  readonly ended?: readonly string[];
}

/** How a tenant reaches its screens. */
export interface Publisher {
  /** True while somebody listens to the stream. */
  wanted(stream: string): boolean;
  /**
   * Call it after every batch and with every stream the batch touched, wanted or not: it renders
   * what is wanted and only notes the rest, so that a later subscriber learns what it missed.
   * Never waits and never throws.
   */
  publish(batch: Batch): void;
  close(): Promise<void>;
}

export interface PublicationOptions {
  readonly tenant: string;
  /** The head of the tenant's log now. */
  readonly revision: number;
  /** Told when rendering fails; the screens then fetch the page instead. */
  readonly onError?: (error: unknown) => void;
}

/** A tenant's side of the cable without its transport; `now` and `until` are milliseconds. */
export interface Publication {
  hello(): TenantLine;
  /** Notes what a feed wants until a time, and answers with what is covered from now on. */
  want(want: Want, until: number): TenantLine;
  forgetFeeds(): void;
  wanted(stream: string, now: number): boolean;
  /** The line to send, or null when nobody listens to this tenant. */
  publish(batch: Batch, now: number): TenantLine | null;
}

/** Turbo's own element for: fetch this page again and morph it into place. */
export const refreshHtml =
  '<turbo-stream action="refresh" method="morph" scroll="preserve"></turbo-stream>';

/** Keeps which streams are wanted and which revision touched each of them last. */
export function createPublication(options: PublicationOptions): Publication {
  const feeds = new Map<string, { streams: Set<string>; until: number }>();
  const touched = new Map<string, number>();
  let head = options.revision;

  const wanted = (stream: string, now: number): boolean =>
    [...feeds.values()].some(({ streams, until }) => until > now && streams.has(stream));

  return {
    wanted,
    hello: () => ({ hello: { tenant: options.tenant, revision: head } }),
    want({ feed, streams }, until) {
      feeds.set(feed, { streams: new Set(streams), until });
      const last = keyed(streams, (name) => touched.get(name) ?? options.revision);
      return { covers: { feed, revision: head, streams: last } };
    },
    forgetFeeds: () => feeds.clear(),
    publish(batch, now) {
      const previous = head;
      head = batch.revision;
      const { ended = [] } = batch;
      for (const name of [...Object.keys(batch.streams), ...ended]) touched.set(name, head);
      const isHeard = [...feeds.values()].some(({ streams, until }) => until > now && streams.size);
      if (!isHeard) return null;
      const named = Object.keys(batch.streams).filter((name) => wanted(name, now));
      const ready = keyed(named, (name) => htmlAt(head, batch.streams[name], options.onError));
      const over = ended.filter((name) => wanted(name, now));
      const line = { previous, revision: head, streams: ready };
      return { publish: over.length > 0 ? { ...line, ended: over } : line };
    },
  };
}

/** A message that cannot be rendered must not be missed in silence either. */
function htmlAt(
  revision: number,
  render: (() => string) | undefined,
  onError: PublicationOptions['onError'],
): string {
  try {
    return stamped(render?.() ?? refreshHtml, revision);
  } catch (error) {
    onError?.(error);
    return stamped(refreshHtml, revision);
  }
}

/** Pages drop what is older than what they show, by the revision on each element. */
function stamped(html: string, revision: number): string {
  const unstamped = /<turbo-stream(?=[\s>])(?![^>]*\sdata-revision=)/g;
  return html.replace(unstamped, `<turbo-stream data-revision="${revision}"`);
}

function keyed<T>(names: string[], valueOf: (name: string) => T): Record<string, T> {
  return Object.fromEntries(names.map((name): [string, T] => [name, valueOf(name)]));
}
