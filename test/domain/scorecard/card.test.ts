import {
  backs,
  call,
  callbacks,
  latinDanced,
  mark,
  ranking,
  readyShowcase,
  recall,
  reopen,
  sign,
  waltzDanced,
} from '../../support/cast.ts';
import { personal } from '../../../src/domain/personal.ts';
import { command, event, given } from '../../support/given.ts';

type Card = readonly [string, string];

const final: Card = ['latin.r1.d0', 'judge-a'];
const semi: Card = ['waltz.r1.d0', 'judge-a'];
const judgeA = { kind: 'judge', id: 'judge-a' } as const;
const latin = [...readyShowcase, call('h2')];
const publish = command('PublishResults', { contest: 'latin' });
const scratch = (entry: string) => command('ScratchEntry', { entry });
const reinstate = (entry: string) => command('ReinstateEntry', { entry });
const open = ([sheet, judge]: Card) => command('OpenScorecard', { sheet, judge });
const cardEvent = (type: 'ScorecardOpened' | 'ScorecardSigned', [sheet, judge]: Card) =>
  event(type, `scorecard/${sheet}/${judge}`, { sheet, judge });
const reopened = ([sheet, judge]: Card) =>
  event('ScorecardReopened', `scorecard/${sheet}/${judge}`, {
    ...{ sheet, judge, reason: personal(judge.replace('judge', 'person'), 'wrong line') },
  });

/** Dora joins the panel after the heat was called. */
const joinDora = [
  command('AddPerson', { person: 'person-d', first: 'Dora', last: 'Diamond', kind: 'judge' }),
  command('AppointJudge', { judge: 'judge-d', person: 'person-d', letter: 'D' }),
];

describe('opening a scorecard', () => {
  it('is done by calling the heat', () => {
    given(...latin)
      .when(open(final))
      .thenNothing();
  });

  it('waits until the heat is called', () => {
    given(...readyShowcase)
      .when(open(final))
      .thenRefused('HeatNotCalled');
    given(...readyShowcase)
      .when(mark(final, 'latin-101', 1))
      .thenRefused('ScorecardNotOpen');
    given(...readyShowcase)
      .when(sign(...final))
      .thenRefused('ScorecardNotOpen');
  });

  it('is for sheets that are there and judges on their panel', () => {
    given(...latin)
      .when(open(['none.r1.d0', 'judge-a']))
      .thenRefused('NotFound');
    given(...latin)
      .when(open(['latin.r2.d0', 'judge-a']))
      .thenRefused('NotFound');
    given(...latin)
      .when(open(['latin.r1.d2', 'judge-a']))
      .thenRefused('NotFound');
    given(...latin)
      .when(open(['heat.h9', 'judge-a']))
      .thenRefused('NotFound');
    given(...latin)
      .when(open(['latin.r1.d0', 'judge-z']))
      .thenRefused('JudgeNotOnPanel');
  });
});

describe('a scorecard', () => {
  it('of a heat with judges of its own is not for the rest of the panel', () => {
    const own = command('ScheduleHeat', {
      ...{ heat: 'h9', label: '9', order: 9, judges: ['judge-b'] },
      floor: [{ contest: 'latin', round: 1 }],
    });
    const before = readyShowcase.filter((step) => step.type !== 'ScheduleHeat');
    given(...before, own, call('h9'))
      .when(mark(final, 'latin-101', 1))
      .thenRefused(
        'JudgeNotOnPanel',
        'Judge A is not on the panel of Open Latin, Rumba: mark your own heats.',
      );
  });

  it('is marked and signed by its own judge only', () => {
    const theirs: Card = ['latin.r1.d0', 'judge-b'];
    given(...latin)
      .when(mark(theirs, 'latin-101', 1), judgeA)
      .thenRefused('NotYourScorecard', 'This is the scorecard of another judge: open your own.');
    given(...latin)
      .when(sign(...theirs), judgeA)
      .thenRefused('NotYourScorecard');
  });

  it('is closed with the showcase', () => {
    given(...latin, command('CloseShowcase', {}))
      .when(mark(final, 'latin-101', 1))
      .thenRefused('ShowcaseClosed');
  });
});

describe('signing', () => {
  it('needs every couple marked, and names those that are missing', () => {
    given(...latin, mark(final, 'latin-102', 1))
      .when(sign(...final))
      .thenRefused(
        'MarksMissing',
        'Not signed yet, missing: 101, 103, 104, 105, 106. Mark them first.',
      );
    given(...latin, ...ranking(...final, backs).slice(0, 6))
      .when(sign(...final))
      .then(cardEvent('ScorecardSigned', final));
  });

  it('needs every dance of every contest of a heat marked', () => {
    const card: Card = ['heat.h3', 'judge-a'];
    const some = [
      ...[mark(card, 'medals-101', 'G'), mark(card, 'medals-101/1', 'S')],
      ...[mark(card, 'medals-102/1', 'B'), mark(card, 'points-103', 50)],
    ];
    given(...readyShowcase, call('h3'), ...some)
      .when(sign(...card))
      .thenRefused('MarksMissing', 'Not signed yet, missing: 102, 104. Mark them first.');
    const rest = [mark(card, 'medals-102', 'B'), mark(card, 'points-104', 0)];
    given(...readyShowcase, call('h3'), ...some, ...rest)
      .when(sign(...card))
      .then(cardEvent('ScorecardSigned', card));
  });

  it('needs all callbacks given', () => {
    given(...readyShowcase, call('h1'), mark(semi, 'waltz-101', 1))
      .when(sign(...semi))
      .thenRefused('MarksMissing', 'Not signed yet, missing: 2 callbacks. Mark them first.');
    given(...readyShowcase, call('h1'), ...callbacks(...semi, [101, 102, 103]).slice(0, 3))
      .when(sign(...semi))
      .then(cardEvent('ScorecardSigned', semi));
  });

  it('wants no more callbacks than couples stand', () => {
    const scratched = [103, 104, 105, 106].map((back) => scratch(`waltz-${String(back)}`));
    given(...readyShowcase, ...scratched, call('h1'), ...callbacks(...semi, [101, 102]).slice(0, 2))
      .when(sign(...semi))
      .then(cardEvent('ScorecardSigned', semi));
  });

  it('leaves scratched couples out, and finds the gap they leave', () => {
    const marked = [...latin, ...ranking(...final, backs).slice(0, 6)];
    given(...latin, scratch('latin-106'), ...ranking(...final, backs.slice(0, 5)).slice(0, 5))
      .when(sign(...final))
      .then(cardEvent('ScorecardSigned', final));
    given(...marked, scratch('latin-103'))
      .when(sign(...final))
      .thenRefused(
        'PlacesHaveGaps',
        'The places must run from 1 to 5 without a gap: place 3 is missing.',
      );
    given(...marked, scratch('latin-106'))
      .when(sign(...final))
      .then(cardEvent('ScorecardSigned', final));
    given(...marked, scratch('latin-103'), reinstate('latin-103'))
      .when(sign(...final))
      .then(cardEvent('ScorecardSigned', final));
  });
});

describe('reopening', () => {
  const signed = [...latin, ...ranking(...final, backs)];

  it('lets a signed card be marked and signed again', () => {
    given(...signed)
      .when(reopen(...final))
      .then(reopened(final));
    given(...signed, reopen(...final))
      .when(sign(...final))
      .then(cardEvent('ScorecardSigned', final));
    given(...signed, reopen(...final))
      .when(reopen(...final))
      .thenRefused('ScorecardNotSigned');
    given(...latin)
      .when(reopen(...final))
      .thenRefused('ScorecardNotSigned');
  });

  it('comes after retracting the results', () => {
    const published = [...readyShowcase, ...latinDanced, publish];
    const retract = command('RetractResults', { contest: 'latin', reason: 'wrong mark' });
    given(...published)
      .when(reopen(...final))
      .thenRefused(
        'ResultsPublished',
        'The results of contest Open Latin are published: retract them first.',
      );
    given(...published, retract)
      .when(reopen(...final))
      .then(reopened(final));
  });

  it('comes after withdrawing the recall that rests on the card', () => {
    const semi: Card = ['waltz.r1.d0', 'judge-a'];
    const recalled = [...readyShowcase, ...waltzDanced, recall([101, 102, 103])];
    const reason = 'a callback for the wrong couple';
    given(...recalled)
      .when(reopen(...semi))
      .thenRefused('RecallDecided');
    given(...recalled, command('WithdrawRecall', { contest: 'waltz', round: 1, reason }))
      .when(reopen(...semi))
      .then(reopened(semi));
  });

  it('is not for judges', () => {
    given(...signed)
      .when(reopen(...final), judgeA)
      .thenRefused('NotAllowed');
  });
});

describe('published results', () => {
  it('stay as they are, whoever joins the panel later', () => {
    const dora: Card = ['latin.r1.d0', 'judge-d'];
    const late = [...readyShowcase, ...latinDanced, publish, ...joinDora];
    given(...late)
      .when(open(dora))
      .thenRefused('ResultsPublished');
    const opened = [...readyShowcase, ...latinDanced, ...joinDora, open(dora)];
    const without = [command('DismissJudge', { judge: 'judge-d' }), publish, ...joinDora.slice(1)];
    given(...opened, ...without)
      .when(mark(dora, 'latin-101', 6))
      .thenRefused('ResultsPublished');
  });

  it('of one contest do not stop another', () => {
    given(...readyShowcase, call('h1'), ...latinDanced, publish)
      .when(mark(semi, 'waltz-101', 1))
      .then(
        event('MarkRecorded', 'scorecard/waltz.r1.d0/judge-a', {
          ...{ sheet: 'waltz.r1.d0', judge: 'judge-a', entry: 'waltz-101' },
          ...{ dance: 0, mark: 1, way: 'callback', late: true },
        }),
      );
  });
});
