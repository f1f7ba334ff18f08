import { expect } from 'chai';
import { explainDance } from '../../../src/domain/skating/explain-dance.ts';
import { placeDance } from '../../../src/domain/skating/single-dance.ts';
import { printCell } from '../../../src/domain/skating/workings.ts';

const names = ['21', '22', '23', '24', '25', '26'];

function told(marks: number[][]): string[] {
  const { workings } = placeDance(marks);
  return marks.map((_, couple) => explainDance(workings, couple, names));
}

function printed(marks: number[][]): string[] {
  return placeDance(marks).workings.rows.map((row) => row.cells.map(printCell).join('|'));
}

const bySum = [
  [1, 1, 1, 5, 5],
  [2, 2, 5, 1, 4],
  [5, 5, 2, 2, 2],
  [3, 3, 4, 6, 1],
  [4, 4, 3, 3, 3],
  [6, 6, 6, 4, 6],
];

const byNextColumn = [
  [2, 1, 5, 1, 1],
  [1, 2, 2, 5, 5],
  [5, 6, 1, 2, 2],
  [3, 3, 3, 3, 6],
  [4, 4, 4, 6, 4],
  [6, 5, 6, 4, 3],
];

describe('the workings of one dance', () => {
  it('have a column for every place', () => {
    expect(placeDance(bySum).workings.columns).to.deep.equal([
      '1',
      '1-2',
      '1-3',
      '1-4',
      '1-5',
      '1-6',
    ]);
    expect(placeDance(bySum).workings).to.include({ judges: 5, majority: 3 });
  });

  it('count until the couple is placed and put a sum in brackets only where one was used', () => {
    expect(printed(bySum)).to.deep.equal([
      '3|||||',
      '1|3 (5)||||',
      '0|3 (6)||||',
      '1|1|3 (7)|||',
      '0|0|3 (9)|||',
      '0|0|0|1|1|5',
    ]);
  });

  it('go on through the next columns for couples that stay level', () => {
    expect(printed(byNextColumn).slice(1, 3)).to.deep.equal([
      '1|3 (5)|3 (5)|3 (5)|5|',
      '1|3 (5)|3 (5)|3 (5)|4|',
    ]);
  });
});

describe('why a couple got its place in a dance', () => {
  it('rule 5: it alone had a majority', () => {
    expect(told(bySum)[0]).to.equal(
      'Rule 5: 3 of 5 judges placed the couple 1st; ' +
        'no other couple still to be placed had a majority there.',
    );
    expect(told([[1]])[0]).to.contain('1 of 1 judge placed the couple 1st');
  });

  it('rule 6: it had the larger majority, and the other the one left', () => {
    const sentences = told([
      [1, 3, 2, 2, 3],
      [2, 1, 1, 3, 2],
      [3, 2, 3, 1, 1],
    ]);
    expect(sentences[1]).to.equal(
      'Rule 8: no couple still to be placed had a majority for 1st. ' +
        'Rule 6: 4 of 5 judges placed the couple 2nd or better, ' +
        'more than any other couple still to be placed.',
    );
    expect(sentences[2]).to.contain('Placed before it: couple 22 with 4 against 3');
  });

  it('rule 7: it had the lower sum, or the next columns decided', () => {
    expect(told(bySum)[1]).to.equal(
      'Rule 7: 3 of 5 judges placed the couple 2nd or better, as many as for couple 23; ' +
        'these marks add up to 5, against 6 for couple 23 (the lower sum wins).',
    );
    expect(told(byNextColumn)[1]).to.equal(
      'Rule 7: 3 of 5 judges placed the couple 2nd or better with a sum of 5, level with ' +
        'couple 23; the next columns decided: 5 against 4 of couple 23 for 5th or better.',
    );
  });

  it('tells those that were placed before it and by how much', () => {
    expect(told(bySum)[2]).to.equal(
      'Rule 6: 3 of 5 judges placed the couple 2nd or better, the only majority left. ' +
        'Placed before it: couple 22 with 3 (sum 5) against 3 (sum 6) for 2nd or better.',
    );
    expect(told(byNextColumn)[2]).to.contain('couple 22 with 5 against 4 for 5th or better');
  });

  it('rule 7: nothing separated the couples', () => {
    expect(
      told([
        [1, 2],
        [2, 1],
        [3, 3],
      ])[0],
    ).to.equal(
      'Rule 8: no couple still to be placed had a majority for 1st. ' +
        'Rule 7: 2 of 2 judges placed the couple 2nd or better with a sum of 3, level with ' +
        'couple 22, and in every column after it, so they share places 1 and 2: 1.5 each.',
    );
  });

  it('rule 8: nobody had a majority in the column before', () => {
    expect(told(bySum)[5]).to.contain(
      'Rule 8: no couple still to be placed had a majority for 5th or better. Rule 5: 5 of 5',
    );
  });

  it('numbers the couples when they have no names', () => {
    const { workings } = placeDance(bySum);
    expect(explainDance(workings, 1)).to.contain('as many as for couple 3;');
  });
});
