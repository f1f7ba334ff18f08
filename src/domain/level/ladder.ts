const byName = new Intl.Collator('en', { numeric: true });

/** Compares two steps of a ladder. */
export type Compare = (a: string | null, b: string | null) => number;

/**
 * Orders levels or ages as the organiser listed them, lowest first. What is not listed comes after
 * what is, by name with numbers read as numbers; nothing at all is below everything.
 */
export function compareBy(ladder: readonly string[]): Compare {
  const step = (name: string): number => {
    const at = ladder.indexOf(name);
    return at < 0 ? ladder.length : at;
  };
  return (a, b) => {
    if (a === null || b === null) return Number(a !== null) - Number(b !== null);
    return step(a) - step(b) || byName.compare(a, b);
  };
}

/** The higher of two steps. */
export function higher(compare: Compare, a: string | null, b: string | null): string | null {
  return compare(a, b) >= 0 ? a : b;
}

/** The lower of two steps; where one is unknown, the other. */
export function lower(compare: Compare, a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return compare(a, b) <= 0 ? a : b;
}
