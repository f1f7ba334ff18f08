/** So long the pointer and the buttons are seen after the pointer moved. */
const seenMilliseconds = 3000;

/**
 * Keeps a display from falling asleep while the board is seen, where the browser can; says in words
 * where it cannot (wake locks need https). Shows pointer and buttons only while somebody is there.
 */
export function stayAwake(page: Document): void {
  const ask = (): void => void hold(page);
  page.addEventListener('visibilitychange', ask);
  // Some browsers give a wake lock only to a page that was touched.
  page.addEventListener('pointerdown', ask);
  page.addEventListener('turbo:load', ask);
  let timer: ReturnType<typeof setTimeout> | undefined;
  page.addEventListener('pointermove', ({ movementX, movementY }) => {
    // Where the board moves under a pointer that lies still, browsers tell of a move by nothing.
    if (movementX === 0 && movementY === 0) return;
    page.documentElement.toggleAttribute('data-attended', true);
    clearTimeout(timer);
    timer = setTimeout(() => {
      page.documentElement.toggleAttribute('data-attended', false);
    }, seenMilliseconds);
  });
  ask();
}

let held: WakeLockSentinel | undefined;

async function hold(page: Document): Promise<void> {
  const isBoard = page.body.classList.contains('board');
  if (isBoard && page.visibilityState === 'visible') held = await request();
  else if (!isBoard) await held?.release();
  const awake = held !== undefined && !held.released;
  for (const words of page.querySelectorAll<HTMLElement>('[data-awake]')) words.hidden = awake;
}

/** Undefined where wake locks are not to be had, or not now. */
async function request(): Promise<WakeLockSentinel | undefined> {
  if (held && !held.released) return held;
  if (!('wakeLock' in navigator)) return undefined;
  return navigator.wakeLock.request('screen').catch(() => undefined);
}
