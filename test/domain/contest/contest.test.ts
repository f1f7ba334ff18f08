import { expect } from 'chai';
import {
  roundEntries,
  roundMarking,
  roundName,
  roundsOf,
} from '../../../src/domain/contest/state.ts';
import { contests, couples, entry, heat, opened } from '../../support/cast.ts';
import { command, event, given, stateOf } from '../../support/given.ts';

const cup = { contest: 'cup', title: 'Cup', dances: ['Waltz'] };
const rankedCup = (recalls: number[]) => command('AddContest', { ...cup, kind: 'ranked', recalls });
const numbers = (min: number, max: number) =>
  command('AddContest', { ...cup, kind: 'proficiency', marking: { way: 'number', min, max } });
const remove = (contest: string) => command('RemoveContest', { contest });

describe('a contest', () => {
  it('is ranked, in rounds that recall fewer and fewer', () => {
    given(opened)
      .when(rankedCup([12, 6]))
      .then(
        event('ContestAdded', 'contest/cup', {
          ...cup,
          ...{ kind: 'ranked', recalls: [12, 6], marking: null, style: null, category: null },
        }),
      );
    given(opened)
      .when(rankedCup([6, 6]))
      .thenRefused('RecallsNotFalling');
    given(opened)
      .when(rankedCup([6, 12]))
      .thenRefused('RecallsNotFalling');
  });

  it('or is against a standard, with a way of marking', () => {
    given(opened)
      .when(numbers(0, 10))
      .then(
        event('ContestAdded', 'contest/cup', {
          ...cup,
          ...{ kind: 'proficiency', recalls: [], marking: { way: 'number', min: 0, max: 10 } },
          ...{ style: 'closed', category: null },
        }),
      );
    given(opened).when(numbers(10, 10)).thenRefused('RangeReversed');
    given(opened).when(numbers(11, 10)).thenRefused('RangeReversed');
  });

  it('has an id of its own', () => {
    given(opened, rankedCup([])).when(rankedCup([])).thenRefused('AlreadyExists');
  });

  it('is added only while the showcase is open', () => {
    given().when(rankedCup([])).thenRefused('ShowcaseNotOpen');
    given(opened, command('CloseShowcase', {})).when(rankedCup([])).thenRefused('ShowcaseClosed');
  });

  it('is removed while it has neither entries nor heats', () => {
    given(opened, rankedCup([]))
      .when(remove('cup'))
      .then(event('ContestRemoved', 'contest/cup', { contest: 'cup' }));
    given(opened).when(remove('cup')).thenNothing();
  });

  it('stays while it has entries', () => {
    const entered = [opened, ...couples, ...contests, entry('latin', 101)];
    given(...entered)
      .when(remove('latin'))
      .thenRefused('ContestInUse');
    given(...entered, command('WithdrawEntry', { entry: 'latin-101' }))
      .when(remove('latin'))
      .then(event('ContestRemoved', 'contest/latin', { contest: 'latin' }));
  });

  it('stays while it has heats', () => {
    const scheduled = [opened, ...contests, heat('h2', [['latin', 1]])];
    given(...scheduled)
      .when(remove('latin'))
      .thenRefused('ContestInUse');
    given(...scheduled, command('CancelHeat', { heat: 'h2' }))
      .when(remove('latin'))
      .then(event('ContestRemoved', 'contest/latin', { contest: 'latin' }));
  });
});

describe('the rounds of a contest', () => {
  const names = (recalls: number[]) =>
    Array.from({ length: recalls.length + 1 }, (_, round) => roundName({ recalls }, round + 1));

  it('are called after their distance from the final', () => {
    expect(names([])).to.deep.equal(['final']);
    expect(names([6])).to.deep.equal(['semi-final', 'final']);
    expect(names([48, 24, 12, 6])).to.deep.equal([
      ...['round 1', 'round 2', 'quarter-final', 'semi-final', 'final'],
    ]);
    expect(roundsOf({ recalls: [12, 6] })).to.equal(3);
  });

  it('are marked by callbacks before the final and by places in it', () => {
    const state = stateOf([opened, ...contests]);
    const waltz = state.get('contest', 'waltz');
    const medals = state.get('contest', 'medals');
    expect(waltz && roundMarking(waltz, 1)).to.deep.equal({ way: 'callback', wanted: 3 });
    expect(waltz && roundMarking(waltz, 2)).to.deep.equal({ way: 'placement' });
    expect(medals?.marking).to.include({ way: 'letters' });
  });

  it('are danced by all in the first, later by those recalled, unknown before', () => {
    const state = stateOf([opened, ...couples, ...contests, entry('waltz', 101)]);
    const waltz = state.get('contest', 'waltz');
    expect(waltz && roundEntries(waltz, 1)).to.deep.equal(['waltz-101']);
    expect(waltz && roundEntries(waltz, 2)).to.equal(undefined);
    const recalled = waltz && { ...waltz, recalled: { 1: ['waltz-101'] } };
    expect(recalled && roundEntries(recalled, 2)).to.deep.equal(['waltz-101']);
  });
});
