import type { UnsentState } from '../../pages/desk/unsent/unsent-state.ts';

/** What was brought to the desk last, until it is sent or forgotten. */
export interface BroughtShelf {
  put(id: string, state: UnsentState): void;
  of(id: string): UnsentState | undefined;
}

/** So many are kept, the newest: a desk takes in one tablet at a time. */
const mostKept = 8;

/** A shelf in memory: whoever brought something brings it again after a restart. */
export function createBroughtShelf(): BroughtShelf {
  const kept = new Map<string, UnsentState>();
  return {
    put: (id, state) => {
      kept.delete(id);
      kept.set(id, state);
      for (const oldest of [...kept.keys()].slice(0, -mostKept)) kept.delete(oldest);
    },
    of: (id) => kept.get(id),
  };
}
