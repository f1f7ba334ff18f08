import { expect } from 'chai';
import { call } from '../../support/judge-cast.ts';
import type { Stage } from '../../support/judge-stage.ts';
import {
  htmlOf,
  markFinal,
  markLetters,
  signLetters,
  stageOfTheDay,
  visitor,
} from '../../support/page-stage.ts';
import { callBackLarge } from '../../support/recalled-stage.ts';

const contests = ['final', 'letter', 'large'] as const;

describe('who changed this', () => {
  it('is one step from every place, mark and number, for staff', () => {
    const stage = judged();
    for (const contest of contests)
      for (const path of ['standings/:contest', 'desk/contests/:contest']) {
        const cells = cellsOf(htmlOf(stage, path, { params: { contest } }) ?? '');
        if (path === 'desk/contests/:contest' || contest !== 'large')
          expect(cells.length, `${path} ${contest}`).to.be.above(3);
        for (const cell of cells)
          expect(cell, `${path} ${contest}`).to.match(/<a class="traced" href="[^"]*\/history\?/);
      }
  });

  it('names the couple, the contest and the judge whose mark it is', () => {
    const html = htmlOf(judged(), 'desk/contests/:contest', { params: { contest: 'letter' } });
    expect(html).to.contain('history?couple=k1&amp;contest=letter&amp;judge=a"');
  });

  it('is a step from each place of a final, and each scorecard of a heat', () => {
    const stage = judged();
    const final = htmlOf(stage, 'standings/:contest', { params: { contest: 'final' } });
    expect(final).to.match(/class="place-history"><a class="traced"[^>]*>History of couple 117/);
    const heat = htmlOf(stage, 'desk/heats/:heat', { params: { heat: '41' } });
    expect(heat).to.contain('history?judge=c&amp;heat=41"');
    expect(htmlOf(stage, 'desk/heats')).to.contain('history?heat=41"');
  });

  it('leads nobody else anywhere', () => {
    const stage = judged();
    for (const contest of contests) {
      const look = { params: { contest }, actor: visitor };
      expect(htmlOf(stage, 'standings/:contest', look)).not.to.match(/traced|\/history/);
    }
  });
});

/** A published final, letters shown as provisional, and a round whose recall is to be decided. */
function judged(): Stage {
  const stage = stageOfTheDay();
  stage.must({ type: 'AdoptRules', data: { showProvisional: true } });
  markLetters(stage, 'G');
  signLetters(stage);
  markFinal(stage, [
    [1, 2, 3],
    [1, 2, 3],
    [1, 3, 2],
  ]);
  stage.must({ type: 'PublishResults', data: { contest: 'final' } }, call('43'));
  callBackLarge(stage);
  return stage;
}

/** The cells of a page that hold a mark, a place, points or a total. */
function cellsOf(html: string): string[] {
  const cells = /<td class="number (?:mark|strong)">([\s\S]*?)<\/td>/g;
  return [...html.matchAll(cells)].map(([cell]) => cell);
}
