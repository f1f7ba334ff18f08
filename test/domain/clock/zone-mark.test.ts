import { expect } from 'chai';
import { clockTime } from '../../../src/domain/clock/zone-mark.ts';
import { readTree } from '../../support/source-tree.ts';

const berlin = { timeZone: 'Europe/Berlin', locale: 'de-DE' };
const at = (instant: string, place = berlin): string => clockTime(Date.parse(instant), place);

describe('a time of day', () => {
  it('has the zone behind it where the clock shows that hour twice', () => {
    expect(at('2026-10-25T00:30:00Z')).to.equal('02:30 MESZ');
    expect(at('2026-10-25T01:30:00Z')).to.equal('02:30 MEZ');
  });

  it('has none at any other hour, that day neither', () => {
    expect(at('2026-10-24T23:59:00Z')).to.equal('01:59');
    expect(at('2026-10-25T02:00:00Z')).to.equal('03:00');
    expect(at('2026-03-29T01:30:00Z')).to.equal('03:30');
    expect(at('2026-07-01T10:00:00Z')).to.equal('12:00');
  });

  it('never looks like another an hour, or half an hour, apart', () => {
    const changes: [zone: string, first: string, minutes: number][] = [
      ['Europe/Berlin', '2026-10-25T00:15:00Z', 60],
      ['America/New_York', '2026-11-01T05:15:00Z', 60],
      ['Australia/Lord_Howe', '2026-04-04T14:45:00Z', 30],
      ['Europe/Moscow', '2014-10-25T21:30:00Z', 60],
    ];
    for (const [timeZone, first, minutes] of changes)
      for (const locale of ['en-US', 'de-DE', 'ru-RU', 'ja-JP']) {
        const twin = new Date(Date.parse(first) + minutes * 60_000).toISOString();
        const place = { timeZone, locale };
        expect(at(first, place), `${timeZone} ${locale}`).not.to.equal(at(twin, place));
      }
  });
});

describe('every other place', () => {
  it('asks this clock: none makes a format of a zone of its own', () => {
    const places = readTree('src', /\.tsx?$/)
      .filter(({ text }) => /Intl\.DateTimeFormat\(|\.toLocale(Time|Date)?String\(/.test(text))
      .map(({ path }) => path);
    expect(places).to.have.members([
      ...['src/domain/clock/zone-clock.ts', 'src/domain/clock/zone-mark.ts'],
      // Times of pages, which ask it; whether names are known; the machine's own zone.
      ...['src/adapters/pages/moments.ts', 'src/domain/showcase/place.ts'],
      ...['src/runtime/verbs/tenant/add-tenant.ts', 'src/adapters/browser/live/live-state.ts'],
    ]);
  });
});
