import { doubtWords } from '../../../src/domain/scorecard/doubts.ts';
import { backs, call, mark, ranking, readyShowcase, reopen } from '../../support/cast.ts';
import { command, event, given } from '../../support/given.ts';
import { note, notesCalled } from '../../support/marking-cast.ts';
import { expect } from 'chai';

const notes = [...readyShowcase, ...notesCalled];
const latin = [...readyShowcase, call('h2')];
const same = [101, 102, 103, 104, 105].map((back) => note(back, 'G'));
const [a, b] = [
  ['latin.r1.d0', 'judge-a'],
  ['latin.r1.d0', 'judge-b'],
] as const;
type Doubt = keyof typeof doubtWords;
const plain = (card: readonly [string, string], despite?: Doubt[]) =>
  command('SignScorecard', {
    ...{ sheet: card[0], judge: card[1] },
    ...(despite === undefined ? {} : { despite }),
  });
const notesCard = ['heat.h6', 'judge-a'] as const;
const unsigned = (card: readonly [string, string], order: readonly number[]) =>
  ranking(card[0], card[1], order).slice(0, -1);
const asked = (card: readonly [string, string], doubts: Doubt[]) =>
  event('ScorecardQuestioned', `scorecard/${card.join('/')}`, {
    ...{ sheet: card[0], judge: card[1], doubts },
  });
const signed = (card: readonly [string, string], despite: Doubt[]) =>
  event('ScorecardSigned', `scorecard/${card.join('/')}`, {
    ...{ sheet: card[0], judge: card[1], despite },
  });

describe('a sheet on which every couple has the same mark', () => {
  it('is questioned once, which is recorded, and not signed', () => {
    given(...notes, ...same)
      .when(plain(notesCard))
      .then(asked(notesCard, ['AllTheSame']));
    given(...notes, ...same, plain(notesCard))
      .when(plain(notesCard))
      .thenNothing();
  });

  it('is signed by a judge who stands by it', () => {
    given(...notes, ...same, plain(notesCard))
      .when(plain(notesCard, ['AllTheSame']))
      .then(signed(notesCard, ['AllTheSame']));
  });

  it('is asked about again after another mark and a signature taken back', () => {
    const steps = [...notes, ...same, plain(notesCard, ['AllTheSame'])];
    given(...steps, reopen(...notesCard), note(101, 'B'), note(101, 'G'))
      .when(plain(notesCard))
      .then(asked(notesCard, ['AllTheSame']));
  });

  it('raises no question with a different mark, or with too few couples', () => {
    given(...notes, ...same.slice(0, 4), note(105, 'B'))
      .when(plain(notesCard))
      .then(event('ScorecardSigned', 'scorecard/heat.h6/judge-a', card(notesCard)));
    const few = [101, 102].map((back) =>
      command('ScratchEntry', { entry: `notes-${String(back)}` }),
    );
    given(...notes, ...few, ...same.slice(2))
      .when(plain(notesCard))
      .then(event('ScorecardSigned', 'scorecard/heat.h6/judge-a', card(notesCard)));
  });
});

describe('a sheet beside the signed sheets of other judges', () => {
  const before = [...latin, ...ranking(a[0], a[1], backs)];

  it('is questioned where all its places are the same', () => {
    given(...before, ...unsigned(b, backs))
      .when(plain(b))
      .then(asked(b, ['Identical']));
    given(...before, ...unsigned(b, backs))
      .when(plain(b, ['Identical']))
      .then(signed(b, ['Identical']));
  });

  it('is questioned where its order is the exact reverse', () => {
    given(...before, ...unsigned(b, [...backs].reverse()))
      .when(plain(b))
      .then(asked(b, ['Reversed']));
  });

  it('raises no question where one place differs, or nobody has signed yet', () => {
    const other = [102, 101, 103, 104, 105, 106];
    given(...before, ...unsigned(b, other))
      .when(plain(b))
      .then(event('ScorecardSigned', `scorecard/${b.join('/')}`, card(b)));
    given(...latin, ...unsigned(a, backs), ...unsigned(b, backs))
      .when(plain(b))
      .then(event('ScorecardSigned', `scorecard/${b.join('/')}`, card(b)));
  });

  it('is refused as incomplete before anything is asked', () => {
    given(...before, mark(b, 'latin-101', 1))
      .when(plain(b))
      .thenRefused('MarksMissing');
  });
});

describe('a question', () => {
  it('says what it is about, in a sentence', () => {
    for (const words of Object.values(doubtWords)) expect(words).to.match(/^[A-Z].*[.?]$/);
  });
});

function card([sheet, judge]: readonly [string, string]) {
  return { sheet, judge };
}
