import { expect } from 'chai';
import type { ChosenMarking } from '../../../src/domain/scorecard/marking/marking.ts';
import { sheetById } from '../../../src/domain/scorecard/sheet/sheet.ts';
import { cardRow } from '../../../src/projections/scorecards.ts';
import { standingsIn } from '../../../src/projections/standings.ts';
import { call, mark, opened, readyShowcase } from '../../support/cast.ts';
import { command, event, given, rowsOf, stateOf, type Step } from '../../support/given.ts';
import { freeContest } from '../../support/marking-cast.ts';

const letters = (text: string): ChosenMarking => ({ way: 'letters', letters: text.split('/') });
const choose = (text: string, category?: string) =>
  command('ChooseMarking', {
    ...(category === undefined ? {} : { category }),
    ...{ style: 'open', marking: letters(text) },
  });
const callIt = (word: string) => command('NameFinalist', { word });
/** With the contest on the floor. */
const danced = [...readyShowcase, ...freeContest, call('h8')];
const card = ['heat.h8', 'judge-a'] as const;

/** The letters that judges are offered for the couple. */
function offered(...steps: readonly Step[]): string {
  const line = sheetById(stateOf([...danced, ...steps]), 'heat.h8')?.lines[0];
  return line?.marking.way === 'letters' ? line.marking.letters.join('/') : '';
}

describe('places as letters, chosen for a style', () => {
  it('have the word for a finalist of now, whichever they were chosen with', () => {
    expect(offered(choose('1/2/3/F'), callIt('Fx'))).to.equal('1/2/3/Fx');
    expect(offered(callIt('Fin'), choose('1/2/3/Fin'), callIt('Fx'))).to.equal('1/2/3/Fx');
    expect(offered(choose('1/2/3/F'), callIt('Fx'), callIt('Y'))).to.equal('1/2/3/Y');
  });

  it('have it in an agenda category too, though the word is the whole showcase’s', () => {
    const own = [callIt('Fin'), choose('A/B', undefined), choose('1/2/3/Fin', 'smooth')];
    expect(offered(...own, callIt('Fx'))).to.equal('1/2/3/Fx');
  });

  it('follow it where the choice stands in a log from before', () => {
    const data = { category: null, style: 'open', marking: letters('1/2/3/F') } as const;
    const log = event('MarkingChosen', 'rules', data);
    expect(offered(log, event('FinalistNamed', 'rules', { word: 'Fx' }))).to.equal('1/2/3/Fx');
  });

  it('keep feedback and comments', () => {
    const extras = { ...letters('1/2/3/F'), feedback: true, comments: true } as const;
    const chosen = command('ChooseMarking', { style: 'open', marking: extras });
    const line = sheetById(stateOf([...danced, chosen, callIt('Fx')]), 'heat.h8')?.lines[0];
    expect(line?.marking).to.deep.equal({ ...extras, letters: ['1', '2', '3', 'Fx'] });
  });

  it('do not turn letters of one’s own into others', () => {
    expect(offered(choose('1/2/3/4'), callIt('Fx'))).to.equal('1/2/3/4');
    expect(offered(choose('A/B/C/F'), callIt('Fx'))).to.equal('A/B/C/F');
  });

  it('leave off following when something else is chosen', () => {
    expect(offered(choose('1/2/3/F'), choose('1/2/3/4'), callIt('Fx'))).to.equal('1/2/3/4');
  });

  it('are chosen once, and anew where letters of one’s own only read the same', () => {
    given(opened, choose('1/2/3/F'), callIt('Fx')).when(choose('1/2/3/Fx')).thenNothing();
    const same = [opened, choose('1/2/3/Fx'), callIt('Fx')];
    const data = { category: null, style: 'open', marking: letters('1/2/3/Fx') } as const;
    given(...same)
      .when(choose('1/2/3/Fx'))
      .then(event('MarkingChosen', 'rules', data));
    given(...same, choose('1/2/3/Fx'))
      .when(choose('1/2/3/Fx'))
      .thenNothing();
  });
});

describe('a mark given under another word', () => {
  const marked = [...danced, choose('1/2/3/F'), mark(card, 'free-101', 'F'), callIt('Fx')];

  it('keeps its word, its way and its points', () => {
    const rows = rowsOf(marked);
    const own = cardRow(rows, ...card);
    expect(own?.marks).to.deep.equal({ 'free-101/0': 'F' });
    expect(own?.ways).to.deep.equal({ 'free-101/0': 'letters:1/2/3/F' });
    expect(standingsIn(rows, 'free')[0]?.points).to.equal(1);
  });

  it('is replaced by one with the word of now only', () => {
    given(...marked)
      .when(mark(card, 'free-101', 'F'))
      .thenRefused('MarkOutOfRange', 'The mark F does not fit: give one of 1, 2, 3, Fx.');
  });
});
