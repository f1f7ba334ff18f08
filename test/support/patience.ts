const slowness = Number(process.env['FLOORCRAFT_TEST_PATIENCE'] ?? 1);

/**
 * Milliseconds that one wait in a test may take: a minute, longer on a slower machine. It is the
 * one limit of time that tests know; a test as a whole has five times as much.
 */
export const patience = Math.round(60_000 * slowness);

/** The failure of a wait that took all its patience; the run adds how slow the machine is. */
export function outOfPatience(what: string, cause?: unknown): Error {
  const seconds = String(Math.round(patience / 1000));
  return new Error(`never came about within ${seconds} s: ${what}`, { cause });
}
