import { setTimeout as pause } from 'node:timers/promises';
import { outOfPatience, patience } from './patience.ts';

/** Waits for a condition; fails naming it when it does not come about within the run's patience. */
export async function eventually(
  what: string,
  condition: () => boolean | Promise<boolean>,
): Promise<void> {
  const begun = performance.now();
  while (!(await condition())) {
    if (performance.now() - begun > patience) throw outOfPatience(what);
    await pause(Math.min(100, 5 + (performance.now() - begun) / 10));
  }
}
