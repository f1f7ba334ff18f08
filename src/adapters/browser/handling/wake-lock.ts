/**
 * Keeps the tablet from falling asleep while a slip is open. A hidden page gives the lock back; it
 * is asked for again when the page is seen. The answer ends it.
 */
export function keepAwake(): () => void {
  let isOpen = true;
  // One after the other, so that a lock granted late is known to whoever gives it back.
  let held = Promise.resolve<WakeLockSentinel | undefined>(undefined);
  const look = (): void => {
    held = held.then(async (lock) => {
      if (!isOpen) await lock?.release();
      else if (!document.hidden && lock?.released !== false) return ask();
      return lock;
    });
  };
  document.addEventListener('visibilitychange', look);
  look();
  return () => {
    isOpen = false;
    document.removeEventListener('visibilitychange', look);
    look();
  };
}

/** Undefined where wake locks are not to be had, or a battery is saved: marking goes on without. */
async function ask(): Promise<WakeLockSentinel | undefined> {
  if (!('wakeLock' in navigator)) return undefined;
  return navigator.wakeLock.request('screen').catch(() => undefined);
}
