/**
 * Keeps the tablet from falling asleep while a slip is open. A hidden page gives the lock back; it
 * is asked for again when the page is seen. The answer ends it.
 */
export function keepAwake(): () => void {
  let lock: WakeLockSentinel | undefined;
  let isOpen = true;
  const isWanted = (): boolean => isOpen && !document.hidden;
  const take = async (): Promise<void> => {
    if (!('wakeLock' in navigator) || !isWanted()) return;
    try {
      const taken = await navigator.wakeLock.request('screen');
      if (isWanted()) lock = taken;
      else await taken.release();
    } catch {
      // A tablet that saves its battery may refuse: marking goes on without.
      lock = undefined;
    }
  };
  const look = (): void => void take();
  document.addEventListener('visibilitychange', look);
  look();
  return () => {
    isOpen = false;
    document.removeEventListener('visibilitychange', look);
    void lock?.release();
  };
}
