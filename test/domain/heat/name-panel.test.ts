import { sheetById } from '../../../src/domain/scorecard/sheet/sheet.ts';
import { expect } from 'chai';
import {
  call,
  couples,
  contests,
  entry,
  latinDanced,
  mark,
  opened,
  panel,
  readyShowcase,
  unmark,
} from '../../support/cast.ts';
import { command, event, given, stateOf, type Step } from '../../support/given.ts';
import { noteLine, notesCalled } from '../../support/marking-cast.ts';

const name = (heat: string, ...letters: string[]) =>
  command('NamePanel', { heat, judges: letters.map((letter) => `judge-${letter}`) });
const everybody = (heat: string) => command('NamePanel', { heat, judges: null });
const named = (heat: string, ...letters: string[]) =>
  event('PanelNamed', `heat/${heat}`, { heat, judges: letters.map((one) => `judge-${one}`) });
const close = (heat: string) => command('CloseHeat', { heat });
const cardA = ['latin.r1.d0', 'judge-a'] as const;
const judgesOf = (steps: readonly Step[], sheet = 'latin.r1.d0') =>
  sheetById(stateOf(steps), sheet)?.judges;
const asked = (sheet: string, letter: string) =>
  event('ScorecardOpened', `scorecard/${sheet}/judge-${letter}`, {
    ...{ sheet, judge: `judge-${letter}` },
  });

describe('naming the panel of a heat', () => {
  it('says who judges a heat that was scheduled, and everybody again', () => {
    given(...readyShowcase)
      .when(name('h2', 'a', 'b'))
      .then(named('h2', 'a', 'b'));
    expect(judgesOf([...readyShowcase, name('h2', 'a', 'b')])).to.deep.equal([
      ...['judge-a', 'judge-b'],
    ]);
    given(...readyShowcase, name('h2', 'a', 'b'))
      .when(everybody('h2'))
      .then(event('PanelNamed', 'heat/h2', { heat: 'h2', judges: null }));
  });

  it('that is the same as before changes nothing, in whatever order and how often named', () => {
    given(...readyShowcase)
      .when(everybody('h2'))
      .thenNothing();
    given(...readyShowcase, name('h2', 'a', 'b'))
      .when(name('h2', 'b', 'a', 'b'))
      .thenNothing();
  });

  it('needs the heat, an open showcase, and judges of the showcase', () => {
    given(...readyShowcase)
      .when(name('none', 'a'))
      .thenRefused('NotFound');
    given(...readyShowcase, command('CloseShowcase', {}))
      .when(name('h2', 'a'))
      .thenRefused('ShowcaseClosed');
    given(...readyShowcase)
      .when(name('h2', 'z'))
      .thenRefused('JudgeUnknown');
    given(...readyShowcase, command('DismissJudge', { judge: 'judge-b' }))
      .when(name('h2', 'a', 'b'))
      .thenRefused('JudgeUnknown');
  });
});

describe('the panel of a heat on the floor', () => {
  it('takes in a judge, who gets the scorecards at once', () => {
    given(...readyShowcase, name('h2', 'a', 'b'), call('h2'))
      .when(name('h2', 'a', 'b', 'c'))
      .then(named('h2', 'a', 'b', 'c'), asked('latin.r1.d0', 'c'), asked('latin.r1.d1', 'c'));
    given(...readyShowcase, call('h2'), name('h2', 'a'))
      .when(everybody('h2'))
      .then(event('PanelNamed', 'heat/h2', { heat: 'h2', judges: null }));
  });

  it('lets a judge go while nothing stands on that judge’s card', () => {
    const marked = [...readyShowcase, call('h2'), mark(cardA, 'latin-101', 1)];
    given(...marked)
      .when(name('h2', 'a', 'c'))
      .then(named('h2', 'a', 'c'));
    given(...marked)
      .when(name('h2', 'b', 'c'))
      .thenRefused(
        'JudgeHasBegun',
        'Judge A has begun to mark heat 2: ' + 'keep the judge, or have that taken back first.',
      );
    given(...marked, unmark(cardA, 'latin-101'))
      .when(name('h2', 'b', 'c'))
      .then(named('h2', 'b', 'c'));
  });

  it('counts a comment as begun, also after the call was withdrawn', () => {
    const said = [
      ...[...readyShowcase, ...notesCalled],
      command('WriteComment', { ...noteLine(101), comment: 'lovely frame' }),
    ];
    given(...said)
      .when(name('h6', 'b'))
      .thenRefused('JudgeHasBegun');
    given(...said, command('WithdrawCall', { heat: 'h6' }))
      .when(name('h6', 'b'))
      .thenRefused('JudgeHasBegun');
  });

  it('frees the couples of who was let go: shared out again they are another judge’s', () => {
    const give = (entry: string, letter: string) =>
      command('AssignEntry', { heat: 'h3', entry, judge: `judge-${letter}` });
    const shared = ['medals-101', 'medals-102', 'points-103'].map((entry) => give(entry, 'a'));
    const left = [...readyShowcase, ...shared, give('points-104', 'c'), call('h3')];
    const state = stateOf([
      ...[...left, name('h3', 'a', 'b')],
      command('AssignJudges', { by: 'heat', seed: 1, heats: ['h3'] }),
    ]);
    expect(state.get('assignment', 'h3')?.judges['points-104']).to.be.oneOf(['judge-a', 'judge-b']);
  });

  it('keeps out the marks of who was let go', () => {
    given(...readyShowcase, call('h2'), name('h2', 'b', 'c'))
      .when(mark(cardA, 'latin-101', 1))
      .thenRefused('JudgeNotOnPanel');
  });
});

describe('the panel of a heat that is over', () => {
  const danced = [...readyShowcase, call('h2'), close('h2')];

  it('stays as it was, unless the heat is called again', () => {
    given(...danced)
      .when(name('h2', 'a', 'b'))
      .thenRefused(
        'HeatOver',
        'Heat 2 is over: call it again before you name other judges for it.',
      );
    given(...danced, call('h2'))
      .when(name('h2', 'a', 'b'))
      .then(named('h2', 'a', 'b'));
  });

  it('stays while results are published', () => {
    given(...readyShowcase, ...latinDanced, command('PublishResults', { contest: 'latin' }))
      .when(name('h2', 'a', 'b'))
      .thenRefused('ResultsPublished');
  });
});

describe('a round that is danced in several heats', () => {
  const part = (heat: string, backs: readonly number[], contest = 'latin') =>
    command('ScheduleHeat', {
      ...{ heat, label: heat.slice(1), order: Number(heat.slice(1)) },
      floor: [{ contest, round: 1, entries: backs.map((back) => `${contest}-${String(back)}`) }],
    });
  const apart = [
    ...[opened, ...panel, ...couples, ...contests],
    ...[101, 102, 103, 104].map((back) => entry('latin', back)),
    ...[entry('medals', 105), entry('medals', 106)],
    ...[part('h1', [101, 102]), part('h2', [103, 104])],
    ...[part('h3', [105], 'medals'), part('h4', [106], 'medals')],
  ];

  it('has one panel: naming it for one heat names it for the others', () => {
    given(...apart)
      .when(name('h2', 'a'))
      .then(named('h2', 'a'), named('h1', 'a'));
    expect(judgesOf([...apart, name('h2', 'a')])).to.deep.equal(['judge-a']);
  });

  it('keeps its panel once one of its heats is over', () => {
    given(...apart, call('h1'), close('h1'))
      .when(name('h2', 'a'))
      .thenRefused(
        'HeatOver',
        'Heat 1 is over: call it again before you name other judges for it.',
      );
  });

  it('against a standard has a panel for each heat', () => {
    given(...apart)
      .when(name('h4', 'a'))
      .then(named('h4', 'a'));
  });
});
