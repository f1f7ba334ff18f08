/** Sheets whose commands wait until their heat is called. */
export interface CallHold {
  holds(sheet: string): boolean;
  /** The server said of these sheets that they are not open yet. */
  hold(sheets: readonly string[]): void;
  /** These were called: their commands may go. True when any of them was held. */
  free(sheets: readonly string[]): boolean;
  /** Lets all go for one more try, once the pause is over. */
  liftWhenDue(): void;
  /** Milliseconds until the next try; undefined while nothing is held. */
  dueIn(): number | undefined;
}

const firstPauseMs = 5_000;
const longestPauseMs = 60_000;

/**
 * Marks given before the call are tried again when news of the call arrive; the pauses are for
 * tablets that no news reach. `now` gives milliseconds.
 */
export function createCallHold(now: () => number): CallHold {
  const held = new Set<string>();
  let pause = firstPauseMs;
  let dueAt = 0;
  return {
    holds: (sheet) => held.has(sheet),
    hold: (sheets) => {
      if (sheets.length === 0) return;
      for (const sheet of sheets) held.add(sheet);
      dueAt = now() + pause;
      pause = Math.min(pause * 2, longestPauseMs);
    },
    free: (sheets) => {
      const freed = sheets.filter((sheet) => held.delete(sheet));
      if (freed.length > 0) pause = firstPauseMs;
      return freed.length > 0;
    },
    liftWhenDue: () => {
      if (now() >= dueAt) held.clear();
    },
    dueIn: () => (held.size === 0 ? undefined : Math.max(0, dueAt - now())),
  };
}
