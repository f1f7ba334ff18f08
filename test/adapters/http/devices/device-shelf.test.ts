import { expect } from 'chai';
import { createDeviceShelf } from '../../../../src/adapters/http/devices/device-shelf.ts';
import {
  batteryWords,
  elsewhereWords,
} from '../../../../src/adapters/pages/desk/devices/device-words.ts';

const report = { unsent: 2, battery: 64, charging: false };
const [one, two] = [
  { judge: 'a', device: 'device-one' },
  { judge: 'a', device: 'device-two' },
];

describe('The shelf of devices', () => {
  it('knows a judge’s other devices while they speak, and since when', () => {
    const { shelf, clock } = setUp();
    shelf.hear(one, report);
    clock.now += 60_000;
    shelf.hear(one, report);
    shelf.hear(two, report);
    expect(shelf.besides(two).map(({ since }) => since)).to.deep.equal([0]);
    expect(shelf.besides(one).map(({ since }) => since)).to.deep.equal([60_000]);
    clock.now += 91_000;
    expect(shelf.besides(one)).to.deep.equal([]);
    shelf.hear(two, report);
    expect(shelf.besides(one).map(({ since }) => since)).to.deep.equal([151_000]);
  });

  it('tells no judge of another judge’s device', () => {
    const { shelf } = setUp();
    shelf.hear(one, report);
    shelf.hear({ judge: 'b', device: 'device-one' }, report);
    expect(shelf.besides(one)).to.deep.equal([]);
  });

  it('keeps 200 devices at most, those heard last, and none for longer than 12 hours', () => {
    const { shelf, clock } = setUp();
    for (let at = 0; at < 230; at += 1)
      shelf.hear({ judge: 'a', device: `device-${String(at)}` }, report);
    expect(shelf.all()).to.have.length(200);
    expect(shelf.all().some(({ device }) => device === 'device-0')).to.equal(false);
    clock.now += 12 * 3_600_000;
    expect(shelf.all()).to.deep.equal([]);
  });

  it('says it in words', () => {
    const place = { timeZone: 'America/Chicago', locale: 'en-US' };
    const since = Date.parse('2026-11-20T20:02:00.000Z');
    expect(elsewhereWords([], place)).to.equal('');
    expect(elsewhereWords([{ since }], place)).to.match(
      /^Also open on another tablet since 2:02\sPM\.$/,
    );
    expect(elsewhereWords([{ since }, { since: since + 1 }], place)).to.contain('2 other tablets');
    expect(batteryWords({ battery: 64, charging: true })).to.equal('64 %, charging');
    expect(batteryWords({ battery: undefined, charging: false })).to.equal('not told');
  });
});

function setUp() {
  const clock = { now: 0 };
  return { clock, shelf: createDeviceShelf(() => clock.now) };
}
