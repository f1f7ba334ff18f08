import { expect } from 'chai';
import type { Stage } from '../../support/judge-stage.ts';
import {
  htmlOf,
  markFinal,
  markLetters,
  signLetters,
  stageOfTheDay,
  visitor,
} from '../../support/page-stage.ts';

describe('who changed this', () => {
  let stage: Stage;

  before(() => {
    stage = stageOfTheDay();
    markFinal(stage, [
      [1, 2, 3],
      [2, 1, 3],
      [1, 3, 2],
    ]);
    markLetters(stage, 'G');
    signLetters(stage);
  });

  for (const contest of ['final', 'letter'])
    it(`is one step from every mark and place of the desk’s page (${contest})`, () => {
      const html = htmlOf(stage, 'desk/contests/:contest', { params: { contest } }) ?? '';
      const marks = cellsOf(html, 'mark');
      const results = cellsOf(html, 'strong');
      expect(marks.length).to.be.greaterThan(8);
      expect(results.length).to.be.greaterThan(2);
      for (const cell of marks) expect(cell).to.match(wayTo(contest, '&amp;judge=[abc]"'));
      for (const cell of results) expect(cell).to.match(wayTo(contest, '"'));
    });

  it('is one step from the results for staff, and no step for anybody else', () => {
    const params = { contest: 'final' };
    const own = htmlOf(stage, 'standings/:contest', { params });
    expect(own).to.match(/history\?contest=final">Who changed this/);
    const asked = htmlOf(stage, 'standings/:contest', { params, actor: visitor });
    expect(asked).not.to.contain('history');
  });
});

const wayTo = (contest: string, rest: string): RegExp =>
  new RegExp(`<a [^>]*href="[^"]*history\\?contest=${contest}&amp;couple=[\\w-]+${rest}`);

/** The cells of numbers of a kind that say something. */
function cellsOf(html: string, kind: string): string[] {
  const cells = html.match(new RegExp(`<td class="number ${kind}">.*?</td>`, 'g')) ?? [];
  return cells.filter((cell) => cell.replaceAll(/<[^>]*>/g, '').trim() !== '');
}
