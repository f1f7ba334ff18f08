import { expect } from 'chai';
import { sheetById } from '../../../src/domain/scorecard/sheet/sheet.ts';
import { coverOfHeat } from '../../../src/projections/judging/heat-cover.ts';
import { agendaHeat } from '../../../src/projections/agenda.ts';
import { call, entry, heat, judges, latinDanced, mark, readyShowcase } from '../../support/cast.ts';
import { command, event, factsOf, given, rowsOf, stateOf, type Step } from '../../support/given.ts';
import { soloContest } from '../../support/marking-cast.ts';

const dora = 'judge-d';
const appoint = command('AppointJudge', { judge: dora, person: 'person-d', letter: 'D' });
const known = command('AddPerson', {
  ...{ person: 'person-d', first: 'Dora', last: 'Diamond', kind: 'judge' },
});
const appointed = event('JudgeAppointed', `judge/${dora}`, {
  ...{ judge: dora, person: 'person-d', letter: 'D' },
});
const opened = (sheet: string, judge: string) =>
  event('ScorecardOpened', `scorecard/${sheet}/${judge}`, { sheet, judge });
const leave = command('CheckOutJudge', { judge: 'judge-c' });
const come = command('CheckInJudge', { judge: 'judge-c' });
const close = command('CloseHeat', { heat: 'h2' });
const panelOf = (steps: readonly Step[], sheet = 'latin.r1.d0') =>
  sheetById(stateOf(steps), sheet)?.judges;

describe('a judge who comes while a heat is on the floor', () => {
  it('gets its scorecards: appointed, checked in, or taking solos', () => {
    given(...readyShowcase, known, call('h2'))
      .when(appoint)
      .then(appointed, opened('latin.r1.d0', dora), opened('latin.r1.d1', dora));
    given(...readyShowcase, leave, call('h2'))
      .when(come)
      .then(
        event('JudgeCheckedIn', 'judge/judge-c', { judge: 'judge-c' }),
        ...[opened('latin.r1.d0', 'judge-c'), opened('latin.r1.d1', 'judge-c')],
      );
    const none = command('TakeSolos', { judge: 'judge-c', solos: 'none' });
    given(...readyShowcase, none, ...soloContest(null))
      .when(command('TakeSolos', { judge: 'judge-c', solos: 'all' }))
      .then(
        event('SolosTaken', 'judge/judge-c', { judge: 'judge-c', solos: 'all' }),
        opened('heat.h7', 'judge-c'),
      );
  });

  it('gets none twice, and none of a heat with a panel of its own', () => {
    given(...readyShowcase, call('h2'), leave)
      .when(come)
      .then(event('JudgeCheckedIn', 'judge/judge-c', { judge: 'judge-c' }));
    const named = command('ScheduleHeat', {
      ...{ heat: 'h8', label: '8', order: 8, judges: ['judge-a', 'judge-b'] },
      floor: [{ contest: 'latin', round: 1 }],
    });
    const cancel = command('CancelHeat', { heat: 'h2' });
    given(...readyShowcase, known, cancel, named, call('h8'))
      .when(appoint)
      .then(appointed);
  });

  it('may mark at once', () => {
    given(...readyShowcase, known, call('h2'), appoint)
      .when(mark(['latin.r1.d0', dora], 'latin-101', 1))
      .then(
        event('MarkRecorded', `scorecard/latin.r1.d0/${dora}`, {
          ...{ sheet: 'latin.r1.d0', judge: dora, entry: 'latin-101', dance: 0, mark: 1 },
          ...{ way: 'placement' },
        }),
      );
  });
});

describe('a judge who comes after a heat was danced', () => {
  const danced = [...readyShowcase, ...latinDanced, close, known];

  it('is not asked for it, so that it is complete and its results can be published', () => {
    expect(panelOf([...danced, appoint])).to.deep.equal(['judge-a', 'judge-b', 'judge-c']);
    const publish = command('PublishResults', { contest: 'latin' });
    expect(factsOf([...danced, appoint, publish]).at(-1)?.type).to.equal('ResultsPublished');
    const rows = rowsOf([...danced, appoint]);
    const row = agendaHeat(rows, 'h2');
    expect(row && coverOfHeat(rows, row, [dora])[0]?.state).to.equal('nothing');
  });

  it('is asked for it when it is called again', () => {
    const again = [...danced, appoint, call('h2')];
    expect(panelOf(again)).to.include(dora);
    given(...again)
      .when(command('OpenScorecard', { sheet: 'latin.r1.d0', judge: dora }))
      .thenNothing();
  });

  it('and was away when it was called is not asked either', () => {
    const absent = [...readyShowcase, leave, call('h2'), close];
    expect(panelOf([...absent, come])).to.deep.equal(['judge-a', 'judge-b']);
  });
});

describe('a couple that comes while its heat is on the floor', () => {
  // Latin is danced in heat 8 next to a contest that nobody had entered when it was called.
  const beside = [
    ...readyShowcase,
    command('CancelHeat', { heat: 'h2' }),
    command('AddContest', {
      ...{ contest: 'late', title: 'Late', dances: ['Samba'], kind: 'proficiency' },
      marking: { way: 'number', min: 0, max: 100 },
    }),
    heat('h8', [
      ['latin', 1],
      ['late', 1],
    ]),
    call('h8'),
  ];
  const cards = judges.map((judge) => opened('heat.h8', judge));
  const registered = event('EntryRegistered', 'entry/late-101', {
    ...{ entry: 'late-101', contest: 'late', couple: 'couple-1', back: 101 },
    ...{ irregular: [], sourceResult: null },
  });

  it('makes a sheet that was not there: every judge is asked to mark it', () => {
    given(...beside)
      .when(entry('late', 101))
      .then(registered, ...cards);
  });

  it('joins a sheet that is there: nobody is asked twice', () => {
    given(...beside, entry('late', 102))
      .when(entry('late', 101))
      .then(registered);
  });

  it('opens nothing after the heat is over, or while another is danced', () => {
    given(...beside, call('h1'))
      .when(entry('late', 101))
      .then(registered);
    given(...beside, command('CloseHeat', { heat: 'h8' }))
      .when(entry('late', 101))
      .then(registered);
  });
});
