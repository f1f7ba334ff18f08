import { expect } from 'chai';
import {
  call,
  contests,
  couples,
  entry,
  heat,
  mark,
  opened,
  panel,
  readyShowcase,
  sign,
  unmark,
} from '../../support/cast.ts';
import { command, event, given, stateOf, type Step } from '../../support/given.ts';

const before = [opened, ...panel, ...couples, ...contests, entry('latin', 101)];
const cancel = (id: string) => command('CancelHeat', { heat: id });
const close = (id: string) => command('CloseHeat', { heat: id });
const withdrawCall = (id: string) => command('WithdrawCall', { heat: id });
const closeShowcase = command('CloseShowcase', {});
const opensFor = (sheet: string) =>
  ['judge-a', 'judge-b', 'judge-c'].map((judge) =>
    event('ScorecardOpened', `scorecard/${sheet}/${judge}`, { sheet, judge }),
  );
const called = (id: string) => event('HeatCalled', `heat/${id}`, { heat: id });
const closed = (id: string) => event('HeatClosed', `heat/${id}`, { heat: id });

describe('calling a heat', () => {
  it('puts it on the floor and opens a scorecard per dance and judge', () => {
    given(...readyShowcase)
      .when(call('h2'))
      .then(called('h2'), ...opensFor('latin.r1.d0'), ...opensFor('latin.r1.d1'));
    given(...readyShowcase, call('h2'))
      .when(call('h2'))
      .thenNothing();
  });

  it('opens one scorecard for all contests against a standard', () => {
    given(...readyShowcase)
      .when(call('h3'))
      .then(called('h3'), ...opensFor('heat.h3'));
  });

  it('opens cards for the judges of the heat only, where it names some', () => {
    const own = command('ScheduleHeat', {
      ...{ heat: 'h9', label: '9', order: 9, judges: ['judge-b'] },
      floor: [{ contest: 'latin', round: 1 }],
    });
    given(...before, own)
      .when(call('h9'))
      .then(
        called('h9'),
        ...opensFor('latin.r1.d0').slice(1, 2),
        ...opensFor('latin.r1.d1').slice(1, 2),
      );
  });

  it('closes the heat before it, and may call a closed heat again', () => {
    given(...readyShowcase, call('h2'))
      .when(call('h5'))
      .then(closed('h2'), called('h5'), ...opensFor('heat.h5'));
    given(...readyShowcase, call('h2'), close('h2'))
      .when(call('h2'))
      .then(called('h2'));
  });

  it('needs the heat, an open showcase and somebody to dance', () => {
    given(...readyShowcase)
      .when(call('none'))
      .thenRefused('NotFound');
    given(...readyShowcase, closeShowcase)
      .when(call('h2'))
      .thenRefused('ShowcaseClosed');
    given(opened, ...contests, heat('h2', [['latin', 1]]))
      .when(call('h2'))
      .thenRefused('HeatHasNoEntries');
    const scratch = command('ScratchEntry', { entry: 'solo-105' });
    given(...readyShowcase, scratch)
      .when(call('h5'))
      .thenRefused('HeatHasNoEntries');
  });

  it('waits for the recall of the round before', () => {
    given(...readyShowcase)
      .when(call('h4'))
      .thenRefused(
        'RoundNotDecided',
        'Round 2 of contest Cup Waltz waits for the recall of the round before: decide it first.',
      );
  });

  it('is withdrawn while nothing was marked', () => {
    const marked = [...readyShowcase, call('h5'), mark(['heat.h5', 'judge-a'], 'solo-105', 9)];
    given(...readyShowcase, call('h5'))
      .when(withdrawCall('h5'))
      .then(event('HeatCallWithdrawn', 'heat/h5', { heat: 'h5' }));
    given(...readyShowcase)
      .when(withdrawCall('h5'))
      .thenNothing();
    given(...readyShowcase)
      .when(withdrawCall('none'))
      .thenRefused('NotFound');
    given(...marked)
      .when(withdrawCall('h5'))
      .thenRefused('HeatHasMarks');
    given(...marked, unmark(['heat.h5', 'judge-a'], 'solo-105'))
      .when(withdrawCall('h5'))
      .then(event('HeatCallWithdrawn', 'heat/h5', { heat: 'h5' }));
  });

  it('leaves the floor empty when withdrawn or closed', () => {
    const onFloor = (...steps: Step[]) =>
      stateOf([...readyShowcase, ...steps]).get('showcase', 'showcase')?.onFloor;
    expect(onFloor(call('h5'))).to.equal('h5');
    expect(onFloor(call('h5'), call('h2'))).to.equal('h2');
    expect(onFloor(call('h5'), withdrawCall('h5'))).to.equal(null);
    expect(onFloor(call('h5'), close('h5'))).to.equal(null);
  });
});

describe('closing a heat', () => {
  it('takes it off the floor, once', () => {
    given(...readyShowcase, call('h5'))
      .when(close('h5'))
      .then(closed('h5'));
    given(...readyShowcase, call('h5'), close('h5'))
      .when(close('h5'))
      .thenNothing();
  });

  it('comes after calling it', () => {
    given(...readyShowcase)
      .when(close('h5'))
      .thenRefused('HeatNotCalled');
    given(...readyShowcase)
      .when(close('none'))
      .thenRefused('NotFound');
  });

  it('lets judges finish their marks', () => {
    const card = ['heat.h5', 'judge-a'] as const;
    given(...readyShowcase, call('h5'), close('h5'), mark(card, 'solo-105', 9))
      .when(sign(...card))
      .then(
        event('ScorecardSigned', 'scorecard/heat.h5/judge-a', {
          ...{ sheet: 'heat.h5', judge: 'judge-a' },
        }),
      );
  });
});

describe('cancelling a heat', () => {
  it('takes it from the agenda before it was called', () => {
    given(...readyShowcase)
      .when(cancel('h5'))
      .then(event('HeatCancelled', 'heat/h5', { heat: 'h5' }));
    given(...readyShowcase)
      .when(cancel('none'))
      .thenNothing();
    given(...readyShowcase, call('h5'))
      .when(cancel('h5'))
      .thenRefused('HeatAlreadyCalled');
    given(...readyShowcase, call('h5'), withdrawCall('h5'))
      .when(cancel('h5'))
      .then(event('HeatCancelled', 'heat/h5', { heat: 'h5' }));
  });

  it('frees its contests to be scheduled elsewhere', () => {
    const state = stateOf([...readyShowcase, cancel('h5'), heat('h9', [['solo', 1]])]);
    expect(state.get('contest', 'solo')?.heats).to.deep.equal(['h9']);
  });
});
