export interface TryLimits {
  /** Milliseconds after which a failed try no longer counts. */
  readonly window: number;
  readonly perDevice: number;
  readonly together: number;
}

export interface BoundedTries {
  /** Counts a try before it is looked at; 0 when it may be made, else the seconds to wait. */
  take(device: string): number;
  /** Gives a device's tries back: the last one was right. */
  forgive(device: string): void;
  /** How many tries a device has left. */
  left(device: string): number;
}

interface Try {
  readonly device: string;
  readonly at: number;
}

/**
 * Tries within a sliding window, for each device and for all together: one tablet cannot guess on,
 * and neither can many, or one that throws its name away.
 */
export function boundedTries(limits: TryLimits, now: () => number): BoundedTries {
  let tries: readonly Try[] = [];
  const recent = (): readonly Try[] => {
    const since = now() - limits.window;
    tries = tries.filter(({ at }) => at > since);
    return tries;
  };
  const own = (device: string): Try[] => recent().filter((one) => one.device === device);
  const seconds = (oldest: Try | undefined): number =>
    Math.max(1, Math.ceil(((oldest?.at ?? now()) + limits.window - now()) / 1000));
  return {
    take: (device) => {
      const mine = own(device);
      if (mine.length >= limits.perDevice) return seconds(mine[0]);
      if (tries.length >= limits.together) return seconds(tries[0]);
      tries = [...tries, { device, at: now() }];
      return 0;
    },
    forgive: (device) => {
      tries = tries.filter((one) => one.device !== device);
    },
    left: (device) =>
      Math.min(limits.perDevice - own(device).length, limits.together - tries.length),
  };
}
