import { expect } from 'chai';
import { checkPlaces } from '../../../src/domain/skating/check-places.ts';
import { checkSheet } from '../../../src/domain/skating/check-sheet.ts';
import { placeFinal } from '../../../src/domain/skating/final.ts';
import { placeOverall } from '../../../src/domain/skating/overall.ts';
import { publishedFinals } from '../../support/skating-fixtures.ts';

const finals = publishedFinals();
const isInvalid = ({ status }: { status: string }) => status.startsWith('invalid-sheet');

describe('published finals', () => {
  it('are 85 valid ones and 2 faulty sheets', () => {
    expect(finals.filter(isInvalid)).to.have.length(2);
    expect(finals).to.have.length(87);
  });

  for (const item of finals.filter((each) => !isInvalid(each))) {
    const { truth, marks, dance_places: dancePlaces } = item;
    if (marks) {
      it(`${item.id}: places, totals and rules are those of the rule text`, () => {
        expect(checkSheet(marks)).to.equal(null);
        const result = placeFinal(marks);
        expect(result.dancePlaces).to.deep.equal(truth.dance_places);
        expect(result.danceRules).to.deep.equal(truth.dance_rules);
        expect(result.totals).to.deep.equal(truth.totals);
        expect(result.places).to.deep.equal(truth.overall);
        expect(result.rules).to.deep.equal(truth.rules);
      });
    } else if (dancePlaces) {
      it(`${item.id}: the summary of its dance places is that of the rule text`, () => {
        expect(checkPlaces(dancePlaces)).to.equal(null);
        const result = placeOverall(dancePlaces);
        expect(result.totals).to.deep.equal(truth.totals);
        expect(result.places).to.deep.equal(truth.overall);
        expect(result.rules).to.deep.equal(truth.rules);
      });
    }
  }

  for (const item of finals.filter(isInvalid)) {
    it(`${item.id}: a faulty sheet is refused, naming judge, dance and place`, () => {
      const { judges, dances } = item;
      const problem = checkSheet(item.marks ?? [], { judges, dances });
      expect(problem?.code).to.equal('InvalidSheet');
      expect(problem?.sentence).to.contain(`Judge ${judges[problem?.judge ?? -1]}`);
      expect(problem?.sentence).to.contain(`in ${dances[problem?.dance ?? -1]}`);
      expect(problem?.sentence).to.contain(`place ${problem?.place}`);
    });
  }
});
