import { expect } from 'chai';
import { contrast } from '../../src/domain/screen/contrast.ts';
import { opened, readyShowcase } from '../support/cast.ts';
import { command, given } from '../support/given.ts';

const floor = command('DirectScreen', { screen: 'main', page: 'floor' });
const directed = {
  type: 'ScreenDirected',
  subject: 'screen/main',
  data: { screen: 'main', shows: { page: 'floor' }, layout: 'split' },
};

describe('a named screen', () => {
  it('comes to be with the first direction and shows the floor as it is usual', () => {
    given(opened).when(floor).then(directed);
  });

  it('is not directed to what it shows already, and keeps its layout', () => {
    given(opened, floor).when(floor).thenNothing();
    const stacked = command('DirectScreen', { screen: 'main', page: 'floor', layout: 'stacked' });
    const shows = { page: 'message', text: 'Supper' };
    given(opened, stacked)
      .when(command('DirectScreen', { screen: 'main', page: 'message', text: 'Supper' }))
      .then({ ...directed, data: { screen: 'main', shows, layout: 'stacked' } });
  });

  it('shows standings only of a contest there is', () => {
    const standings = (contest?: string) =>
      command('DirectScreen', { screen: 'main', page: 'standings', contest });
    given(...readyShowcase)
      .when(standings())
      .thenRefused('NothingToShow');
    given(...readyShowcase)
      .when(standings('polka'))
      .thenRefused('NotFound');
    const shows = { page: 'standings', contest: 'latin' };
    given(...readyShowcase)
      .when(standings('latin'))
      .then({ ...directed, data: { ...directed.data, shows } });
  });

  it('is paused and resumed once, stepped as often as asked, and none of it when unknown', () => {
    const data = { screen: 'main' };
    const pause = command('PauseScreen', data);
    given(opened, floor, pause).when(pause).thenNothing();
    given(opened, floor).when(command('ResumeScreen', data)).thenNothing();
    const step = command('StepScreen', { screen: 'main', direction: 'back' });
    const stepped = { type: 'ScreenStepped', subject: 'screen/main', data: step.data };
    given(opened, floor, step).when(step).then(stepped);
    given(opened).when(pause).thenRefused('NotFound');
  });

  it('is gone after its removal, which may be repeated', () => {
    const remove = command('RemoveScreen', { screen: 'main' });
    given(opened, floor)
      .when(remove)
      .then({ type: 'ScreenRemoved', subject: 'screen/main', data: remove.data });
    given(opened, floor, remove).when(remove).thenNothing();
  });
});

describe('a theme', () => {
  it('takes colours that can be read and leaves the others as usual', () => {
    const chosen = command('ChooseTheme', { accent: '#004488', counter: '#FFCC00', art: 'rings' });
    const data = {
      ...{ accent: '#004488', dark: null, counter: '#ffcc00' },
      ...{ art: 'rings', picture: null },
    };
    given(opened).when(chosen).then({ type: 'ThemeChosen', subject: 'theme', data });
    given(opened, chosen).when(chosen).thenNothing();
    given(opened).when(command('ChooseTheme', {})).thenNothing();
  });

  it('refuses a colour below 4.5 against any ground of its palette, and says which way', () => {
    const wrong = { accent: '#777777', dark: '#7a3fb0', counter: '#550000' };
    for (const [name, colour] of Object.entries(wrong))
      given(opened)
        .when(command('ChooseTheme', { [name]: colour }))
        .thenRefused('ColourTooFaint');
  });

  it('measures contrast as WCAG does', () => {
    expect(contrast('#000000', '#ffffff')).to.be.closeTo(21, 0.01);
    expect(contrast('#767676', '#ffffff')).to.be.closeTo(4.54, 0.01);
    expect(contrast('#5b2a86', '#fbfaf7')).to.be.closeTo(9.5, 0.1);
  });
});
