/** A finger's way over the page, in CSS pixels and milliseconds. */
export interface FingerWay {
  readonly right: number;
  readonly down: number;
  readonly lasted: number;
}

const LEAST_PX = 72;
const LONGEST_MS = 700;

/** 1 for a swipe to the left, which goes on, -1 to the right, 0 for scrolling and for taps. */
export function swipeOf({ right, down, lasted }: FingerWay): -1 | 0 | 1 {
  const isSideways = Math.abs(right) >= LEAST_PX && Math.abs(right) > 2 * Math.abs(down);
  if (!isSideways || lasted > LONGEST_MS) return 0;
  return right < 0 ? 1 : -1;
}

/** What is moved sideways itself: a swipe that begins here means something else. */
const OWN_MOVES = 'input, textarea, select, [role="slider"], [draggable="true"], [data-own-moves]';

/**
 * Hears one finger swiping over `root`; the answer stops it. The browser takes vertical ways for
 * scrolling (`touch-action: pan-y`) and cancels the pointer then. Nothing is animated.
 */
export function listenToSwipes(root: HTMLElement, go: (by: -1 | 1) => void): () => void {
  let start: PointerEvent | undefined;
  const begin = (event: PointerEvent): void => {
    start = isOneFinger(event) && !isOnOwnMover(event) ? event : undefined;
  };
  const end = (event: PointerEvent): void => {
    const by = start?.pointerId === event.pointerId ? swipeOf(wayOf(start, event)) : 0;
    start = undefined;
    if (by !== 0) go(by);
  };
  const forget = (): void => {
    start = undefined;
  };
  root.addEventListener('pointerdown', begin);
  root.addEventListener('pointerup', end);
  root.addEventListener('pointercancel', forget);
  return () => {
    root.removeEventListener('pointerdown', begin);
    root.removeEventListener('pointerup', end);
    root.removeEventListener('pointercancel', forget);
  };
}

function isOneFinger({ pointerType, isPrimary }: PointerEvent): boolean {
  return pointerType === 'touch' && isPrimary;
}

function isOnOwnMover({ target }: PointerEvent): boolean {
  return target instanceof Element && target.closest(OWN_MOVES) !== null;
}

function wayOf(start: PointerEvent, end: PointerEvent): FingerWay {
  return {
    right: end.clientX - start.clientX,
    down: end.clientY - start.clientY,
    lasted: end.timeStamp - start.timeStamp,
  };
}
