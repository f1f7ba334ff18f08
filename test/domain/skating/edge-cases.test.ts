import { expect } from 'chai';
import { placeFinal } from '../../../src/domain/skating/final.ts';
import { placeOverall } from '../../../src/domain/skating/overall.ts';
import { placeDance } from '../../../src/domain/skating/single-dance.ts';

/** marks[couple][judge] from one list of places per judge. */
function sheets(...judges: number[][]): number[][] {
  return (judges[0] ?? []).map((_, couple) => judges.map((places) => places[couple] ?? 0));
}

describe('one dance', () => {
  it('places a single couple first', () => {
    expect(placeDance([[1, 1, 1]])).to.deep.include({ places: [1], rules: ['5'] });
  });

  it('takes the places of a single judge', () => {
    const { places, rules } = placeDance([[3], [1], [2]]);
    expect(places).to.deep.equal([3, 1, 2]);
    expect(rules).to.deep.equal(['5', '5', '5']);
  });

  it('does not take half of an even panel for a majority', () => {
    const marks = sheets([1, 2, 3], [1, 2, 3], [3, 1, 2], [3, 2, 1]);
    const { places, rules, workings } = placeDance(marks);
    expect(workings.majority).to.equal(3);
    expect(places).to.deep.equal([2, 1, 3]);
    expect(rules).to.deep.equal(['7a', '8+5', '6']);
  });

  it('shares all places when two judges contradict each other completely', () => {
    const { places, rules } = placeDance(sheets([1, 2, 3, 4], [4, 3, 2, 1]));
    expect(places).to.deep.equal([3.5, 1.5, 1.5, 3.5]);
    expect(rules).to.deep.equal(['7c', '8+7c', '8+7c', '7c']);
  });

  it('labels the last of several with a majority by rule 6', () => {
    const marks = sheets(
      [1, 2, 5, 3, 4, 6],
      [1, 2, 5, 3, 4, 6],
      [1, 5, 2, 4, 3, 6],
      [5, 1, 2, 6, 3, 4],
      [5, 4, 2, 1, 3, 6],
    );
    expect(placeDance(marks).rules).to.deep.equal(['5', '7a', '6', '7a', '6', '8+5']);
  });
});

describe('several dances', () => {
  const forth = sheets([1, 2], [1, 2], [1, 2]);
  const back = sheets([2, 1], [2, 1], [2, 1]);

  it('share the first place when every rule leaves the couples level', () => {
    const { places, rules, totals } = placeFinal([forth, back]);
    expect(totals).to.deep.equal([3, 3]);
    expect(places).to.deep.equal([1.5, 1.5]);
    expect(rules).to.deep.equal(['11-tie', '11-tie']);
  });

  it('are decided by all marks together when rule 10 leaves couples level', () => {
    const { places, rules } = placeFinal([forth, sheets([2, 1], [2, 1], [1, 2])]);
    expect(places).to.deep.equal([1, 2]);
    expect(rules).to.deep.equal(['11', '11']);
  });

  it('share where rule 11 is needed and no marks are known', () => {
    const summary = placeOverall([
      [1, 2, 3],
      [2, 1, 3],
    ]);
    expect(summary.places).to.deep.equal([1.5, 1.5, 3]);
    expect(summary.rules).to.deep.equal(['11-tie', '11-tie', '9']);
  });

  it('count a place of 2.5 as "3rd or better" and add it as 2.5', () => {
    const summary = placeOverall([
      [1.5, 3, 4, 1.5],
      [2.5, 2.5, 2.5, 2.5],
      [1, 2, 3.5, 3.5],
    ]);
    expect(summary.totals).to.deep.equal([5, 7.5, 10, 7.5]);
    expect(summary.places).to.deep.equal([1, 3, 4, 2]);
    expect(summary.rules).to.deep.equal(['9', '10', '9', '10']);
  });

  it('need no summary for one dance, and one couple wins every dance', () => {
    expect(placeFinal([forth]).totals).to.equal(null);
    const alone = placeFinal([[[1]], [[1]]]);
    expect(alone).to.deep.include({ totals: [2], places: [1], rules: ['9'] });
  });
});
