import { notFound, usage } from '../../../adapters/cli/errors.ts';
import { dayIn, wallClock } from '../../../domain/clock/wall-clock.ts';
import { historyTable, type HistoryRow } from '../../../projections/history/history.ts';
import type { Rows } from '../../../projections/projection.ts';
import { sliceTables } from '../../../projections/fold/tables.ts';
import { heatOf } from './about.ts';

/**
 * The revision a person means by `120`, `14:05` (on the day of the last event, in the showcase's
 * time zone), `2026-05-02 14:05`, a time with an offset, or `heat 42` (once it was closed).
 */
export function revisionAt(rows: Rows, moment: string, head: number): number {
  const wanted = moment.trim();
  if (/^#?\d+$/.test(wanted)) return within(Number(wanted.replace('#', '')), head);
  const heat = /^heat\s+(.+)$/i.exec(wanted)?.[1];
  if (heat !== undefined) return afterHeat(rows, heat);
  return lastBefore(rows, instantOf(rows, wanted), wanted);
}

function within(revision: number, head: number): number {
  if (revision <= head) return revision;
  throw notFound(`There is no revision ${revision}: the log ends at ${head}.`);
}

function afterHeat(rows: Rows, named: string): number {
  const heat = heatOf(rows, named);
  const events = rows.find(historyTable, { where: { heat }, backwards: true });
  const closed = events.find(({ type }) => type === 'HeatClosed') ?? events[0];
  if (closed) return closed.revision;
  throw notFound(`Nothing has happened in heat ${named} yet.`);
}

const pattern =
  /^((?<day>\d{4}-\d\d-\d\d)[T ])?(?<clock>\d\d?:\d\d(:\d\d(\.\d+)?)?)(?<offset>Z|[+-]\d\d:\d\d)?$/;

function instantOf(rows: Rows, moment: string): number {
  const said = pattern.exec(moment)?.groups ?? {};
  const zone = rows.find(sliceTables.showcase)[0]?.timeZone ?? 'UTC';
  const day = said['day'] ?? lastDay(rows, zone);
  const clock = said['clock']?.replace(/^\d:/, '0$&') ?? '';
  const local = `${day}T${clock}${clock.length === 5 ? ':00' : ''}`;
  // Asked before the zone, which takes the times of a day only.
  if (Number.isNaN(Date.parse(`${local}Z`)))
    throw usage(`"${moment}" is no moment: give a revision, 14:05 or "heat 42".`);
  return Date.parse(wallClock(zone)(`${local}${said['offset'] ?? ''}`));
}

/** The day, in the showcase's time zone, on which the last event was recorded. */
function lastDay(rows: Rows, timeZone: string): string {
  const last = rows.find(historyTable, { backwards: true, limit: 1 })[0];
  return dayIn(timeZone, last?.recordedAt ?? new Date(0));
}

/** The last event recorded at or before an instant. */
function lastBefore(rows: Rows, instant: number, moment: string): number {
  for (const { revision, recordedAt } of backwards(rows)) {
    // A time to the minute means its beginning, so that what follows is still to come.
    if (Date.parse(recordedAt) <= instant) return revision;
  }
  throw notFound(`Nothing had happened yet at ${moment}.`);
}

function* backwards(rows: Rows): Generator<HistoryRow> {
  let before: { after?: number[] } = {};
  for (;;) {
    const page = rows.find(historyTable, { backwards: true, limit: 1000, ...before });
    yield* page;
    const last = page.at(-1);
    if (!last || page.length < 1000) return;
    before = { after: [last.revision] };
  }
}
