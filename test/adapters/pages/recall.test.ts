import { expect } from 'chai';
import { call } from '../../support/judge-cast.ts';
import type { Stage } from '../../support/judge-stage.ts';
import { htmlOf, stageOfTheDay, visitor, wordsOf } from '../../support/page-stage.ts';
import { signature } from '../../support/signature.ts';

describe('the recall of a round', () => {
  it('offers the couples above the line and says when it is even', () => {
    const html = contestPage(called([[1, 2, 3, 4]]));
    expect(wordsOf(html)).to.contain(
      '4 couples are to be recalled. The recall is not decided yet.',
    );
    expect(checkedIn(html)).to.deep.equal(['large-1', 'large-2', 'large-3', 'large-4']);
  });

  it('names both cut-offs of a tie across the line and asks for a reason', () => {
    const html = contestPage(
      called([
        [1, 2, 3, 4],
        [1, 2, 3, 5],
        [1, 2, 3, 6],
      ]),
    );
    expect(wordsOf(html)).to.contain('A tie at 1 callback lies across the line: 3 or 6');
    expect(checkedIn(html)).to.deep.equal(['large-1', 'large-2', 'large-3']);
    expect(html).to.match(/<input required[^>]*name="field.reason"/);
  });

  it('tells everybody who is through once it is decided, and nothing but progress before', () => {
    const stage = called([[1, 2, 3, 4]]);
    stage.must({ type: 'AdoptRules', data: { showProvisional: true } });
    const before = standings(stage);
    expect(wordsOf(before)).to.contain('Semi-final: all 3 judges signed, the recall comes next.');
    expect(resultsOf(before)).not.to.match(/<td|through|callback/);
    expect(wordsOf(contestPage(stage))).to.contain('may go through');
    const entries = [1, 2, 3, 4].map((number) => `large-${String(number)}`);
    stage.must({ type: 'RecallEntries', data: { contest: 'large', round: 1, entries } });
    const after = wordsOf(resultsOf(standings(stage)));
    expect(after).to.contain('117 Mia F. & Leo M. through to the final');
    expect(after)
      .to.match(/danced the semi-final/)
      .and.not.to.match(/\b0\b|callback/);
  });
});

/** Each judge calls back the couples of its list; judges without one call the first list. */
function called(lists: readonly (readonly number[])[]): Stage {
  const stage = stageOfTheDay();
  stage.must(call('43'));
  for (const [index, judge] of ['a', 'b', 'c'].entries()) {
    const card = { sheet: 'large.r1.d0', judge };
    for (const couple of lists[index] ?? lists[0] ?? []) {
      const data = { ...card, entry: `large-${String(couple)}`, dance: 0, mark: 1 };
      stage.must({ type: 'RecordMark', data });
    }
    stage.must(signature(card));
  }
  return stage;
}

function resultsOf(html: string): string {
  return /<section id="contest-results">[\s\S]*?<\/section>/.exec(html)?.[0] ?? '';
}

function contestPage(stage: Stage): string {
  return htmlOf(stage, 'desk/contests/:contest', { params: { contest: 'large' } }) ?? '';
}

function standings(stage: Stage): string {
  const look = { params: { contest: 'large' }, actor: visitor };
  return htmlOf(stage, 'standings/:contest', look) ?? '';
}

function checkedIn(html: string): (string | undefined)[] {
  const boxes = [...html.matchAll(/<input type="checkbox" name="list.entries"[^>]*>/g)];
  return boxes
    .map(([box]) => box)
    .filter((box) => /\bchecked\b/.test(box))
    .map((box) => /value="([^"]*)"/.exec(box)?.[1]);
}
