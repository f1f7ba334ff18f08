import { zoneClock } from './zone-clock.ts';

/**
 * A function from wall-clock times of a zone (`2021-10-16T09:48:00`) to instants (RFC 3339, UTC).
 * A time with an offset is an instant already. A time that the clock skips is later by the length
 * of the gap, of a time that exists twice the first is meant (java.time, Temporal's "compatible").
 */
export function wallClock(timeZone: string): (time: string) => string {
  const clock = zoneClock(timeZone);
  return (time) => {
    if (/(Z|[+-]\d\d:\d\d)$/.test(time)) return time;
    const wall = Date.parse(`${time}Z`);
    const [first] = clock.instantsOf(wall);
    return new Date(first ?? clock.afterGap(wall)).toISOString();
  };
}

/** The date of an instant where a zone is, as `2026-05-03`. */
export function dayIn(timeZone: string, instant: string | Date): string {
  const time = new Date(instant).getTime();
  return new Date(zoneClock(timeZone).wallOf(time)).toISOString().slice(0, 10);
}
