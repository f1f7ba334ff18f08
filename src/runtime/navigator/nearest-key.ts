import { nearest } from '../../adapters/cli/nearest.ts';

/** The known key that a mistyped one probably means; undefined when none is near. */
export function nearestKey(unknown: string, known: readonly string[]): string | undefined {
  return nearest(unknown, known, 1)[0];
}
