const day = 24 * 60 * 60 * 1000;

/**
 * A function from wall-clock times of a zone (`2021-10-16T09:48:00`) to instants (RFC 3339, UTC).
 * A time with an offset is an instant already. Where a clock is put back the earlier hour is meant.
 */
export function wallClock(timeZone: string): (time: string) => string {
  const clock = clockOf(timeZone);
  return (time) => {
    if (/(Z|[+-]\d\d:\d\d)$/.test(time)) return time;
    const wall = Date.parse(`${time}Z`);
    const before = offsetAt(clock, wall - day);
    const isBefore = offsetAt(clock, wall - before) === before;
    const offset = isBefore ? before : offsetAt(clock, wall + day);
    return new Date(wall - offset).toISOString();
  };
}

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const digits = { year: 'numeric', month: 'numeric', day: 'numeric' } as const;
  const time = { hour: 'numeric', minute: 'numeric', second: 'numeric', hourCycle: 'h23' } as const;
  return new Intl.DateTimeFormat('en-US', { timeZone, ...digits, ...time });
}

/** How far a zone's clock is ahead of UTC at an instant, in milliseconds. */
function offsetAt(clock: Intl.DateTimeFormat, instant: number): number {
  const shown = new Map(clock.formatToParts(instant).map(({ type, value }) => [type, +value]));
  const part = (type: Intl.DateTimeFormatPartTypes): number => shown.get(type) ?? 0;
  const date = Date.UTC(part('year'), part('month') - 1, part('day'));
  return date + ((part('hour') * 60 + part('minute')) * 60 + part('second')) * 1000 - instant;
}
