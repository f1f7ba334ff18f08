import { expect } from 'chai';
import { advanceOf } from '../../../src/adapters/pages/board/advance.ts';
import { nextHeatWords } from '../../../src/adapters/pages/public/next-heat-words.ts';
import type { ContestState } from '../../../src/domain/contest/state.ts';
import { keptPicture } from '../../support/kept-picture.ts';
import {
  htmlOf,
  markLetters,
  signLetters,
  stageOfTheDay,
  visitor,
  wordsOf,
} from '../../support/page-stage.ts';

describe('a named screen', () => {
  const look = { actor: visitor, params: { screen: 'main' } };
  const direct = (data: object) => ({ type: 'DirectScreen', data: { screen: 'main', ...data } });

  it('waits for the desk until it is directed, and exists only under a fit name', () => {
    const words = wordsOf(htmlOf(stageOfTheDay(), 'screen/:screen', look) ?? '');
    expect(words).to.contain('Screen main waits for the desk');
    const odd = { ...look, params: { screen: 'Main Wall' } };
    expect(htmlOf(stageOfTheDay(), 'screen/:screen', odd)).to.equal(undefined);
  });

  it('shows all results that may be shown, and each contest with its word', () => {
    const stage = stageOfTheDay();
    stage.must(direct({ page: 'results' }));
    markLetters(stage, 'GH');
    signLetters(stage);
    expect(wordsOf(htmlOf(stage, 'screen/:screen', look) ?? '')).to.contain('No results are shown');
    stage.must({ type: 'AdoptRules', data: { showProvisional: true } });
    const html = htmlOf(stage, 'screen/:screen', look) ?? '';
    expect(html).to.contain('<p class="hall-word provisional">provisional</p>');
    expect(wordsOf(html)).to.contain('Silver Swing provisional');
  });

  it('shows a message as text, never as markup', () => {
    const stage = stageOfTheDay();
    stage.must(direct({ page: 'message', text: '<b>Supper</b>' }));
    const html = htmlOf(stage, 'screen/:screen', look) ?? '';
    expect(html).to.contain('&lt;b>Supper').and.not.to.contain('<b>Supper');
  });

  it('has the picture behind the floor and behind messages, as it was at any moment', () => {
    const stage = stageOfTheDay();
    stage.must(direct({ page: 'floor' }), {
      ...{ type: 'ChooseTheme', data: { picture: keptPicture } },
    });
    const path = `url(/showcase/2026/boston/pictures/${keptPicture})`;
    expect(htmlOf(stage, 'screen/:screen', look)).to.contain(path);
    expect(htmlOf(stage, 'hall', look)).to.contain(path);
    stage.must(direct({ page: 'message', text: 'Supper' }));
    expect(htmlOf(stage, 'screen/:screen', look)).to.contain(path);
    const desk = wordsOf(htmlOf(stage, 'desk/screens') ?? '');
    expect(desk).to.contain('Behind the boards: a picture of your own.');
    stage.must({ type: 'ChooseTheme', data: { art: 'none' } });
    expect(htmlOf(stage, 'screen/:screen', look)).not.to.contain('/pictures/');
  });

  it('stands on the desk with its address, and who directed it', () => {
    const stage = stageOfTheDay();
    stage.must(direct({ page: 'agenda' }));
    const words = wordsOf(htmlOf(stage, 'desk/screens') ?? '');
    expect(words)
      .to.contain('Shows the agenda.')
      .and.to.match(/screen\/main/);
    expect(words).to.match(/directed by the \w+/);
  });
});

describe('the way to the next round', () => {
  const of = (change: Partial<ContestState>): ContestState =>
    Object({ ...{ recalls: [2], recalled: {} }, ...change });
  const words = (terms: ContestState, round = 1): (string | undefined)[] =>
    ['a', 'b', 'c'].map((entry) => advanceOf({ entry, round }, terms));
  const nobody = [undefined, undefined, undefined];

  it('is told of nobody until the recall is decided, however many callbacks there are', () => {
    expect(words(of({}))).to.deep.equal(nobody);
  });

  it('is certain once it is decided', () => {
    const through = 'through to the final';
    expect(words(of({ recalled: { 1: ['a', 'c'] } }))).to.deep.equal([through, undefined, through]);
  });

  it('is over in the final', () => {
    expect(words(of({ recalled: { 1: ['a', 'b'] } }), 2)).to.deep.equal(nobody);
  });
});

describe('the next heat of a couple', () => {
  const mine = [
    { heat: 'h2', label: '2', time: '' },
    { heat: 'h5', label: '5', time: '2:05 PM' },
  ];
  const words = (now: string | null, coming: string[], passed: string[] = []): string =>
    nextHeatWords(mine, { now, coming, passed });

  it('says how many heats come before it, and when it is planned', () => {
    expect(words(null, ['h1', 'h2', 'h5'])).to.equal('Next heat: 2, 1 before it.');
    expect(words('h4', ['h5'])).to.equal(
      'Next heat: 5, the next to be called, planned for 2:05 PM.',
    );
  });

  it('says that it is on the floor, that there is none, or that it was passed over', () => {
    expect(words('h2', ['h5'])).to.equal('On the floor now: heat 2.');
    expect(words('h6', ['h7'])).to.equal('No further heat is announced for this couple.');
    expect(words('h6', [], ['h5'])).to.equal('Heat 5 was passed over and may still be called.');
  });
});
