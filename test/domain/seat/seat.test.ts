import { expect } from 'chai';
import { takesSolo } from '../../../src/domain/scorecard/sheet/panel.ts';
import { sheetById } from '../../../src/domain/scorecard/sheet/sheet.ts';
import { backs, call, latinDanced, mark, readyShowcase, unmark } from '../../support/cast.ts';
import { command, event, given, stateOf, type Step } from '../../support/given.ts';
import { noteLine, notesCalled, soloContest } from '../../support/marking-cast.ts';

const judge = 'judge-c';
const leave = command('CheckOutJudge', { judge });
const come = command('CheckInJudge', { judge });
const latin = [...readyShowcase, call('h2')];
const final = ['latin.r1.d0', judge] as const;
const panelOf = (steps: readonly Step[], sheet = 'latin.r1.d0') =>
  sheetById(stateOf(steps), sheet)?.judges;

describe('a judge of the panel', () => {
  it('is present until checked out, and comes back', () => {
    given(...readyShowcase)
      .when(come)
      .thenNothing();
    given(...readyShowcase)
      .when(leave)
      .then(event('JudgeCheckedOut', `judge/${judge}`, { judge }));
    given(...readyShowcase, leave)
      .when(leave)
      .thenNothing();
    given(...readyShowcase, leave)
      .when(come)
      .then(event('JudgeCheckedIn', `judge/${judge}`, { judge }));
    given(...readyShowcase)
      .when(command('CheckOutJudge', { judge: 'judge-z' }))
      .thenRefused('JudgeUnknown');
  });

  it('who left is asked for no sheet on which nothing stands', () => {
    expect(panelOf([...latin, leave])).to.deep.equal(['judge-a', 'judge-b']);
    expect(panelOf([...latin, leave, come])).to.deep.equal(['judge-a', 'judge-b', judge]);
  });

  it('who left keeps the sheets that were signed, and their places', () => {
    const done = [...readyShowcase, ...latinDanced, leave];
    expect(panelOf(done)).to.deep.equal(['judge-a', 'judge-b', judge]);
    given(...done)
      .when(command('PublishResults', { contest: 'latin' }))
      .then(
        event('ResultsPublished', 'results/latin', {
          contest: 'latin',
          places: backs.map((back, index) => ({
            ...{ entry: `latin-${String(back)}`, place: index + 1 },
          })),
        }),
      );
  });

  it('who left in the middle of a sheet is off it once the marks are taken back', () => {
    const begun = [...latin, mark(final, 'latin-101', 1), leave];
    expect(panelOf(begun)).to.include(judge);
    expect(panelOf([...begun, unmark(final, 'latin-101')])).to.not.include(judge);
  });

  it('who left may still hand in what was entered on an open card, and is asked again then', () => {
    given(...latin, leave)
      .when(mark(final, 'latin-101', 1))
      .then(
        event('MarkRecorded', `scorecard/latin.r1.d0/${judge}`, {
          ...{ sheet: 'latin.r1.d0', judge, entry: 'latin-101', dance: 0, mark: 1 },
          ...{ way: 'placement' },
        }),
      );
    expect(panelOf([...latin, leave, mark(final, 'latin-101', 1)])).to.include(judge);
  });

  it('who was away at the call, or is off the panel for good, hands in nothing', () => {
    given(...readyShowcase, leave, call('h2'))
      .when(mark(final, 'latin-101', 1))
      .thenRefused('JudgeNotOnPanel');
    given(...latin, command('DismissJudge', { judge }))
      .when(mark(final, 'latin-101', 1))
      .thenRefused('JudgeNotOnPanel');
  });

  it('who wrote nothing but a comment stays with it', () => {
    const said = command('WriteComment', { ...noteLine(101), comment: 'lovely frame' });
    const gone = command('CheckOutJudge', { judge: 'judge-a' });
    const notes = [...readyShowcase, ...notesCalled];
    expect(panelOf([...notes, gone], 'heat.h6')).to.not.include('judge-a');
    expect(panelOf([...notes, said, gone], 'heat.h6')).to.include('judge-a');
  });

  it('marks in one room or in all, and arranges the own sheets', () => {
    given(...readyShowcase)
      .when(command('PlaceJudge', { judge, room: 'B' }))
      .then(event('JudgePlaced', `judge/${judge}`, { judge, room: 'B' }));
    given(...readyShowcase)
      .when(command('PlaceJudge', { judge, room: null }))
      .thenNothing();
    const sheets = { judge, sort: 'level', show: 'only' } as const;
    given(...readyShowcase)
      .when(command('ArrangeSheets', sheets))
      .then(event('SheetsArranged', `judge/${judge}`, sheets));
    given(...readyShowcase, command('ArrangeSheets', sheets))
      .when(command('ArrangeSheets', sheets))
      .thenNothing();
  });
});

describe('which solos a judge reviews', () => {
  it('is told by the number of the heat', () => {
    const solos = ['all', 'even', 'odd', 'none'] as const;
    expect(solos.map((taken) => takesSolo(taken, 4))).to.deep.equal([true, true, false, false]);
    expect(solos.map((taken) => takesSolo(taken, 5))).to.deep.equal([true, false, true, false]);
  });

  it('keeps the judge off the others, and off nothing else', () => {
    const solo = [...readyShowcase, ...soloContest({ way: 'solo', min: 0, max: 100 })];
    const even = command('TakeSolos', { judge, solos: 'even' });
    const odd = command('TakeSolos', { judge, solos: 'odd' });
    expect(panelOf([...solo, even], 'heat.h7')).to.not.include(judge);
    expect(panelOf([...solo, odd], 'heat.h7')).to.include(judge);
    expect(panelOf([...latin, command('TakeSolos', { judge, solos: 'none' })])).to.include(judge);
  });
});
