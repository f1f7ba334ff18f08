import { expect } from 'chai';
import { renderPage } from '../../../src/adapters/pages/render.ts';
import { judgePage } from '../../../src/adapters/pages/slip/facts/judge-data.ts';
import {
  currentLeaf,
  firstState,
  type SlipState,
} from '../../../src/adapters/pages/slip/facts/slip-state.ts';
import type { Actor } from '../../../src/domain/message.ts';
import { LeafView } from '../../../src/adapters/pages/slip/slip-leaf.tsx';
import { call, contest } from '../../support/judge-cast.ts';
import type { Stage } from '../../support/judge-stage.ts';
import { htmlOf, stageOfTheDay, wordsOf } from '../../support/page-stage.ts';
import { signature } from '../../support/signature.ts';

const judgeA: Actor = { kind: 'judge', id: 'a' };
const judgeB: Actor = { kind: 'judge', id: 'b' };

const line = (judge: string, entry: string) => ({ sheet: 'heat.41', judge, entry, dance: 0 });
const mark = (judge: string, entry: string, letter: string) => ({
  ...{ type: 'RecordMark', data: { ...line(judge, entry), mark: letter } },
});
const sign = (judge: string) => ({
  type: 'SignScorecard',
  data: { sheet: 'heat.41', judge, despite: ['AllTheSame', 'Reversed', 'Identical'] },
});

describe('my marks', () => {
  let stage: Stage;
  const of = (actor: Actor) => wordsOf(htmlOf(stage, 'judge/marks', { actor }) ?? '');

  beforeEach(() => {
    stage = stageOfTheDay();
  });

  it('say what will stand there while nothing is called', () => {
    expect(of(judgeA)).to.contain('What you mark stands here, heat by heat');
  });

  it('have the judge’s own marks and nobody else’s', () => {
    stage.must(call('41'));
    stage.send(mark('a', 'letter-1', 'GH'), judgeA);
    stage.send(mark('b', 'letter-1', 'S'), judgeB);
    stage.send(mark('b', 'letter-2', 'B'), judgeB);
    const own = of(judgeA);
    expect(own).to.match(/Heat 41 Silver Swing, East Coast Swing open/);
    expect(own).to.match(/117 [^0-9]* GH 120 [^0-9]* not marked/);
    expect(own).not.to.match(/judge B|Judge B| S 120| B 123/);
    expect(of(judgeB)).to.match(/117 [^0-9]* S 120 [^0-9]* B 123/);
  });

  it('keep what was changed and taken back, and say who keyed in', () => {
    stage.must(call('41'));
    stage.send(mark('a', 'letter-1', 'GH'), judgeA);
    stage.send(mark('a', 'letter-1', 'G'), judgeA);
    stage.send({ type: 'WithdrawMark', data: line('a', 'letter-1') }, judgeA);
    stage.send(mark('a', 'letter-2', 'S'), { kind: 'desk', id: 'vera' });
    const own = of(judgeA);
    expect(own).to.contain('changed couple 117 from GH to G');
    expect(own).to.contain('took back G of couple 117');
    expect(own).to.match(/keyed in by desk vera: Judge A marked couple 120: S/);
  });

  it('say when a card was signed, and why it was opened again', () => {
    stage.must(call('41'));
    for (const index of [1, 2, 3, 4]) stage.send(mark('a', `letter-${String(index)}`, 'G'), judgeA);
    expect(stage.send(sign('a'), judgeA).status).to.equal('accepted');
    expect(of(judgeA)).to.match(/signed 12:00:00/);
    expect(of(judgeA)).to.contain('Ask the chairman to reopen it');
    const reopen = { sheet: 'heat.41', judge: 'a', reason: 'two couples exchanged' };
    stage.send({ type: 'ReopenScorecard', data: reopen }, { kind: 'chairman', id: 'pin' });
    expect(of(judgeA)).to.match(/chairman pin: .*two couples exchanged/);
    expect(of(judgeA)).not.to.contain('Ask the chairman to reopen it');
  });

  it('say beforehand that nobody opens a card again while its results are published', () => {
    stage.must(call('41'));
    for (const id of ['a', 'b', 'c']) {
      const entries = [1, 2, 3, 4].map((index) => `letter-${String(index)}`);
      for (const entry of entries) stage.send(mark(id, entry, 'G'), { kind: 'judge', id });
      stage.send(sign(id), { kind: 'judge', id });
    }
    const shut = 'The results of contest Silver Swing are published: retract them first.';
    const offer = 'Ask the chairman to reopen it';
    for (const page of [of(judgeA), signedSlip(stage)])
      expect(page).to.contain(offer).and.not.to.contain(shut);
    stage.must({ type: 'PublishResults', data: { contest: 'letter' } });
    for (const page of [of(judgeA), signedSlip(stage)])
      expect(page).to.contain(shut).and.not.to.contain(offer);
    stage.must({ type: 'RetractResults', data: { contest: 'letter', reason: 'a wrong couple' } });
    for (const page of [of(judgeA), signedSlip(stage)])
      expect(page).to.contain(offer).and.not.to.contain(shut);
  });

  it('count the marks that came after the heat was closed', () => {
    stage.must(call('41'), { type: 'CloseHeat', data: { heat: '41' } });
    stage.send(mark('a', 'letter-1', 'GH'), judgeA);
    expect(of(judgeA)).to.contain('1 mark came after the heat was closed');
  });

  it('show one sheet once, though its round is danced in several heats', () => {
    const terms = { title: 'Split Rumba', kind: 'ranked', recalls: [], dances: ['Rumba'] };
    const half = (label: string, ...places: number[]) => ({
      type: 'ScheduleHeat',
      data: {
        ...{ heat: label, label, order: Number(label) },
        floor: [{ contest: 'split', round: 1, entries: places.map((one) => `split-${one}`) }],
      },
    });
    stage.must(...contest('split', 4, terms), half('46', 1, 2), half('47', 3, 4));
    stage.must(call('46'), call('47'));
    expect(of(judgeA)).to.contain('Heat 46 Split Rumba');
    expect(of(judgeA)).not.to.contain('Heat 47');
  });

  it('say that nothing is marked yet, and not that nobody was called back', () => {
    stage.must(call('43'));
    expect(of(judgeA)).to.match(/Open Latin, semi-final, Cha Cha open Nothing marked yet\./);
    expect(of(judgeA)).not.to.contain('called back');
  });

  it('say who is not called back only of a signed sheet', () => {
    stage.must(call('43'));
    const card = { sheet: 'large.r1.d0', judge: 'a' };
    const recall = (place: number) => ({
      type: 'RecordMark',
      data: { ...card, entry: `large-${String(place)}`, dance: 0, mark: 1 },
    });
    stage.must(recall(1), recall(2), recall(3));
    expect(of(judgeA)).to.match(/open Back .*117 [^0-9]* called back 120/);
    expect(of(judgeA)).to.match(/126 [^0-9]* not called back so far 129/);
    stage.must(recall(4), signature(card));
    expect(of(judgeA)).to.match(/138 [^0-9]* not called back(?! so far)/);
  });

  it('offer nothing to press on a page of the past', () => {
    stage.must(call('41'));
    for (const index of [1, 2, 3, 4]) stage.send(mark('a', `letter-${String(index)}`, 'G'), judgeA);
    stage.send(sign('a'), judgeA);
    const asOf = stage.revision();
    const html = htmlOf(stage, 'judge/marks', { actor: judgeA, asOf }) ?? '';
    expect(html).not.to.contain('<form');
    expect(wordsOf(html)).to.contain('signed');
  });
});

/** What the script of judge A's slip of heat 41 draws once it heard from the server. */
function signedSlip(stage: Stage): string {
  const page = judgePage(stage.view(judgeA), 'a', '41');
  if (!page) throw new Error('there is no heat 41');
  const state: SlipState = { ...firstState(page), link: 'idle' };
  const leaf = currentLeaf(state);
  if (!leaf) throw new Error('there is no sheet in heat 41');
  const titled = false;
  return wordsOf(renderPage(LeafView({ leaf, state, titled, on: undefined })));
}
