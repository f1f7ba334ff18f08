import { opened } from '../../support/cast.ts';
import { command, event, given } from '../../support/given.ts';

const lists = { levels: ['Newcomer', 'Bronze'], ages: ['A', 'B'] };
const list = command('ListLevels', lists);

describe('the lists of levels and ages', () => {
  it('are recorded in their order, and once', () => {
    given(opened)
      .when(list)
      .then(event('LevelsListed', 'levels', lists));
    given(opened, list).when(list).thenNothing();
  });

  it('are replaced by listing them again, and taken back by listing none', () => {
    const turned = { levels: ['Bronze', 'Newcomer'], ages: [] };
    given(opened, list)
      .when(command('ListLevels', turned))
      .then(event('LevelsListed', 'levels', turned));
    const none = { levels: [], ages: [] };
    given(opened, list)
      .when(command('ListLevels', none))
      .then(event('LevelsListed', 'levels', none));
  });

  it('name nothing twice, and need an open showcase', () => {
    given(opened)
      .when(command('ListLevels', { levels: ['Bronze', 'Bronze'], ages: [] }))
      .thenRefused('WordTwice', 'The word Bronze stands there twice: give each its own.');
    given(opened, command('CloseShowcase', {})).when(list).thenRefused('ShowcaseClosed');
  });
});
