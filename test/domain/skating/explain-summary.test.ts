import { expect } from 'chai';
import { explainSummary } from '../../../src/domain/skating/explain-summary.ts';
import { placeFinal } from '../../../src/domain/skating/final.ts';
import { placeOverall } from '../../../src/domain/skating/overall.ts';
import { stepsOf } from '../../../src/domain/skating/workings.ts';
import { generatedFinals, publishedFinals } from '../../support/skating-fixtures.ts';

const published = new Map(publishedFinals().map((item) => [item.id, item]));

function summaryOf(id: string) {
  const item = published.get(id);
  const summary = item?.marks
    ? placeFinal(item.marks).workings.summary
    : placeOverall(item?.dance_places ?? []).workings;
  if (!summary) throw new Error(`${id} has no summary`);
  return summary;
}

describe('why a couple got its place in the summary', () => {
  it('rule 9: the lowest total', () => {
    const summary = summaryOf('judge-F');
    expect(explainSummary(summary, 0)).to.equal(
      'Rule 9: 1, 2, 1, 2 and 2 add up to 8; that is the lowest total.',
    );
    expect(explainSummary(summary, 1)).to.contain('add up to 11; 1 couple has a lower total.');
    expect(explainSummary(summary, 2)).to.contain('add up to 14; 2 couples have a lower total.');
  });

  it('rule 10: more places "nth or better", and the last takes what is left', () => {
    const summary = summaryOf('judge-G');
    expect(explainSummary(summary, 0)).to.equal(
      'Equal total of 9 with couple 2. ' +
        'Rule 10: for place 1, it was 1st in 2 dances, against 1 for couple 2.',
    );
    expect(explainSummary(summary, 1)).to.equal(
      'Equal total of 9 with couple 1. Rule 10: it is the last of them, so it takes place 2.',
    );
  });

  it('rule 10: as many, but with the lower sum', () => {
    const summary = placeOverall([
      [1.5, 3, 4, 1.5],
      [2.5, 2.5, 2.5, 2.5],
      [1, 2, 3.5, 3.5],
    ]).workings;
    expect(explainSummary(summary, 3)).to.equal(
      'Equal total of 7.5 with couple 2. Rule 10: for place 2, it was 2nd or better in 1 dance, ' +
        'as often as couple 2, but with a lower sum of these places: 1.5 against 2 for couple 2.',
    );
  });

  it('rule 11: all marks of all dances, told to the winner and to the loser', () => {
    const summary = summaryOf('judge-M');
    expect(summary.marksPerCouple).to.equal(25);
    expect(explainSummary(summary, 1)).to.equal(
      'Equal total of 7.5 with couple 1. Rule 11: level after rule 10, so all marks of all ' +
        'dances were counted for place 1: 17 of 25 marks were 2nd or better, ' +
        'against 16 for couple 1.',
    );
    expect(explainSummary(summary, 0, ['10', '20'])).to.equal(
      'Equal total of 7.5 with couple 20. Rule 11: level after rule 10, so all marks of all ' +
        'dances were counted: place 1 went to couple 20 with 17 of 25 marks 2nd or better, ' +
        'against 16. Rule 10: it is the last of them, so it takes place 2.',
    );
    expect(explainSummary(summary, 5)).to.contain('17 (sum 66) of 25 marks were 5th or better');
  });

  it('rule 11: still level, with the marks or for want of them', () => {
    const places = [
      [1, 2],
      [2, 1],
    ];
    expect(explainSummary(placeOverall(places).workings, 0)).to.equal(
      'Equal total of 3 with couple 2. Rule 11: level after rule 10 with couple 2, and rule 11 ' +
        "needs the judges' marks, which are not given; they share places 1 and 2: 1.5 each.",
    );
    const marks = [
      [[1], [2]],
      [[2], [1]],
    ];
    expect(explainSummary(placeOverall(places, marks).workings, 0)).to.contain(
      'all marks of all dances are level in every column; they share places 1 and 2: 1.5 each.',
    );
  });
});

describe('the workings of a summary', () => {
  it('hold every comparison a couple took part in', () => {
    const steps = stepsOf(summaryOf('judge-M'), 0);
    expect(steps.map(({ rule, position }) => `${rule} for ${position}`)).to.deep.equal([
      '10 for 1',
      '11 for 1',
      '10 for 2',
    ]);
    expect(steps[1]?.compared).to.deep.equal([
      {
        couple: 0,
        cells: [
          { column: 1, count: 7, sum: null },
          { column: 2, count: 16, sum: null },
        ],
      },
      {
        couple: 1,
        cells: [
          { column: 1, count: 7, sum: null },
          { column: 2, count: 17, sum: null },
        ],
      },
    ]);
  });

  it('give every couple of every final exactly one deciding step and a whole sentence', () => {
    for (const { id, marks } of generatedFinals().slice(0, 600)) {
      const { summary } = placeFinal(marks).workings;
      for (const { couple, rule } of summary?.rows ?? []) {
        const sentence = summary ? explainSummary(summary, couple) : '';
        expect(sentence, id)
          .to.match(/\.$/)
          .and.not.match(/undefined|null|NaN|against \.|with \./);
        expect(sentence, id).to.contain(`Rule ${rule.split('-')[0]}:`);
      }
    }
  });
});
