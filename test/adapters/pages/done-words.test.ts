import { expect } from 'chai';
import { doneWords } from '../../../src/adapters/pages/done-words.ts';
import { call } from '../../support/judge-cast.ts';
import { markFinal, markLetters, signLetters, stageOfTheDay } from '../../support/page-stage.ts';
import { recallLarge } from '../../support/recalled-stage.ts';

describe('what a notice says after an act', () => {
  it('is what was done, as the history tells it', () => {
    const stage = stageOfTheDay();
    const said = (type: string, data: object): string => {
      const before = stage.revision();
      stage.must({ type, data });
      return doneWords(stage.rows, before + 1);
    };
    expect(said('CallHeat', { heat: '42' })).to.equal('Called heat 42.');
    expect(said('WithdrawCall', { heat: '42' })).to.equal('Took back the call of heat 42.');
    expect(said('ScratchEntry', { entry: 'final-2', reason: 'injured' })).to.equal(
      'Couple 120 scratched: injured.',
    );
    expect(said('AddContest', { ...added, contest: 'c00005' })).to.equal(
      'Contest "Late Waltz" added: ranked, Waltz.',
    );
  });

  it('names nothing by an id or a code, whatever was done', () => {
    const stage = stageOfTheDay();
    markLetters(stage, 'G');
    signLetters(stage);
    markFinal(stage, [
      [1, 2, 3],
      [1, 2, 3],
      [1, 3, 2],
    ]);
    stage.must(call('43'), { type: 'PublishResults', data: { contest: 'final' } });
    recallLarge(stage);
    for (let revision = 0; revision <= stage.revision(); revision += 1)
      expect(doneWords(stage.rows, revision)).not.to.match(
        /[a-z][A-Z]|\b(k|l|f)\d\b|\b(final|large|letter|points|judge)-\w/,
      );
  });
});

const added = { title: 'Late Waltz', dances: ['Waltz'], kind: 'ranked', recalls: [] };
