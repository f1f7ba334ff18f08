/**
 * Sets up the worker that opens the judge's pages without a network, and asks the browser not to
 * throw away what is kept. False where this browser or address has no workers.
 */
export async function registerWorker(base: string): Promise<boolean> {
  if (!window.isSecureContext || !('serviceWorker' in navigator)) return false;
  void askToPersist();
  try {
    const scope = `${base}judge/`;
    const url = `${scope}judge-sw.js`;
    const { serviceWorker } = navigator;
    const registered = await serviceWorker.register(url, { scope, updateViaCache: 'none' });
    return await untilActive(registered);
  } catch {
    // Without a network: what was registered before still stands.
    const before = await navigator.serviceWorker.getRegistration(`${base}judge/`);
    return (before?.active ?? null) !== null;
  }
}

/** Refused or unknown, everything works as before, only less surely for long. */
async function askToPersist(): Promise<void> {
  if ('storage' in navigator && 'persist' in navigator.storage) {
    await navigator.storage.persist().catch(() => false);
  }
}

/** A worker that cannot be installed, its files being out of reach, becomes redundant. */
async function untilActive({ active, installing, waiting }: ServiceWorkerRegistration) {
  const worker = installing ?? waiting;
  if (active || !worker) return active !== null;
  return new Promise<boolean>((resolve) => {
    const look = (): void => {
      if (worker.state === 'activated') resolve(true);
      else if (worker.state === 'redundant') resolve(false);
    };
    worker.addEventListener('statechange', look);
    look();
  });
}
