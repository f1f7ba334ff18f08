import { expect } from 'chai';
import { nextStep } from '../../src/projections/judging/next-step.ts';
import { sliceTables } from '../../src/projections/fold/tables.ts';
import { call } from '../support/judge-cast.ts';
import type { Stage } from '../support/judge-stage.ts';
import { htmlOf, markFinal, stageOfTheDay, wordsOf } from '../support/page-stage.ts';
import { callBackLarge } from '../support/recalled-stage.ts';

const entries = [1, 2, 3, 4].map((couple) => `large-${String(couple)}`);
const recall = { type: 'RecallEntries', data: { contest: 'large', round: 1, entries } };

describe('what comes next in a contest', () => {
  it('goes from its heat to its recall, its final and its results, and says for whom', () => {
    const stage = stageOfTheDay();
    expect(next(stage, 'large')).to.equal('Call heat 43, desk');
    stage.must(call('43'));
    expect(next(stage, 'large')).to.equal('3 of 3 judges are still to sign the semi-final, judges');
    callBackLarge(stage);
    expect(next(stage, 'large')).to.equal('Decide the recall of the semi-final, chairman');
    stage.must(recall);
    expect(next(stage, 'large')).to.equal('Schedule the final, desk');
    const floor = [{ contest: 'large', round: 2 }];
    stage.must({ type: 'ScheduleHeat', data: { heat: '50', label: '50', order: 50, floor } });
    expect(next(stage, 'large')).to.equal('Call heat 50, desk');
  });

  it('ends with published results', () => {
    const stage = stageOfTheDay();
    markFinal(stage, [
      [1, 2, 3],
      [1, 2, 3],
      [1, 3, 2],
    ]);
    expect(next(stage, 'final')).to.equal('Publish the results, chairman');
    stage.must({ type: 'PublishResults', data: { contest: 'final' } });
    expect(next(stage, 'final')).to.equal('The results are published, nobody');
  });

  it('leads from every heat, standings page, list and row of the coverage to the recall', () => {
    const stage = stageOfTheDay();
    stage.must(call('43'));
    callBackLarge(stage);
    const params = { heat: '43', contest: 'large' };
    const paths = ['desk/heats/:heat', 'standings/:contest', 'desk/coverage', 'desk/heats'];
    for (const path of [...paths, 'desk/entries', 'desk/', 'desk/contests/:contest']) {
      const html = htmlOf(stage, path, { params }) ?? '';
      expect(html, path).to.contain('href="/showcase/2026/boston/desk/contests/large#recall"');
      if (path === 'desk/coverage') continue;
      expect(wordsOf(html), path).to.match(
        /Decide the recall of the semi-final\s+· waits for the chairman/,
      );
    }
  });
});

function next({ rows }: Stage, id: string): string {
  const contest = rows.get(sliceTables.contest, id);
  const { words, who } = contest ? nextStep(rows, contest) : { words: '', who: '' };
  return `${words}, ${who}`;
}
