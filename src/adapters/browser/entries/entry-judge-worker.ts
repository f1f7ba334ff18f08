import { pageAnswers } from '../worker/answer-page.ts';
import { keptFiles } from '../worker/kept-files.ts';
import { isPageVisit } from '../worker/page-visit.ts';
import type { WorkerScope } from '../worker/worker-scope.ts';

declare const self: WorkerScope;

const { judgePages } = self;
const files = keptFiles(judgePages, caches);
const answer = pageAnswers({
  key: judgePages.key,
  shell: () => files.shell(),
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
  else if (isPageVisit(request, judgePages.base)) event.respondWith(answer(() => fetch(request)));
});

async function assetAt(pathname: string, request: Request): Promise<Response> {
  return (await files.find(pathname)) ?? fetch(request);
}
