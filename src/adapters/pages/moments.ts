import { dayIn } from '../../domain/clock/wall-clock.ts';
import { withZone, type Place } from '../../domain/clock/zone-mark.ts';
import type { AnyView } from './links.ts';

const formatters = new Map<string, Intl.DateTimeFormat>();

/** The clock a page shows: the showcase's; the administration has UTC. */
export function placeOf(view: AnyView): Place {
  return 'showcase' in view ? view.showcase : { timeZone: 'UTC', locale: 'en-US' };
}

/** "2:05 PM" or "14:05", as the showcase's locale has it. `iso` is RFC 3339. */
export function timeOfDay(view: AnyView, iso: string): string {
  return time(view, iso, { timeStyle: 'short' });
}

/** The time with seconds, for the log. */
export function preciseTime(view: AnyView, iso: string): string {
  return time(view, iso, { timeStyle: 'medium' });
}

/** "Saturday, May 3": the day of a moment where the showcase is; in another year with that. */
export function dayOf(view: AnyView, iso: string): string {
  const day = { weekday: 'long', month: 'long', day: 'numeric' } as const;
  const year = dayIn(placeOf(view).timeZone, iso).slice(0, 4);
  const isUsual = 'showcase' in view && view.showcase.start.startsWith(year);
  return format(view, iso, isUsual ? day : { ...day, year: 'numeric' });
}

/** "May 3, 2:05 PM": when something is to happen. */
export function dayAndHour(view: AnyView, iso: string): string {
  const hour = { hour: 'numeric', minute: '2-digit' } as const;
  return time(view, iso, { month: 'short', day: 'numeric', ...hour });
}

/** "May 3, 2026, 2:05:11 PM". */
export function dayAndTime(view: AnyView, iso: string): string {
  return time(view, iso, { dateStyle: 'medium', timeStyle: 'medium' });
}

/** The days of a showcase: "May 3 – 5, 2026"; both are dates without a time. */
export function daysOf({ locale, start, end }: Omit<Place, 'timeZone'> & Days): string {
  const options = { dateStyle: 'long' } as const;
  return formatter({ timeZone: 'UTC', locale }, options).formatRange(midday(start), midday(end));
}

interface Days {
  readonly start: string;
  readonly end: string;
}

/** A time of day in words; where the clock shows it twice, with the zone's name. */
function time(view: AnyView, iso: string, options: Intl.DateTimeFormatOptions): string {
  const { timeZone, locale } = placeOf(view);
  const place = { timeZone, locale: usableLocale(locale) };
  return withZone(format(view, iso, options), Date.parse(iso), place);
}

function format(view: AnyView, iso: string, options: Intl.DateTimeFormatOptions): string {
  return formatter(placeOf(view), options).format(new Date(iso));
}

/** Formatters are dear to make; a page needs few different ones. */
function formatter(place: Place, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = JSON.stringify([place.locale, place.timeZone, options]);
  const known = formatters.get(name);
  if (known) return known;
  const { timeZone } = place;
  const made = new Intl.DateTimeFormat(usableLocale(place.locale), { ...options, timeZone });
  formatters.set(name, made);
  return made;
}

/** A locale that this machine cannot read must not take the page down. */
function usableLocale(locale: string): string {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(locale)[0] ?? 'en-US';
  } catch {
    return 'en-US';
  }
}

function midday(date: string): Date {
  return new Date(`${date}T12:00:00Z`);
}
