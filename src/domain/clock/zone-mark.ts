import { zoneClock } from './zone-clock.ts';

/** An IANA time zone and a language tag (BCP 47). */
export interface Place {
  readonly timeZone: string;
  readonly locale: string;
}

/**
 * A time as it was put into words, with the zone's short name behind it where the clock shows that
 * hour twice ("02:30 MESZ", "02:30 MEZ"): two moments an hour apart never look alike.
 */
export function withZone(words: string, instant: number, place: Place): string {
  const clock = zoneClock(place.timeZone);
  if (!clock.isTwice(instant)) return words;
  const twins = clock.instantsOf(clock.wallOf(instant));
  const isTold = new Set(twins.map((twin) => zoneName(twin, 'short', place))).size > 1;
  return `${words} ${zoneName(instant, isTold ? 'short' : 'shortOffset', place)}`;
}

/** The time of day as people there read it: "2:05 PM" or "14:05". */
export function clockTime(instant: number, place: Place): string {
  const { timeZone, locale } = place;
  const format = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone });
  return withZone(format.format(instant), instant, place);
}

function zoneName(
  instant: number,
  timeZoneName: 'short' | 'shortOffset',
  { timeZone, locale }: Place,
): string {
  const format = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName });
  return format.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? '';
}
