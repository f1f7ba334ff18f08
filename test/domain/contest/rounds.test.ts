import { expect } from 'chai';
import { roundsFor } from '../../../src/domain/contest/rounds.ts';
import { call, callbacks, mark, readyShowcase, waltzDanced } from '../../support/cast.ts';
import { command, event, given } from '../../support/given.ts';

const plan = (recalls: number[], contest = 'waltz') => command('PlanRounds', { contest, recalls });
const allow = (least: number, most: number, round = 1) =>
  command('AllowCallbacks', { contest: 'waltz', round, least, most });
const semi = ['waltz.r1.d0', 'judge-a'] as const;
const sign = command('SignScorecard', { sheet: semi[0], judge: semi[1] });
const ticks = (...wanted: number[]) => wanted.map((back) => mark(semi, `waltz-${String(back)}`, 1));
const allowed = { contest: 'waltz', round: 1, least: 2, most: 4 };
const called = [...readyShowcase, call('h1')];

describe('the rounds a contest needs', () => {
  it('are a straight final up to 8 couples, and before it as many as halve the field', () => {
    expect([2, 6, 8].map(roundsFor)).to.deep.equal([[], [], []]);
    expect([9, 12].map(roundsFor)).to.deep.equal([[6], [6]]);
    expect([13, 24].map(roundsFor)).to.deep.equal([
      [12, 6],
      [12, 6],
    ]);
    expect(roundsFor(60)).to.deep.equal([48, 24, 12, 6]);
  });

  it('always recall fewer, from every number of couples', () => {
    for (let couples = 1; couples <= 400; couples += 1) {
      const sizes = [couples, ...roundsFor(couples)];
      expect(sizes.every((size, i) => i === 0 || size < (sizes[i - 1] ?? 0))).to.equal(true);
      expect(sizes.at(-1)).to.be.at.most(8);
    }
  });

  it('are planned anew until one of them was called or waits in the agenda', () => {
    given(...readyShowcase)
      .when(plan([4, 3]))
      .then(event('RoundsPlanned', 'contest/waltz', { contest: 'waltz', recalls: [4, 3] }));
    given(...readyShowcase)
      .when(plan([3]))
      .thenNothing();
    given(...readyShowcase)
      .when(plan([]))
      .thenRefused(
        'RoundInUse',
        'Round 2 stands in heat 4: cancel that heat first, or keep a round that was danced.',
      );
    given(...called)
      .when(plan([4]))
      .thenRefused('RoundInUse');
    given(...readyShowcase)
      .when(plan([3, 3]))
      .thenRefused('RecallsNotFalling');
    given(...readyShowcase)
      .when(plan([], 'medals'))
      .thenRefused('NothingToRecall');
  });
});

describe('the number of callbacks on a sheet', () => {
  it('stays as allowed when other rounds are planned anew, and goes with its own round', () => {
    const early = readyShowcase.filter(({ type }) => type !== 'ScheduleHeat');
    const kept = [...early, allow(2, 4), plan([3, 2])];
    given(...kept)
      .when(allow(2, 4))
      .thenNothing();
    given(...early, allow(2, 4), plan([4]))
      .when(allow(2, 4))
      .then(event('CallbacksAllowed', 'contest/waltz', allowed));
  });

  it('is exactly the number wanted', () => {
    given(...called, ...ticks(101, 102))
      .when(sign)
      .thenRefused('MarksMissing');
    given(...called, ...ticks(101, 102, 103))
      .when(mark(semi, 'waltz-104', 1))
      .thenRefused('TooManyCallbacks', 'All 3 callbacks are given: take one back first.');
  });

  it('is another where the chairman allows it, within what is allowed', () => {
    given(...called, ...ticks(101, 102), allow(2, 4))
      .when(sign)
      .then(event('ScorecardSigned', `scorecard/${semi.join('/')}`, card()));
    given(...called, ...ticks(101, 102, 103), allow(2, 4))
      .when(mark(semi, 'waltz-104', 1))
      .then(
        event('MarkRecorded', `scorecard/${semi.join('/')}`, {
          ...card(),
          ...{ entry: 'waltz-104', dance: 0, mark: 1, way: 'callback' },
        }),
      );
    given(...called, allow(2, 4), ...ticks(101, 102, 103, 104))
      .when(mark(semi, 'waltz-105', 1))
      .thenRefused('TooManyCallbacks', 'All 4 callbacks are given: take one back first.');
    given(...called, allow(2, 4), ...ticks(101))
      .when(sign)
      .thenRefused('MarksMissing', 'Not signed yet, missing: 1 callback. Mark them first.');
  });

  it('is allowed once, from fewer to more, until the recall is decided', () => {
    given(...called, allow(2, 4))
      .when(allow(2, 4))
      .thenNothing();
    given(...called)
      .when(allow(4, 2))
      .thenRefused(
        'CallbacksReversed',
        'At least 4 and at most 2 callbacks cannot both be: exchange the two numbers.',
      );
    given(...called)
      .when(allow(2, 4, 2))
      .thenRefused('NothingToRecall');
    const entries = ['waltz-101', 'waltz-102', 'waltz-103'];
    const decided = command('RecallEntries', { contest: 'waltz', round: 1, entries });
    given(...readyShowcase, ...waltzDanced, decided)
      .when(allow(2, 4))
      .thenRefused('RecallAlreadyDecided');
  });

  it('counts for the judge who signed under an earlier allowance', () => {
    const first = callbacks(...semi, [101, 102, 103]);
    given(...called, ...first, allow(2, 2))
      .when(sign)
      .thenNothing();
  });
});

function card() {
  return { sheet: semi[0], judge: semi[1] };
}
