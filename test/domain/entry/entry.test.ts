import { personal } from '../../../src/domain/personal.ts';
import { expect } from 'chai';
import {
  call,
  contests,
  couples,
  entry,
  heat,
  latinDanced,
  mark,
  opened,
  readyShowcase,
  recall,
  unmark,
  waltzDanced,
} from '../../support/cast.ts';
import { command, event, given, stateOf } from '../../support/given.ts';

const before = [opened, ...couples, ...contests];
const register = (more: object = {}) =>
  command('RegisterEntry', {
    ...{ entry: 'new', contest: 'latin', couple: 'couple-1', back: 101 },
    ...more,
  });
const registered = (more: object = {}) =>
  event('EntryRegistered', 'entry/new', {
    ...{ entry: 'new', contest: 'latin', couple: 'couple-1', back: 101 },
    ...{ irregular: [], sourceResult: null },
    ...more,
  });
const withdraw = (id: string) => command('WithdrawEntry', { entry: id });
const scratch = (id: string) => command('ScratchEntry', { entry: id });
const reinstate = (id: string) => command('ReinstateEntry', { entry: id });
const published = [
  ...[...readyShowcase, ...latinDanced],
  command('PublishResults', { contest: 'latin' }),
];
const a = ['latin.r1.d0', 'judge-a'] as const;

describe('registering an entry', () => {
  it('enters a couple in a contest under a back number', () => {
    given(...before)
      .when(register())
      .then(registered());
    given(...before)
      .when(register({ sourceResult: '2nd of 7' }))
      .then(registered({ sourceResult: '2nd of 7' }));
  });

  it('needs a new id, a contest and a couple that are there', () => {
    given(...before, register())
      .when(register())
      .thenRefused('AlreadyExists');
    given(...before)
      .when(register({ contest: 'none' }))
      .thenRefused('NotFound', 'There is no such contest here: reload the page and choose again.');
    given(...before)
      .when(register({ couple: 'none' }))
      .thenRefused('NotFound', 'There is no such couple here: reload the page and choose again.');
  });

  it('needs an open showcase', () => {
    given().when(register()).thenRefused('ShowcaseNotOpen');
    given(...before, command('CloseShowcase', {}))
      .when(register())
      .thenRefused('ShowcaseClosed');
  });

  it('is over once the results are published', () => {
    given(...published)
      .when(register({ back: 107 }))
      .thenRefused('ResultsPublished');
  });

  it('takes a couple once, unless a source says otherwise', () => {
    given(...before, entry('latin', 101))
      .when(register())
      .thenRefused('CoupleEnteredTwice');
    given(...before, entry('latin', 101))
      .when(register({ despite: ['CoupleEnteredTwice'] }))
      .then(registered({ irregular: ['CoupleEnteredTwice'] }));
  });

  it('gives one couple of a contest a back number, unless a source says otherwise', () => {
    given(...before, entry('latin', 102))
      .when(register({ back: 102 }))
      .thenRefused('BackNumberTaken');
    given(...before, entry('latin', 102))
      .when(register({ back: 102, despite: ['BackNumberTaken'] }))
      .then(registered({ back: 102, irregular: ['BackNumberTaken'] }));
    given(...before, entry('latin', 102), scratch('latin-102'))
      .when(register({ back: 102 }))
      .then(registered({ back: 102 }));
  });

  it('gives one couple of a floor a back number, over all contests there', () => {
    const both = heat('h3', [
      ['medals', 1],
      ['points', 1],
    ]);
    given(...before, entry('medals', 102), both)
      .when(register({ contest: 'points', back: 102 }))
      .thenRefused('BackNumberTaken');
    given(...before, entry('medals', 101), both)
      .when(register({ contest: 'points', back: 101 }))
      .then(registered({ contest: 'points' }));
  });

  it('notes only irregularities that are there', () => {
    given(...before)
      .when(register({ despite: ['CoupleEnteredTwice', 'BackNumberTaken'] }))
      .then(registered());
  });
});

describe('withdrawing an entry', () => {
  it('takes it out as if it had never been entered', () => {
    given(...readyShowcase)
      .when(withdraw('latin-101'))
      .then(event('EntryWithdrawn', 'entry/latin-101', { entry: 'latin-101' }));
    given(...readyShowcase)
      .when(withdraw('none'))
      .thenNothing();
    const state = stateOf([...readyShowcase, withdraw('latin-101')]);
    expect(state.get('contest', 'latin')?.roster).not.to.include('latin-101');
    expect(state.get('couple', 'couple-1')?.entries).to.equal(2);
  });

  it('is for entries without marks', () => {
    const marked = [...readyShowcase, call('h2'), mark(a, 'latin-101', 1)];
    given(...marked)
      .when(withdraw('latin-101'))
      .thenRefused('EntryHasMarks');
    given(...marked, unmark(a, 'latin-101'))
      .when(withdraw('latin-101'))
      .then(event('EntryWithdrawn', 'entry/latin-101', { entry: 'latin-101' }));
  });

  it('is not for a couple that danced without a callback, nor for one recalled', () => {
    const danced = [...readyShowcase, ...waltzDanced];
    given(...danced)
      .when(withdraw('waltz-106'))
      .thenRefused('EntryHasMarks');
    given(...danced, recall([101, 102, 103]))
      .when(withdraw('waltz-101'))
      .thenRefused('EntryHasMarks');
  });

  it('needs an open showcase', () => {
    given(...readyShowcase, command('CloseShowcase', {}))
      .when(withdraw('latin-101'))
      .thenRefused('ShowcaseClosed');
  });
});

describe('scratching an entry', () => {
  it('keeps it and its marks, and can be taken back', () => {
    const scratched = { entry: 'latin-101', reason: null };
    given(...readyShowcase)
      .when(scratch('latin-101'))
      .then(event('EntryScratched', 'entry/latin-101', scratched));
    given(...readyShowcase)
      .when(command('ScratchEntry', { entry: 'latin-101', reason: 'injured' }))
      .then(
        event('EntryScratched', 'entry/latin-101', {
          ...scratched,
          reason: personal('lead-1', 'injured'),
        }),
      );
    given(...readyShowcase, scratch('latin-101'))
      .when(reinstate('latin-101'))
      .then(event('EntryReinstated', 'entry/latin-101', { entry: 'latin-101' }));
  });

  it('twice, or reinstating what is not scratched, says nothing new', () => {
    given(...readyShowcase, scratch('latin-101'))
      .when(scratch('latin-101'))
      .thenNothing();
    given(...readyShowcase)
      .when(reinstate('latin-101'))
      .thenNothing();
  });

  it('and reinstating need an entry, an open showcase and unpublished results', () => {
    given(...readyShowcase)
      .when(scratch('none'))
      .thenRefused('NotFound');
    given(...readyShowcase)
      .when(reinstate('none'))
      .thenRefused('NotFound');
    given(...published)
      .when(scratch('latin-101'))
      .thenRefused('ResultsPublished');
    const closed = [...readyShowcase, scratch('latin-101'), command('CloseShowcase', {})];
    given(...closed)
      .when(reinstate('latin-101'))
      .thenRefused('ShowcaseClosed');
    given(...closed)
      .when(scratch('latin-102'))
      .thenRefused('ShowcaseClosed');
  });

  it('frees the back number: reinstating needs it free still', () => {
    const taken = register({ couple: 'couple-6', back: 101 });
    given(...before, entry('latin', 101), scratch('latin-101'), taken)
      .when(reinstate('latin-101'))
      .thenRefused('BackNumberTaken');
  });
});
