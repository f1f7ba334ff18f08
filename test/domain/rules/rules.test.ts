import { opened, readyShowcase } from '../../support/cast.ts';
import { command, event, given } from '../../support/given.ts';
import { notesContest } from '../../support/marking-cast.ts';

const number = { way: 'number', min: 0, max: 10 } as const;
const choose = (marking: typeof number | null, category?: string) =>
  command('ChooseMarking', {
    ...(category === undefined ? {} : { category }),
    ...{ style: 'open', marking },
  });
const smooth = command('AddCategory', { category: 'smooth', title: 'Smooth', order: 1 });

describe('choosing how contests are marked', () => {
  it('is recorded once, for the showcase or for a category', () => {
    given(opened)
      .when(choose(number))
      .then(event('MarkingChosen', 'rules', { category: null, style: 'open', marking: number }));
    given(opened, choose(number)).when(choose(number)).thenNothing();
    given(opened, smooth, choose(number))
      .when(choose(number, 'smooth'))
      .then(
        event('MarkingChosen', 'rules', { category: 'smooth', style: 'open', marking: number }),
      );
    given(opened).when(choose(null)).thenNothing();
    given(opened, choose(number))
      .when(choose(null))
      .then(event('MarkingChosen', 'rules', { category: null, style: 'open', marking: null }));
  });

  it('needs a category that there is, an open showcase and a range that rises', () => {
    given(opened)
      .when(choose(number, 'smooth'))
      .thenRefused('NotFound', 'There is no such category here: reload the page and choose again.');
    given(opened, command('CloseShowcase', {})).when(choose(number)).thenRefused('ShowcaseClosed');
    given(opened)
      .when(command('ChooseMarking', { style: 'solo', marking: { way: 'solo', min: 9, max: 9 } }))
      .thenRefused('RangeReversed');
  });

  it('names no letter and no part twice', () => {
    given(opened)
      .when(
        command('ChooseMarking', {
          style: 'open',
          marking: { way: 'letters', letters: ['A', 'A'] },
        }),
      )
      .thenRefused('WordTwice', 'The word A stands there twice: give each its own.');
    given(opened)
      .when(
        command('ChooseMarking', {
          style: 'solo',
          marking: { way: 'parts', parts: ['Poise', 'Poise'], min: 0, max: 25 },
        }),
      )
      .thenRefused('WordTwice');
  });
});

describe('an agenda category', () => {
  it('is added once and removed while no contest stands under it', () => {
    const data = { category: 'smooth', title: 'Smooth', order: 1 };
    given(opened)
      .when(smooth)
      .then(event('CategoryAdded', 'category/smooth', data));
    given(opened, smooth).when(smooth).thenRefused('AlreadyExists');
    const remove = command('RemoveCategory', { category: 'smooth' });
    given(opened).when(remove).thenNothing();
    given(opened, smooth)
      .when(remove)
      .then(event('CategoryRemoved', 'category/smooth', { category: 'smooth' }));
    given(...readyShowcase, ...notesContest)
      .when(remove)
      .thenRefused('CategoryInUse', 'Category Smooth has contests: remove those first.');
  });
});

describe('the word for a finalist', () => {
  it('is one that no place has', () => {
    given(opened)
      .when(command('NameFinalist', { word: 'P' }))
      .then(event('FinalistNamed', 'rules', { word: 'P' }));
    given(opened)
      .when(command('NameFinalist', { word: 'F' }))
      .thenNothing();
    given(opened)
      .when(command('NameFinalist', { word: '1' }))
      .thenRefused('WordTwice');
  });
});
