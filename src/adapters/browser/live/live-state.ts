import { clockTime } from '../../../domain/clock/zone-mark.ts';

/** What a page knows about its connection; all in milliseconds. */
export interface LiveSigns {
  readonly now: number;
  readonly startedAt: number;
  /** The last sign of life of a connection that carried all streams of the page. */
  readonly aliveAt: number | undefined;
}

export interface LiveState {
  readonly state: 'connecting' | 'live' | 'stale';
  /** Since when the page is not live. */
  readonly since: number;
}

/** A heartbeat comes every 3 s: three in a row may be lost before the page admits it. */
const staleMilliseconds = 10_000;
/** WebSockets are not to be had: the page fetches itself. */
const pollAfterMilliseconds = 15_000;

/** Whether the page may be trusted to be the present. */
export function liveState({ now, startedAt, aliveAt }: LiveSigns): LiveState {
  const since = aliveAt ?? startedAt;
  if (now - since >= staleMilliseconds) return { state: 'stale', since };
  return { state: aliveAt === undefined ? 'connecting' : 'live', since };
}

/** Whether the page has been without a connection for so long that it should poll. */
export function mustPoll({ now, startedAt, aliveAt }: LiveSigns): boolean {
  return now - (aliveAt ?? startedAt) >= pollAfterMilliseconds;
}

/** The state in words, with the time of day as the showcase's clock shows it. */
export function liveWords({ state, since }: LiveState, place: LivePlace): string {
  return state === 'stale' ? `not live since ${timeAt(since, place)}` : state;
}

/** An IANA time zone and a language tag; empty where the page does not say. */
export interface LivePlace {
  readonly timeZone: string;
  readonly locale: string;
}

function timeAt(time: number, { timeZone, locale }: LivePlace): string {
  const own = new Intl.DateTimeFormat().resolvedOptions();
  const place = { timeZone: timeZone || own.timeZone, locale: locale || own.locale };
  return clockTime(time, place);
}
