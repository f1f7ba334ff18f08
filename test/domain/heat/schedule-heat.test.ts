import { contests, couples, entry, heat, opened, panel } from '../../support/cast.ts';
import type { CommandData } from '../../../src/domain/commands.ts';
import { command, event, given } from '../../support/given.ts';

const before = [
  ...[opened, ...panel, ...couples, ...contests],
  ...[entry('latin', 101), entry('latin', 102), entry('latin', 103)],
];
type Floor = CommandData<'ScheduleHeat'>['floor'];

const schedule = (id: string, floor: Floor, more: object = {}) =>
  command('ScheduleHeat', { heat: id, label: id.slice(1), order: 1, floor, ...more });
const latin = { contest: 'latin', round: 1 };

describe('scheduling a heat', () => {
  it('puts contests on the floor together, all of their entries or some', () => {
    given(...before)
      .when(schedule('h1', [latin, { contest: 'medals', round: 1, entries: ['medals-101'] }]))
      .then(
        event('HeatScheduled', 'heat/h1', {
          ...{ heat: 'h1', label: '1', order: 1, time: null, judges: null },
          floor: [
            { ...latin, entries: null },
            { contest: 'medals', round: 1, entries: ['medals-101'] },
          ],
        }),
      );
  });

  it('may give a time and judges of its own', () => {
    const time = '2026-05-02T14:30:00-04:00';
    given(...before)
      .when(schedule('h1', [latin], { time, judges: ['judge-b'] }))
      .then(
        event('HeatScheduled', 'heat/h1', {
          ...{ heat: 'h1', label: '1', order: 1, time, judges: ['judge-b'] },
          floor: [{ ...latin, entries: null }],
        }),
      );
  });

  it('needs a new id and an open showcase', () => {
    given(...before, heat('h1', [['latin', 1]]))
      .when(heat('h1', [['waltz', 1]]))
      .thenRefused('AlreadyExists');
    given()
      .when(schedule('h1', [latin]))
      .thenRefused('ShowcaseNotOpen');
    given(...before, command('CloseShowcase', {}))
      .when(schedule('h1', [latin]))
      .thenRefused('ShowcaseClosed');
  });

  it('knows its contests, their rounds and its judges', () => {
    given(...before)
      .when(heat('h1', [['none', 1]]))
      .thenRefused('NotFound');
    given(...before)
      .when(heat('h1', [['latin', 2]]))
      .thenRefused('RoundUnknown', 'Contest Open Latin has no round 2: use a round from 1 to 1.');
    given(...before)
      .when(schedule('h1', [latin], { judges: ['judge-z'] }))
      .thenRefused('JudgeUnknown');
    given(...before, command('DismissJudge', { judge: 'judge-a' }))
      .when(schedule('h1', [latin], { judges: ['judge-a'] }))
      .thenRefused('JudgeUnknown');
  });

  it('lets each entry dance a round once', () => {
    const some = (...entries: string[]) => [{ ...latin, entries }];
    given(...before, schedule('h1', [latin]))
      .when(schedule('h2', [latin]))
      .thenRefused(
        'RoundScheduledTwice',
        'An entry of contest Open Latin, round 1 is already in heat 1: take it out first.',
      );
    given(...before, schedule('h1', some('latin-101')))
      .when(schedule('h2', [latin]))
      .thenRefused('RoundScheduledTwice');
    given(...before, schedule('h1', some('latin-101')))
      .when(schedule('h2', some('latin-102', 'latin-101')))
      .thenRefused('RoundScheduledTwice');
    given(...before)
      .when(schedule('h1', [latin, ...some('latin-101')]))
      .thenRefused('RoundScheduledTwice');
  });

  it('may spread a large round over several heats', () => {
    given(...before, schedule('h1', [{ ...latin, entries: ['latin-101'] }]))
      .when(schedule('h2', [{ ...latin, entries: ['latin-102', 'latin-103'] }]))
      .then(
        event('HeatScheduled', 'heat/h2', {
          ...{ heat: 'h2', label: '2', order: 1, time: null, judges: null },
          floor: [{ ...latin, entries: ['latin-102', 'latin-103'] }],
        }),
      );
  });

  it('puts no two couples with one back number on the floor', () => {
    const other = command('RegisterEntry', {
      ...{ entry: 'medals-x', contest: 'medals', couple: 'couple-6', back: 101 },
    });
    const both = schedule('h1', [latin, { contest: 'medals', round: 1 }]);
    given(...before, other)
      .when(both)
      .thenRefused('BackNumberTaken');
    given(...before, other, command('ScratchEntry', { entry: 'medals-x' }))
      .when(both)
      .then(
        event('HeatScheduled', 'heat/h1', {
          ...{ heat: 'h1', label: '1', order: 1, time: null, judges: null },
          floor: [
            { ...latin, entries: null },
            { contest: 'medals', round: 1, entries: null },
          ],
        }),
      );
  });
});
