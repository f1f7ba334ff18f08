import { Turbo } from '@hotwired/turbo-rails';
import { isOurs } from '../is-ours.ts';
import { shownRevision, streamSources } from './stream-source.ts';

export interface PageRefresher {
  /** Fetches the page and morphs it into place; never rejects. */
  refresh(): Promise<void>;
  /** True from the first demand until a fetch that began after it has succeeded. */
  isBehind(): boolean;
  /** Done when no fetch is under way; the revision the fetched page shows, if there was one. */
  settled(): Promise<number>;
  /** The visitor is on another page. */
  forget(): void;
}

const patienceMilliseconds = 10_000;

/**
 * Fetches a page again without leaving it. Turbo's own refresh would give up the page for the
 * browser's error page when the network fails, and ignores demands during a visit; this one
 * leaves the page as it is, keeps the demand, and tells the caller with `isBehind`.
 */
export function createPageRefresher(): PageRefresher {
  let demands = 0;
  let served = 0;
  let fetched = -1;
  let running: Promise<void> | undefined;

  async function serveDemands(): Promise<void> {
    while (served < demands) {
      const upTo = demands;
      const shown = await fetchAndMorph(location.href);
      if (shown === null) return;
      fetched = shown;
      served = upTo;
    }
  }

  return {
    isBehind: () => served < demands,
    async settled() {
      await running;
      return fetched;
    },
    forget: () => (fetched = -1),
    refresh() {
      demands += 1;
      running ??= serveDemands().finally(() => (running = undefined));
      return running;
    },
  };
}

/** The revision that the page shows now, -1 where it says none; null when it cannot be had. */
async function fetchAndMorph(url: string): Promise<number | null> {
  try {
    const headers = { Accept: 'text/html' };
    const signal = AbortSignal.timeout(patienceMilliseconds);
    const response = await fetch(url, { headers, signal, cache: 'no-store' });
    if (response.redirected || !isOurs(response)) return null;
    if (!response.ok && !isNoLongerMeant(response)) return null;
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    // The visitor went elsewhere meanwhile: that page is newer than this demand.
    return location.href === url ? show(page) : -1;
  } catch {
    return null;
  }
}

/**
 * Whether the page is meant for its visitor no more, who then reads why; but a judge's tablet
 * stays as it is, since it has marks to send, and its own bar says what is the matter.
 */
function isNoLongerMeant({ status }: Response): boolean {
  const isTablet = document.querySelector('[data-live-status][hidden]') !== null;
  return (status === 401 || status === 403) && !isTablet;
}

function show(page: Document): number {
  if (trackedAssets(page) !== trackedAssets(document)) location.reload();
  const before = new Map(streamSources().map((source) => [source, shownRevision(source) ?? -1]));
  document.title = page.title;
  Turbo.morphBodyElements(document.body, page.body);
  const shown = streamSources().map((source) => shownRevision(source) ?? -1);
  for (const [source, revision] of before)
    if (revision > (shownRevision(source) ?? -1)) source.dataset['revision'] = String(revision);
  return shown.length > 0 ? Math.min(...shown) : -1;
}

/** Pages of another build of the program need its scripts and styles. */
function trackedAssets(page: Document): string {
  const tracked = page.querySelectorAll('[data-turbo-track="reload"]');
  return [...tracked].map((element) => element.outerHTML).join('\n');
}
