const day = 24 * 60 * 60 * 1000;

/** A zone's clock. A wall time is what it shows, as milliseconds as if it were UTC. */
export interface ZoneClock {
  /** What the clock shows at an instant. */
  wallOf(instant: number): number;
  /** When it shows this: the earlier instant first; never, where the clock skips it. */
  instantsOf(wall: number): readonly number[];
  /** When a time that it skips would have been, had the clock not been put on. */
  afterGap(wall: number): number;
  /** Whether it shows the same at another instant. */
  isTwice(instant: number): boolean;
}

const known = new Map<string, ZoneClock>();

/** The clock of an IANA time zone. Throws a RangeError for a name that is none. */
export function zoneClock(timeZone: string): ZoneClock {
  const before = known.get(timeZone);
  if (before) return before;
  const made = makeClock(timeZone);
  known.set(timeZone, made);
  return made;
}

function makeClock(timeZone: string): ZoneClock {
  const offsetAt = offsets(timeZone);
  // No zone is further than a day from UTC, and none changes its clock twice in two days.
  const around = (wall: number): number[] => [offsetAt(wall - day), offsetAt(wall + day)];
  const wallOf = (instant: number): number => instant + offsetAt(instant);
  const instantsOf = (wall: number): number[] =>
    [...new Set(around(wall))]
      .filter((offset) => offsetAt(wall - offset) === offset)
      .map((offset) => wall - offset)
      .sort((a, b) => a - b);
  const steady = new Map<number, boolean>();
  const isSteady = (date: number): boolean => {
    const found = steady.get(date) ?? offsetAt((date - 1) * day) === offsetAt((date + 2) * day);
    steady.set(date, found);
    return found;
  };
  return {
    ...{ wallOf, instantsOf },
    afterGap: (wall) => wall - offsetAt(wall - day),
    // Asked for every time on a page: nearly all stand on days without a change.
    isTwice: (instant) =>
      !isSteady(Math.floor(instant / day)) && instantsOf(wallOf(instant)).length > 1,
  };
}

/** How far a zone's clock is ahead of UTC at an instant, in milliseconds. */
function offsets(timeZone: string): (instant: number) => number {
  const digits = { year: 'numeric', month: 'numeric', day: 'numeric' } as const;
  const time = { hour: 'numeric', minute: 'numeric', second: 'numeric', hourCycle: 'h23' } as const;
  const clock = new Intl.DateTimeFormat('en-US', { timeZone, ...digits, ...time });
  return (instant) => {
    const whole = Math.floor(instant / 1000) * 1000;
    const shown = new Map(clock.formatToParts(whole).map(({ type, value }) => [type, +value]));
    const part = (type: Intl.DateTimeFormatPartTypes): number => shown.get(type) ?? 0;
    const date = Date.UTC(part('year'), part('month') - 1, part('day'));
    return date + ((part('hour') * 60 + part('minute')) * 60 + part('second')) * 1000 - whole;
  };
}
