import { expect } from 'chai';
import { wallClock } from '../../../src/domain/competition-file/zoned-time.ts';

describe('the wall clock of a hall', () => {
  const rows: [zone: string, time: string, instant: string][] = [
    ['America/Chicago', '2021-10-16T09:48:00', '2021-10-16T14:48:00.000Z'],
    ['America/Chicago', '2021-12-16T09:48', '2021-12-16T15:48:00.000Z'],
    ['Asia/Kolkata', '2026-01-01T00:15:00', '2025-12-31T18:45:00.000Z'],
    ['Europe/Berlin', '2026-03-29T03:00:00', '2026-03-29T01:00:00.000Z'],
    ['Europe/Berlin', '2026-03-29T01:59:00', '2026-03-29T00:59:00.000Z'],
    ['Europe/Berlin', '2026-10-25T04:00:00', '2026-10-25T03:00:00.000Z'],
    ['UTC', '2026-01-01T12:00:00', '2026-01-01T12:00:00.000Z'],
  ];
  for (const [zone, time, instant] of rows) {
    it(`${time} in ${zone} is ${instant}`, () => {
      expect(wallClock(zone)(time)).to.equal(instant);
    });
  }

  it('leaves a time with an offset as it is', () => {
    expect(wallClock('Asia/Tokyo')('2026-01-01T12:00:00+01:00')).to.equal(
      '2026-01-01T12:00:00+01:00',
    );
  });

  it('takes the earlier of two equal hours', () => {
    const instant = wallClock('Europe/Berlin')('2026-10-25T02:30:00');
    expect(instant).to.equal('2026-10-25T00:30:00.000Z');
  });
});
