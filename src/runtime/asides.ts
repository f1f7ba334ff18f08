/** Something beside the path of a mark that fails just now. */
export interface Alarm {
  /** What fails, as `status` and metrics name it. */
  readonly name: string;
  /** What it is about and why it fails, for people. */
  readonly sentence: string;
  /** RFC 3339 UTC. */
  readonly since: string;
}

/**
 * Work that is a convenience: status files, generated configuration, snapshots, screens. It fails
 * alone: a failure is said once, stands as an alarm until the work succeeds, and is never thrown.
 */
export interface Asides {
  /** Does it once. */
  once(name: string, work: () => void): void;
  /** Does it, and again until it succeeds; of one name only the newest is done again. */
  keep(name: string, work: () => void): void;
  /** Notes how something goes that is done elsewhere: why it fails, or that it does not. */
  report(name: string, reason: string | undefined): void;
  alarms(): readonly Alarm[];
  /** Does what is still to be done a last time, and no more after that. */
  close(): void;
}

export interface AsidesOptions {
  /** Told of each alarm when it begins, and when it is over. */
  readonly say: (alarm: Alarm, isOver: boolean) => void;
  /** Milliseconds until what failed is done again. */
  readonly again?: number;
}

/** A disk that has room again is found within a second. */
const standardAgain = 500;

/** Opens the place where conveniences are done; nothing of it keeps a process alive. */
export function openAsides({ say, again = standardAgain }: AsidesOptions): Asides {
  const alarms = openAlarms(say);
  const owed = new Map<string, () => void>();
  let timer: NodeJS.Timeout | undefined;

  function attempt(name: string, work: () => void): boolean {
    try {
      work();
    } catch (error) {
      alarms.report(name, error instanceof Error ? error.message : String(error));
      return false;
    }
    alarms.report(name, undefined);
    return true;
  }

  function pay(name: string, work: () => void): void {
    owed.delete(name);
    // Whoever was told of it may have owed something newer meanwhile.
    if (!attempt(name, work) && !owed.has(name)) owed.set(name, work);
    if (owed.size > 0) timer ??= setTimeout(payAll, again).unref();
  }

  function payAll(): void {
    timer = undefined;
    for (const [name, work] of [...owed]) if (owed.get(name) === work) pay(name, work);
  }

  return {
    ...alarms,
    once: (name, work) => void attempt(name, work),
    keep: pay,
    close() {
      clearTimeout(timer);
      for (const [name, work] of owed) attempt(name, work);
      owed.clear();
    },
  };
}

/** An alarm keeps the time it began at, and has the newest reason. */
function openAlarms(say: AsidesOptions['say']): Pick<Asides, 'report' | 'alarms'> {
  const alarms = new Map<string, Alarm>();
  return {
    report(name, reason) {
      const known = alarms.get(name);
      if (reason === undefined) {
        alarms.delete(name);
        if (known) say(known, true);
        return;
      }
      const since = known?.since ?? new Date().toISOString();
      const alarm = { name, sentence: `${name}: ${reason}`, since };
      alarms.set(name, alarm);
      if (!known) say(alarm, false);
    },
    alarms: () => [...alarms.values()],
  };
}
