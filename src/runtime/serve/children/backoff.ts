/** How long to wait between starts of a process that keeps failing; times in milliseconds. */
export interface Backoff {
  /** Counts a failure of a process that had lived for so long. */
  failed(lived: number): void;
  /** Time to wait until the next start. */
  remaining(): number;
}

const stable = 60_000;
const longest = 30_000;

/** The first failure costs no wait; then 250 ms, doubling up to 30 s; a minute's life forgets. */
export function openBackoff(now: () => number = () => performance.now()): Backoff {
  let failures = 0;
  let next = 0;
  return {
    failed(lived) {
      failures = lived >= stable ? 1 : failures + 1;
      const wait = failures < 2 ? 0 : Math.min(longest, 250 * 2 ** (failures - 2));
      next = now() + wait;
    },
    remaining: () => Math.max(0, next - now()),
  };
}
