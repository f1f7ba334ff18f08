import { setTimeout as pause } from 'node:timers/promises';

/** Waits for a condition; fails naming it when it does not come about within `milliseconds`. */
export async function eventually(
  what: string,
  condition: () => boolean | Promise<boolean>,
  milliseconds = 20_000,
): Promise<void> {
  const end = performance.now() + milliseconds;
  while (!(await condition())) {
    if (performance.now() > end) throw new Error(`never came about: ${what}`);
    await pause(2);
  }
}
