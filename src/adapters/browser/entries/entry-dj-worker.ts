import { answerRange } from '../dj/answer-range.ts';
import { keptThings, type DjPlace } from '../dj/kept.ts';
import { pageAnswers } from '../worker/answer-page.ts';
import type { FetchEvent, LastingEvent } from '../worker/worker-scope.ts';

/** The part of a service worker's global scope that this one uses. */
interface DjWorkerScope {
  readonly djPages: DjPlace;
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', hear: (event: LastingEvent) => void): void;
  addEventListener(type: 'fetch', hear: (event: FetchEvent) => void): void;
}

declare const self: DjWorkerScope;

const { key, base } = self.djPages;
const kept = keptThings(self.djPages, caches);
const answer = pageAnswers({
  key,
  now: () => Date.now(),
  pause: (milliseconds) =>
    new Promise((resolve) => {
      setTimeout(resolve, milliseconds, undefined);
    }),
});

self.addEventListener('install', (event) => {
  event.waitUntil(self.skipWaiting());
});

self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim());
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { pathname, origin } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (isPageVisit(request)) event.respondWith(page(event));
  else if (pathname.startsWith(`${base}dj/files/`)) event.respondWith(song(request, pathname));
  else if (pathname.startsWith('/showcase/assets/')) event.respondWith(asset(request, pathname));
});

/** The browser's visit, or Turbo's; a page of the past is never kept. */
function isPageVisit({ url, mode, headers }: Request): boolean {
  const { pathname, search } = new URL(url);
  const isVisit = mode === 'navigate' || headers.has('X-Turbo-Request-Id');
  return isVisit && pathname === `${base}dj` && search === '';
}

/** A page that is kept already is kept anew with every visit. */
async function page(event: FetchEvent): Promise<Response> {
  return answer(
    async () => {
      const response = await fetch(event.request);
      const isOurs = response.headers.get('X-Floorcraft-Tenant') === key;
      if (response.status === 200 && isOurs && !response.redirected) {
        const copy = response.clone();
        event.waitUntil(kept.page().then((before) => (before ? kept.keepPage(copy) : undefined)));
      }
      return response;
    },
    () => kept.page(),
  );
}

async function song(request: Request, pathname: string): Promise<Response> {
  const found = await kept.song(pathname.split('/').at(-1) ?? '');
  return found ? answerRange(found, request.headers.get('Range')) : fetch(request);
}

async function asset(request: Request, pathname: string): Promise<Response> {
  return (await kept.asset(pathname)) ?? fetch(request);
}
