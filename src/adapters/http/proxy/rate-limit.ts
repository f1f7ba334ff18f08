export interface RateLimitOptions {
  /** How many requests of one address are taken in a window. */
  readonly limit: number;
  /** Milliseconds. */
  readonly window: number;
  readonly now?: () => number;
}

export interface RateLimit {
  /** Counts a request; 0 when it is taken, else the seconds to wait. */
  take(address: string): number;
}

/** Counts requests per address in fixed windows; all counts are forgotten with the window. */
export function openRateLimit({ limit, window, now = monotonic }: RateLimitOptions): RateLimit {
  const counts = new Map<string, number>();
  let ends = now() + window;
  return {
    take(address) {
      if (now() >= ends) {
        counts.clear();
        ends = now() + window;
      }
      const count = (counts.get(address) ?? 0) + 1;
      counts.set(address, count);
      return count <= limit ? 0 : Math.max(1, Math.ceil((ends - now()) / 1000));
    },
  };
}

const monotonic = (): number => performance.now();
