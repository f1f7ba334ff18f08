/** The items in an order that depends on the seed and on nothing else (Fisher and Yates). */
export function shuffled<T>(items: readonly T[], seed: number): T[] {
  const left = [...items];
  const next = numbersFrom(seed);
  const order: T[] = [];
  while (left.length > 0) order.push(...left.splice(Math.floor(next() * left.length), 1));
  return order;
}

/** Numbers from 0 up to 1: a 32-bit linear congruential generator, its low bits thrown away. */
function numbersFrom(seed: number): () => number {
  // Small seeds lie close together: this spreads them over the whole range first.
  let state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state >>> 8) / 0x1000000;
  };
}
