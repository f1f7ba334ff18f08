/** Somebody who read, and is to know when it is no longer so. */
export interface Follower {
  readonly note: (name: string) => void;
  /** Whether anything that was noted has been written since. */
  readonly isStale: () => boolean;
  /** Is told of nothing any more. */
  readonly end: () => void;
}

export interface Followers {
  /** `stale` is called once, when something that was noted is written. */
  readonly open: (stale?: () => void) => Follower;
  /** Something of this name was written. */
  readonly written: (name: string) => void;
}

/** Finds who read what, by what is written: a write that nobody read costs one look. */
export function createFollowers(): Followers {
  const readers = new Map<string, Set<Reading>>();
  const leave = (reading: Reading): void => {
    for (const name of reading.names) {
      const others = readers.get(name);
      others?.delete(reading);
      if (others?.size === 0) readers.delete(name);
    }
    reading.names.clear();
  };
  return {
    open: (stale) => {
      const reading: Reading = { names: new Set(), stale: false, tell: stale };
      return {
        isStale: () => reading.stale,
        end: () => leave(reading),
        note: (name) => {
          if (reading.stale || reading.names.has(name)) return;
          reading.names.add(name);
          readers.set(name, (readers.get(name) ?? new Set<Reading>()).add(reading));
        },
      };
    },
    written: (name) => {
      for (const reading of readers.get(name) ?? []) {
        reading.stale = true;
        leave(reading);
        reading.tell?.();
      }
    },
  };
}

interface Reading {
  readonly names: Set<string>;
  stale: boolean;
  readonly tell: (() => void) | undefined;
}
