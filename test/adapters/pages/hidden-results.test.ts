import { expect } from 'chai';
import { contestParts, liveParts } from '../../../src/adapters/pages/routes.ts';
import { call } from '../../support/judge-cast.ts';
import type { Stage } from '../../support/judge-stage.ts';
import {
  htmlOf,
  markFinal,
  markLetters,
  stageOfTheDay,
  visitor,
  wordsOf,
} from '../../support/page-stage.ts';

const order = [
  [1, 2, 3],
  [1, 2, 3],
  [1, 2, 3],
];

describe('results that are not shown yet', () => {
  it('are in no public page, only the words that say so', () => {
    const stage = finished();
    for (const contest of ['final', 'letter']) {
      const html = standingsOf(stage, contest);
      expect(wordsOf(html)).to.contain('shown only once the results are published');
      expect(html).not.to.match(/\b1st\b|\brule \d|\d points|<td class="number mark">/i);
    }
    const hall = htmlOf(stage, 'hall', { actor: visitor }) ?? '';
    expect(hall).not.to.match(/<li[^>]*><span class="place"|\b1st\b|\d points/);
    expect(wordsOf(hall)).to.contain('Bronze Smooth all 3 judges signed');
  });

  it('are in no live part that everybody can listen to', () => {
    const stage = finished();
    const view = stage.view(visitor);
    const open = liveParts.filter(({ stream }) => stream !== 'desk');
    for (const part of [...open, ...contestParts('final'), ...contestParts('letter')]) {
      expect(part.render(view), part.target).not.to.match(/\b1st\b|\brule \d|\d points/);
    }
  });

  it('leave no trace of the order: another order gives the very same page', () => {
    const other = stageOfTheDay();
    markFinal(other, [
      [3, 2, 1],
      [3, 2, 1],
      [3, 2, 1],
    ]);
    const [one, two] = [finished(), other].map((stage) => resultsOf(standingsOf(stage, 'final')));
    expect(one).to.equal(two);
  });

  it('are shown to the desk', () => {
    const html = htmlOf(finished(), 'desk/contests/:contest', { params: { contest: 'final' } });
    expect(wordsOf(html ?? ''))
      .to.contain('Only the desk sees this')
      .and.to.contain('1st 117');
  });

  it('are shown to everybody once published', () => {
    const stage = finished();
    stage.must({ type: 'PublishResults', data: { contest: 'final' } });
    const words = wordsOf(standingsOf(stage, 'final'));
    expect(words).to.contain('official').and.to.contain('1st 117 Mia F. & Leo M.');
  });

  it('are shown as provisional where the rule of the showcase allows it', () => {
    const stage = finished();
    stage.must({ type: 'AdoptRules', data: { showProvisional: true } });
    expect(wordsOf(standingsOf(stage, 'final')))
      .to.contain('provisional')
      .and.to.contain('1st');
    stage.must(call('42'));
    const hall = wordsOf(htmlOf(stage, 'hall', { actor: visitor }) ?? '');
    expect(hall).to.contain('provisional').and.to.contain('1st');
  });
});

function finished(): Stage {
  const stage = stageOfTheDay();
  markLetters(stage, 'GH');
  markFinal(stage, order);
  return stage;
}

function standingsOf(stage: Stage, contest: string): string {
  return htmlOf(stage, 'standings/:contest', { params: { contest }, actor: visitor }) ?? '';
}

function resultsOf(html: string): string {
  return /<section id="contest-results">[\s\S]*?<\/section>/.exec(html)?.[0] ?? '';
}
