import { expect } from 'chai';
import fc from 'fast-check';
import { dayIn, wallClock } from '../../../src/domain/clock/wall-clock.ts';
import { zoneClock } from '../../../src/domain/clock/zone-clock.ts';

type Row = readonly [zone: string, time: string, instant: string];

/** What must hold of each of these rows is its title. */
function allAre(rows: readonly Row[]): void {
  for (const [zone, time, instant] of rows)
    it(`${time} in ${zone} is ${instant}`, () => {
      expect(wallClock(zone)(time)).to.equal(instant);
    });
}

describe('the wall clock of a hall', () => {
  allAre([
    ['America/Chicago', '2021-10-16T09:48:00', '2021-10-16T14:48:00.000Z'],
    ['America/Chicago', '2021-12-16T09:48', '2021-12-16T15:48:00.000Z'],
    ['America/Chicago', '2021-12-16T09:48:00.500', '2021-12-16T15:48:00.500Z'],
    ['Asia/Kolkata', '2026-01-01T00:15:00', '2025-12-31T18:45:00.000Z'],
    ['Pacific/Kiritimati', '2026-01-01T12:00:00', '2025-12-31T22:00:00.000Z'],
    ['Pacific/Pago_Pago', '2026-01-01T12:00:00', '2026-01-01T23:00:00.000Z'],
    ['Europe/Berlin', '2026-03-29T03:00:00', '2026-03-29T01:00:00.000Z'],
    ['Europe/Berlin', '2026-03-29T01:59:00', '2026-03-29T00:59:00.000Z'],
    ['Europe/Berlin', '2026-10-25T04:00:00', '2026-10-25T03:00:00.000Z'],
    ['UTC', '2026-01-01T12:00:00', '2026-01-01T12:00:00.000Z'],
  ]);

  it('leaves a time with an offset as it is', () => {
    expect(wallClock('Asia/Tokyo')('2026-01-01T12:00:00+01:00')).to.equal(
      '2026-01-01T12:00:00+01:00',
    );
  });
});

describe('a time that the clock skips is later by the length of the gap', () => {
  allAre([
    ['Europe/Berlin', '2026-03-29T02:30:00', '2026-03-29T01:30:00.000Z'],
    ['Europe/Berlin', '2026-03-29T02:00:00', '2026-03-29T01:00:00.000Z'],
    ['America/New_York', '2026-03-08T02:30:00', '2026-03-08T07:30:00.000Z'],
    ['Australia/Lord_Howe', '2026-10-04T02:15:00', '2026-10-03T15:45:00.000Z'],
    ['America/Sao_Paulo', '2018-11-04T00:30:00', '2018-11-04T03:30:00.000Z'],
    ['Africa/Cairo', '2026-04-24T00:30:00', '2026-04-23T22:30:00.000Z'],
    ['Pacific/Apia', '2011-12-30T10:00:00', '2011-12-30T20:00:00.000Z'],
  ]);
});

describe('of a time that exists twice the first is meant', () => {
  allAre([
    ['Europe/Berlin', '2026-10-25T02:30:00', '2026-10-25T00:30:00.000Z'],
    ['America/New_York', '2026-11-01T01:30:00', '2026-11-01T05:30:00.000Z'],
    ['Australia/Lord_Howe', '2026-04-05T01:45:00', '2026-04-04T14:45:00.000Z'],
    ['America/Sao_Paulo', '2018-02-17T23:30:00', '2018-02-18T01:30:00.000Z'],
  ]);
});

describe('every zone', () => {
  const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
  const instants = fc.date({
    min: new Date('2000-01-01T00:00:00Z'),
    max: new Date('2037-12-31T00:00:00Z'),
    noInvalidDate: true,
  });

  /** What the platform says the clock shows: an oracle that shares no code with ours. */
  const shown = (timeZone: string, instant: number): string =>
    new Intl.DateTimeFormat('sv-SE', {
      ...{ timeZone, dateStyle: 'short', timeStyle: 'medium' },
    }).format(instant);

  it('shows at the instant of a wall time that time, or one later by a gap', () => {
    fc.assert(
      fc.property(zones, instants, (zone, date) => {
        const wall = Math.floor(date.getTime() / 1000) * 1000;
        const written = new Date(wall).toISOString().slice(0, 19);
        const instant = Date.parse(wallClock(zone)(written));
        const found = shown(zone, instant).replace(' ', 'T');
        expect(found >= written, `${zone} ${written} ${found}`).to.equal(true);
        if (found !== written)
          expect(zoneClock(zone).instantsOf(wall), `${zone} ${written}`).to.deep.equal([]);
      }),
    );
  });

  it('comes back to an instant from what it shows, or to its earlier twin', () => {
    fc.assert(
      fc.property(zones, instants, (zone, date) => {
        const instant = Math.floor(date.getTime() / 1000) * 1000;
        const clock = zoneClock(zone);
        const back = clock.instantsOf(clock.wallOf(instant));
        expect(back, `${zone} ${String(instant)}`).to.include(instant);
        expect(clock.isTwice(instant)).to.equal(back.length === 2);
        expect(dayIn(zone, new Date(instant))).to.equal(shown(zone, instant).slice(0, 10));
      }),
    );
  });

  it('is right at every half hour of the days of its changes, as found by trying', () => {
    const years = fc.integer({ min: 2000, max: 2037 });
    const changing = ['Europe/Berlin', 'Australia/Lord_Howe', 'America/St_Johns', 'Asia/Gaza'];
    fc.assert(
      fc.property(fc.oneof(fc.constantFrom(...changing), zones), years, (zone, year) => {
        for (const day of daysOfChange(zone, year))
          for (let wall = day; wall < day + 2 * dayLong; wall += dayLong / 48) {
            const tried = instantsShowing(zone, wall);
            const gap = offsetAt(zone, wall + dayLong) - offsetAt(zone, wall - dayLong);
            const meant = tried[0] ?? wall - offsetAt(zone, wall + dayLong) + gap;
            const found = wallClock(zone)(new Date(wall).toISOString().slice(0, 19));
            expect(found, `${zone} ${String(wall)}`).to.equal(new Date(meant).toISOString());
          }
      }),
      { numRuns: 15 },
    );
  });

  const dayLong = 24 * 60 * 60 * 1000;

  /** By the platform's own words, "GMT+05:30". */
  function offsetAt(timeZone: string, instant: number): number {
    const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
    const [, sign, hours, minutes] = /GMT([+-])(\d\d):(\d\d)/.exec(format.format(instant)) ?? [];
    const size = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60_000;
    return sign === '-' ? -size : size;
  }

  function daysOfChange(zone: string, year: number): number[] {
    const days = Array.from({ length: 365 }, (_, at) => Date.UTC(year, 0, 1 + at));
    return days.filter((day) => offsetAt(zone, day) !== offsetAt(zone, day + dayLong));
  }

  /** All instants that the clock shows as this, the earliest first, whatever its offset is. */
  function instantsShowing(zone: string, wall: number): number[] {
    const wanted = new Date(wall).toISOString().slice(0, 19).replace('T', ' ');
    const format = new Intl.DateTimeFormat('sv-SE', {
      ...{ timeZone: zone, dateStyle: 'short', timeStyle: 'medium' },
    });
    const quarters = Array.from({ length: 4 * 28 }, (_, at) => wall + (at - 4 * 14) * 900_000);
    return quarters.filter((instant) => format.format(instant) === wanted);
  }
});
