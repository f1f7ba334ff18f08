/** A clock that steps back so far at most is held until it has caught up, in milliseconds. */
const heldAtMost = 5_000;

/** When something is recorded, milliseconds since 1970. */
export interface Recorded {
  readonly at: number;
  /** How far the clock had stepped back, where that is too far to be waited for. */
  readonly clockStep?: number;
}

/**
 * The time of an event that is recorded now, after one that was recorded at `before`: times do not
 * go back for a clock that is corrected by some seconds. A larger step is what the clock says, and
 * is written down; the order of events is their revision in any case.
 */
export function recordedAt(now: number, before: number): Recorded {
  if (now >= before) return { at: now };
  return before - now <= heldAtMost ? { at: before } : { at: now, clockStep: now - before };
}
