import { expect } from 'chai';
import {
  medalLetters,
  misfit,
  pointsOf,
  wayCode,
  type Mark,
  type Marking,
} from '../../src/domain/scorecard/marking/marking.ts';
import { markingSchema, markSchema } from '../../src/domain/schema/marks.ts';

const number: Marking = { way: 'number', min: 5, max: 100 };
const solo: Marking = { way: 'solo', min: 0, max: 10 };
const callback: Marking = { way: 'callback', wanted: 3 };
const placement: Marking = { way: 'placement' };

const fits = (marking: Marking, marks: readonly Mark[]) =>
  marks.map((mark) => misfit(marking, mark, 6) === undefined);

describe('a way of marking', () => {
  it('tells which marks fit', () => {
    expect(fits(placement, [1, 6, 0, 7, '1'])).to.deep.equal([true, true, false, false, false]);
    expect(fits(callback, [1, 0, 2, '1'])).to.deep.equal([true, false, false, false]);
    expect(fits(medalLetters, ['GH', 'B', 'X', 'gh', 1])).to.deep.equal([
      ...[true, true, false, false, false],
    ]);
    expect(fits(number, [5, 100, 4, 101, '5'])).to.deep.equal([true, true, false, false, false]);
    expect(fits(solo, [0, 10, 11, 'G'])).to.deep.equal([true, true, false, false]);
  });

  it('does not take a digit for a letter of the same look', () => {
    const digits: Marking = { way: 'letters', letters: ['1', '2'] };
    expect(fits(digits, ['1', 1])).to.deep.equal([true, false]);
  });

  it('says what would fit', () => {
    expect(misfit(placement, 9, 6)).to.equal('a place from 1 to 6');
    expect(misfit(callback, 9, 6)).to.equal('a callback, which is always 1');
    expect(misfit(medalLetters, 'X', 6)).to.equal('one of GH, G, S, B');
    expect(misfit(number, 1, 6)).to.equal('a whole number from 5 to 100');
    expect(misfit(solo, 11, 6)).to.equal('a whole number from 0 to 10');
  });

  it('makes points: 5, 3, 2, 1 by letter, a number as it is', () => {
    expect(
      ['GH', 'G', 'S', 'B', 'X'].map((mark) => pointsOf(wayCode(medalLetters), mark)),
    ).to.deep.equal([...[5, 3, 2, 1, 0]]);
    expect(pointsOf(wayCode(number), 87)).to.equal(87);
    expect(pointsOf(wayCode(solo), '9')).to.equal(0);
  });

  it('is declared whole: two letters or more, whole numbers', () => {
    const valid = (marking: unknown) => markingSchema.safeParse(marking).success;
    expect(valid(medalLetters)).to.equal(true);
    expect(valid({ way: 'letters', letters: ['A'] })).to.equal(false);
    expect(valid({ way: 'number', min: 0.5, max: 3 })).to.equal(false);
    expect(valid({ way: 'placement' })).to.equal(false);
  });
});

describe('a mark', () => {
  it('is a whole number up to 1000 or a short word', () => {
    const valid = (mark: unknown) => markSchema.safeParse(mark).success;
    expect([0, 1000, 'GH', 'HONORS'].map(valid)).to.deep.equal([true, true, true, true]);
    const bad = [-1, 1001, 1.5, '', 'TOOLONG', null, undefined, [1], true, Infinity];
    expect(bad.map(valid)).to.deep.equal(bad.map(() => false));
  });
});
