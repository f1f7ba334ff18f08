import type { KeptCommand } from '../../pages/slip/facts/slip-types.ts';
import type { OutboxStorage } from './shelf.ts';

/** A storage that lives as long as the page: for browsers that keep nothing, and for tests. */
export function createMemoryStorage(): OutboxStorage {
  const kept = new Map<string, KeptCommand>();
  return {
    all: () => Promise.resolve([...kept.values()]),
    put: (commands) => {
      for (const one of commands) kept.set(one.commandId, one);
      return Promise.resolve();
    },
    remove: (ids) => {
      for (const id of ids) kept.delete(id);
      return Promise.resolve();
    },
  };
}
