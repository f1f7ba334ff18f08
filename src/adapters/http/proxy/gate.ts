/** So many may be inside at once. */
export interface Gate {
  /** Takes a place; the answer gives it back. Undefined while all are taken. */
  enter(): (() => void) | undefined;
}

/** A gate with so many places. */
export function openGate(places: number): Gate {
  let taken = 0;
  return {
    enter() {
      if (taken >= places) return undefined;
      taken += 1;
      return () => void (taken -= 1);
    },
  };
}
