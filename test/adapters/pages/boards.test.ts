import { expect } from 'chai';
import { advanceOf } from '../../../src/adapters/pages/board/advance.ts';
import { nextHeatWords } from '../../../src/adapters/pages/public/next-heat-words.ts';
import type { ContestState } from '../../../src/domain/contest/state.ts';
import type { StandingRow } from '../../../src/projections/standings.ts';
import { keptPicture } from '../../support/kept-picture.ts';
import { htmlOf, markLetters, stageOfTheDay, visitor, wordsOf } from '../../support/page-stage.ts';

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
  const contest: Pick<ContestState, 'recalls' | 'recalled'> = { recalls: [2], recalled: {} };
  const of = (change: Partial<ContestState>): ContestState => Object({ ...contest, ...change });
  const row = (
    entry: string,
    callbacks: number,
    change: Partial<StandingRow> = {},
  ): StandingRow => ({
    ...{ contest: 'c', entry, round: 1, place: null, rule: null, callbacks, points: null },
    ...{ marks: callbacks, ...change },
  });
  const all = [row('a', 5), row('b', 3), row('c', 3), row('d', 0)];
  const words = (terms: ContestState): (string | undefined)[] =>
    all.map((one) => advanceOf(one, terms, all)?.words);

  it('is only possible until the recall is decided, for all who share the last place', () => {
    const tied = 'tied at the line';
    expect(words(of({}))).to.deep.equal(['may go through', tied, tied, undefined]);
    expect(words(of({ recalls: [3] }))).to.deep.equal([
      ...Array(3).fill('may go through'),
      undefined,
    ]);
  });

  it('is certain once it is decided, in other words and another shape', () => {
    const decided = of({ recalled: { 1: ['a', 'c'] } });
    const through = 'through to the final';
    expect(words(decided)).to.deep.equal([through, undefined, through, undefined]);
    expect(advanceOf(row('a', 5), decided, all)?.state).to.equal('through');
  });

  it('is over in the final', () => {
    const finalist = row('a', 0, { round: 2, callbacks: null, place: 1 });
    const decided = of({ recalled: { 1: ['a', 'b'] } });
    expect(advanceOf(finalist, decided, [finalist])).to.equal(undefined);
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
