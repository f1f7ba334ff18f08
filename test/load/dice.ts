/** Numbers that look random and are the same for the same seed. */
export interface Dice {
  /** A whole number from 0 to `sides` - 1. */
  roll(sides: number): number;
  shuffled<T>(all: readonly T[]): T[];
}

/** Dice of a seed (mulberry32). */
export function createDice(seed: number): Dice {
  let state = seed >>> 0;
  const roll = (sides: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides;
  };
  const shuffled = <T>(all: readonly T[]): T[] =>
    all
      .map((one) => ({ one, place: roll(1_000_000) }))
      .sort((a, b) => a.place - b.place)
      .map(({ one }) => one);
  return { roll, shuffled };
}
