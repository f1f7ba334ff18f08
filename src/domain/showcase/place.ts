import { refuse, type Refusal } from '../refusal.ts';

/** Whether this is an IANA time zone that times can be shown in. */
export function isTimeZone(name: string): boolean {
  return succeeds(() => new Intl.DateTimeFormat('en', { timeZone: name }));
}

/** Whether this is a locale that dates and numbers can be shown in (BCP 47). */
export function isLocale(tag: string): boolean {
  return succeeds(() => new Intl.DateTimeFormat(tag));
}

/** What is wrong with the place and time a showcase gives itself, if anything is. */
export function unfitPlace(given: {
  readonly timeZone: string;
  readonly locale: string;
  readonly start: string;
  readonly end: string;
}): Refusal | undefined {
  const { timeZone, locale, start, end } = given;
  if (end < start) return refuse('DatesReversed', { start });
  if (!isTimeZone(timeZone)) return refuse('UnknownTimeZone', { timeZone });
  return isLocale(locale) ? undefined : refuse('UnknownLocale', { locale });
}

function succeeds(attempt: () => unknown): boolean {
  try {
    attempt();
    return true;
  } catch {
    return false;
  }
}
