import { pageAnswers } from '../worker/answer-page.ts';
import { keptFiles } from '../worker/kept-files.ts';
import { needsNetwork, visitOf, type Visit } from '../worker/page-visit.ts';
import type { WorkerScope } from '../worker/worker-scope.ts';

declare const self: WorkerScope;

const { judgePages } = self;
const files = keptFiles(judgePages, caches, fetch);
const answer = pageAnswers({
  key: judgePages.key,
  now: () => Date.now(),
  pause: (milliseconds) =>
    new Promise((resolve) => {
      setTimeout(resolve, milliseconds, undefined);
    }),
});

self.addEventListener('install', (event) => {
  event.waitUntil(files.fill().then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(files.dropOlder().then(() => self.clients.claim()));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { pathname, origin } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (judgePages.assets.includes(pathname)) event.respondWith(assetAt(pathname, request));
  else {
    const visit = visitOf(request, judgePages);
    if (visit) event.respondWith(pageAt(request, visit));
  }
});

async function pageAt(request: Request, visit: Visit): Promise<Response> {
  const shell = (): Promise<Response | undefined> => files.shell();
  if (visit === 'shell') return (await shell()) ?? Response.error();
  const away = (): Promise<Response> => Promise.resolve(needsNetwork(request.url, judgePages));
  return answer(() => fetch(request), visit === 'kept' ? shell : away);
}

async function assetAt(pathname: string, request: Request): Promise<Response> {
  return (await files.find(pathname)) ?? fetch(request);
}
