import { expect } from 'chai';
import { checkPlaces } from '../../../src/domain/skating/check-places.ts';
import { checkSheet } from '../../../src/domain/skating/check-sheet.ts';

/** marks[couple][judge] from one list of places per judge. */
function sheets(...judges: number[][]): number[][] {
  return (judges[0] ?? []).map((_, couple) => judges.map((places) => places[couple] ?? 0));
}

const good = sheets([1, 2, 3, 4], [4, 3, 2, 1], [1, 2, 3, 4]);

describe('a judge’s sheet', () => {
  it('is accepted when it gives every place once', () => {
    expect(checkSheet([good, good])).to.equal(null);
    expect(checkSheet([[[1]]])).to.equal(null);
  });

  it('is refused when a place is given twice, naming judge, dance and place', () => {
    const bad = sheets([1, 2, 3, 4], [4, 3, 2, 1], [1, 2, 3, 2]);
    expect(checkSheet([bad])).to.deep.equal({
      code: 'InvalidSheet',
      sentence:
        'Judge 3 gave place 2 twice in dance 1 and place 4 to nobody: ' +
        'give the sheet back to the judge.',
      judge: 2,
      dance: 0,
      place: 2,
    });
  });

  it('is refused with every repeated and missing place, under the names given', () => {
    const bad = sheets([1, 2, 3, 4], [4, 4, 4, 4]);
    const names = { judges: ['Ada', 'Bo'], dances: ['Waltz', 'Tango'] };
    expect(checkSheet([sheets([1, 2, 3, 4], [1, 2, 3, 4]), bad], names)?.sentence).to.equal(
      'Judge Bo gave place 4 4 times in Tango and place 1, place 2 and place 3 to nobody: ' +
        'give the sheet back to the judge.',
    );
  });

  it('is refused when a place lies outside 1 to the number of couples', () => {
    for (const place of [0, -1, 5]) {
      const problem = checkSheet([sheets([1, 2, 3, place])]);
      expect(problem).to.include({ code: 'InvalidSheet', judge: 0, dance: 0, place });
      expect(problem?.sentence).to.equal(
        `Judge 1 gave place ${place} in dance 1, but the places run from 1 to 4: ` +
          'give the sheet back to the judge.',
      );
    }
  });

  it('is refused when a place is not a whole number', () => {
    const problem = checkSheet([good, sheets([1, 2, 3, 4], [1, 2, 3, 4], [1, 2.5, 2.5, 4])]);
    expect(problem).to.include({ code: 'MarkNotWhole', judge: 2, dance: 1, place: 2.5 });
    expect(problem?.sentence).to.contain('Judge 3 gave place 2.5 in dance 2');
    expect(checkSheet([[[Number.NaN]]])?.code).to.equal('MarkNotWhole');
  });

  it('is never changed', () => {
    const bad = Object.freeze(sheets([1, 1]).map((row) => Object.freeze(row)));
    expect(checkSheet([bad])?.code).to.equal('InvalidSheet');
    expect(bad).to.deep.equal([[1], [1]]);
  });
});

describe('the marks of a final', () => {
  it('are refused when there are none', () => {
    for (const empty of [[], [[]], [[[], []]]]) {
      expect(checkSheet(empty)?.code).to.equal('EmptySheet');
    }
  });

  it('are refused when couples or judges are not the same throughout', () => {
    const fewer = checkSheet([good, good.slice(1)]);
    expect(fewer).to.include({ code: 'UnevenSheet', dance: 1 });
    expect(fewer?.sentence).to.contain('3 in dance 2, 4 in the first dance');
    const ragged = checkSheet([[[1, 1], [2]]]);
    expect(ragged).to.include({ code: 'UnevenSheet', dance: 0 });
    expect(ragged?.sentence).to.contain('The 2nd couple has 1 mark in dance 1');
    expect(checkSheet([good, sheets([1, 2, 3, 4])])?.code).to.equal('UnevenSheet');
  });
});

describe('the places of the dances', () => {
  it('are accepted with shared places as means', () => {
    expect(
      checkPlaces([
        [1, 2.5, 2.5],
        [2, 2, 2],
      ]),
    ).to.equal(null);
  });

  it('are refused when a shared place is not the mean of its positions', () => {
    const problem = checkPlaces([
      [1, 2, 3],
      [1, 1, 3],
    ]);
    expect(problem?.code).to.equal('InvalidPlaces');
    expect(problem?.sentence).to.contain('Dance 2 gives place 1 to 2 couples where 1.5 is due');
  });

  it('are refused when one is left out or there are none', () => {
    expect(checkPlaces([[1, 3]])?.sentence).to.contain('place 3 to one couple where 2 is due');
    expect(checkPlaces([[1, 2], [1]])?.code).to.equal('UnevenPlaces');
    expect(checkPlaces([])?.code).to.equal('EmptyPlaces');
    expect(checkPlaces([[]])?.code).to.equal('EmptyPlaces');
  });
});
