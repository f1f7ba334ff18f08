import type { DjPlace } from './kept.ts';

const scopeOf = ({ base }: DjPlace): string => `${base}dj`;

/** Whether this browser and address can open the page without a network at all. */
export function hasWorkers(): boolean {
  return window.isSecureContext && 'serviceWorker' in navigator && 'caches' in window;
}

/**
 * Sets up the worker that answers without a network, resolves once it is active, and asks the
 * browser not to throw away what is kept. Rejects where it cannot be had.
 */
export async function startWorker(place: DjPlace): Promise<void> {
  void navigator.storage.persist().catch(() => false);
  const options = { scope: scopeOf(place), updateViaCache: 'none' } as const;
  const url = `${place.base}dj-sw.js`;
  const registered = await navigator.serviceWorker.register(url, options);
  const worker = registered.installing ?? registered.waiting;
  if (registered.active || !worker) return;
  await new Promise<void>((resolve, reject) => {
    const look = (): void => {
      if (worker.state === 'activated') resolve();
      if (worker.state === 'redundant') reject(new Error('The worker cannot be installed.'));
    };
    worker.addEventListener('statechange', look);
    look();
  });
}

/** Ends it. */
export async function stopWorker(place: DjPlace): Promise<void> {
  const registered = await navigator.serviceWorker.getRegistration(scopeOf(place));
  // A worker of a wider scope is somebody else's.
  if (registered?.scope.endsWith(scopeOf(place))) await registered.unregister();
}
