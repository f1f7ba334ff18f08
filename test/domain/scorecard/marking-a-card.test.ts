import {
  backs,
  call,
  callbacks,
  mark,
  ranking,
  readyShowcase,
  sign,
  unmark,
} from '../../support/cast.ts';
import { command, event, given } from '../../support/given.ts';
import type { Mark } from '../../../src/domain/scorecard/marking/marking.ts';

type Card = readonly [string, string];

const final: Card = ['latin.r1.d1', 'judge-a'];
const semi: Card = ['waltz.r1.d0', 'judge-a'];
const standard: Card = ['heat.h3', 'judge-a'];
const show: Card = ['heat.h5', 'judge-a'];
const latin = [...readyShowcase, call('h2')];
const waltz = [...readyShowcase, call('h1')];
const medals = [...readyShowcase, call('h3')];
const solo = [...readyShowcase, call('h5')];
const scratch = (entry: string) => command('ScratchEntry', { entry });

const recorded = (
  [sheet, judge]: Card,
  line: readonly [entry: string, dance: number],
  what: readonly [mark: Mark, way: string],
) =>
  event('MarkRecorded', `scorecard/${sheet}/${judge}`, {
    ...{ sheet, judge, entry: line[0], dance: line[1], mark: what[0], way: what[1] },
  });

describe('a mark', () => {
  it('is recorded with the way it was given in', () => {
    given(...latin)
      .when(mark(final, 'latin-101', 1))
      .then(recorded(final, ['latin-101', 1], [1, 'placement']));
    given(...waltz)
      .when(mark(semi, 'waltz-101', 1))
      .then(recorded(semi, ['waltz-101', 0], [1, 'callback']));
    given(...medals)
      .when(mark(standard, 'medals-101/1', 'GH'))
      .then(recorded(standard, ['medals-101', 1], ['GH', 'letters:GH/G/S/B']));
    given(...medals)
      .when(mark(standard, 'points-103', 87))
      .then(recorded(standard, ['points-103', 0], [87, 'number:0-100']));
    given(...solo)
      .when(mark(show, 'solo-105', 9))
      .then(recorded(show, ['solo-105', 0], [9, 'solo:0-10']));
  });

  it('given again says nothing new; another one replaces it', () => {
    given(...latin, mark(final, 'latin-101', 1))
      .when(mark(final, 'latin-101', 1))
      .thenNothing();
    given(...latin, mark(final, 'latin-101', 1))
      .when(mark(final, 'latin-101', 2))
      .then(recorded(final, ['latin-101', 1], [2, 'placement']));
  });

  it('is taken back, and one not given says nothing', () => {
    const [sheet, judge] = final;
    given(...latin, mark(final, 'latin-101', 1))
      .when(unmark(final, 'latin-101'))
      .then(
        event('MarkWithdrawn', 'scorecard/latin.r1.d1/judge-a', {
          ...{ sheet, judge, entry: 'latin-101', dance: 1 },
        }),
      );
    given(...latin)
      .when(unmark(final, 'latin-101'))
      .thenNothing();
  });

  it('is a place up to the number of couples standing', () => {
    for (const wrong of [0, 7, 'A']) {
      given(...latin)
        .when(mark(final, 'latin-101', wrong))
        .thenRefused(
          'MarkOutOfRange',
          `The mark ${String(wrong)} does not fit: give a place from 1 to 6.`,
        );
    }
    given(...latin, scratch('latin-106'))
      .when(mark(final, 'latin-101', 6))
      .thenRefused('MarkOutOfRange');
  });

  it('gives each place once per judge and dance', () => {
    const given101 = [...latin, mark(final, 'latin-101', 1)];
    given(...given101)
      .when(mark(final, 'latin-102', 1))
      .thenRefused('PlaceAlreadyGiven', 'Place 1 is given to couple 101: take that back first.');
    given(...given101)
      .when(mark(['latin.r1.d0', 'judge-a'], 'latin-102', 1))
      .then(recorded(['latin.r1.d0', 'judge-a'], ['latin-102', 0], [1, 'placement']));
    given(...given101)
      .when(mark(['latin.r1.d1', 'judge-b'], 'latin-102', 1))
      .then(recorded(['latin.r1.d1', 'judge-b'], ['latin-102', 1], [1, 'placement']));
    given(...given101, scratch('latin-101'))
      .when(mark(final, 'latin-102', 1))
      .then(recorded(final, ['latin-102', 1], [1, 'placement']));
  });

  it('is a callback only as often as the round recalls', () => {
    const three = callbacks(...semi, [101, 102, 103]).slice(0, 3);
    given(...waltz, ...three)
      .when(mark(semi, 'waltz-104', 1))
      .thenRefused('TooManyCallbacks', 'All 3 callbacks are given: take one back first.');
    given(...waltz, ...three)
      .when(mark(semi, 'waltz-103', 1))
      .thenNothing();
    given(...waltz, ...three, unmark(semi, 'waltz-103'))
      .when(mark(semi, 'waltz-104', 1))
      .then(recorded(semi, ['waltz-104', 0], [1, 'callback']));
    given(...waltz, ...three, scratch('waltz-103'))
      .when(mark(semi, 'waltz-104', 1))
      .then(recorded(semi, ['waltz-104', 0], [1, 'callback']));
    given(...waltz)
      .when(mark(semi, 'waltz-104', 2))
      .thenRefused(
        'MarkOutOfRange',
        'The mark 2 does not fit: give a callback, which is always 1.',
      );
  });

  it('is one of the letters, or a number in the range of its contest', () => {
    given(...medals)
      .when(mark(standard, 'medals-101', 'X'))
      .thenRefused('MarkOutOfRange', 'The mark X does not fit: give one of GH, G, S, B.');
    given(...medals)
      .when(mark(standard, 'medals-101', 5))
      .thenRefused('MarkOutOfRange');
    given(...medals)
      .when(mark(standard, 'points-103', 101))
      .thenRefused(
        'MarkOutOfRange',
        'The mark 101 does not fit: give a whole number from 0 to 100.',
      );
    given(...solo)
      .when(mark(show, 'solo-105', 11))
      .thenRefused('MarkOutOfRange');
    given(...solo)
      .when(mark(show, 'solo-105', 'G'))
      .thenRefused('MarkOutOfRange');
  });

  it('is not for scratched couples, others than those danced, or another dance', () => {
    given(...latin, scratch('latin-101'))
      .when(mark(final, 'latin-101', 1))
      .thenRefused('EntryScratched');
    given(...latin)
      .when(mark(final, 'waltz-101', 1))
      .thenRefused('CoupleNotInHeat');
    given(...latin)
      .when(mark(final, 'latin-101/0', 1))
      .thenRefused(
        'DanceNotMarked',
        'Dance 1 is not danced by couple 101 here: ' + 'mark a dance on the scorecard.',
      );
    given(...medals)
      .when(mark(standard, 'points-103/1', 50))
      .thenRefused('DanceNotMarked');
  });

  it('stays as it is once the card is signed', () => {
    const signed = [...latin, ...ranking(...final, backs)];
    given(...signed)
      .when(mark(final, 'latin-101', 2))
      .thenRefused('ScorecardAlreadySigned');
    given(...signed)
      .when(unmark(final, 'latin-101'))
      .thenRefused('ScorecardAlreadySigned');
    given(...signed)
      .when(sign(...final))
      .thenNothing();
  });
});
