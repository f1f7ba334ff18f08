import {
  backs,
  call,
  callbacks,
  judges,
  readyShowcase,
  recall,
  reopen,
  waltzDanced,
} from '../../support/cast.ts';
import { command, event, given } from '../../support/given.ts';

const sheet = 'waltz.r1.d0';
const danced = [...readyShowcase, ...waltzDanced];
const withdraw = command('WithdrawRecall', { contest: 'waltz', round: 1, reason: 'wrong count' });
const recalled = (chosen: readonly number[], reason: string | null = null) =>
  event('EntriesRecalled', 'contest/waltz', {
    ...{ contest: 'waltz', round: 1, reason },
    entries: chosen.map((back) => `waltz-${String(back)}`),
  });

/** All judges recall these; so all recalled are level and all others too. */
const allWant = (chosen: readonly number[]) => [
  ...readyShowcase,
  call('h1'),
  ...judges.flatMap((judge) => callbacks(sheet, judge, chosen)),
];

describe('a recall', () => {
  it('takes those with the most callbacks into the next round, whatever the order', () => {
    given(...danced)
      .when(recall([101, 102, 103]))
      .then(recalled([101, 102, 103]));
    given(...danced)
      .when(recall([103, 101, 102]))
      .then(recalled([103, 101, 102]));
  });

  it('decided the same way again says nothing new, decided otherwise is refused', () => {
    const decided = [...danced, recall([101, 102, 103])];
    given(...decided)
      .when(recall([103, 102, 101]))
      .thenNothing();
    given(...decided)
      .when(recall([101, 102], 'two only'))
      .thenRefused('RecallAlreadyDecided');
  });

  it('passes over nobody who has more callbacks', () => {
    given(...danced)
      .when(recall([101, 103, 104]))
      .thenRefused(
        'RecallOutOfOrder',
        'Couple 102 has more callbacks than couple 104: recall it too, or neither.',
      );
    given(...danced)
      .when(recall([101, 102, 104]))
      .thenRefused('RecallOutOfOrder');
  });

  it('of more or fewer than wanted needs a reason', () => {
    given(...danced)
      .when(recall([101, 102]))
      .thenRefused('RecallNeedsReason', '2 couples instead of 3: say why in the reason.');
    given(...danced)
      .when(recall([101, 102], 'a clear gap'))
      .then(recalled([101, 102], 'a clear gap'));
    given(...danced)
      .when(recall([101, 102, 103, 104], 'room for one more'))
      .then(recalled([101, 102, 103, 104], 'room for one more'));
  });

  it('may choose among those who are level', () => {
    const level = allWant([101, 102, 103]);
    given(...level)
      .when(recall([101, 102, 103, 105], 'chosen by the chairman'))
      .then(recalled([101, 102, 103, 105], 'chosen by the chairman'));
    given(...level)
      .when(recall([101, 102, 103, 104, 105, 106], 'all of them'))
      .then(recalled([101, 102, 103, 104, 105, 106], 'all of them'));
  });

  it('is decided on the callbacks that were looked at', () => {
    const entries = ['waltz-101', 'waltz-102', 'waltz-103'];
    const seen = Object.fromEntries(
      backs.map((back, at) => [`waltz-${String(back)}`, [3, 3, 2, 1, 0, 0][at] ?? 0]),
    );
    const decide = (totals: Record<string, number>) =>
      command('RecallEntries', { contest: 'waltz', round: 1, entries, seen: totals });
    given(...danced)
      .when(decide({ ...seen, 'waltz-103': 1 }))
      .thenRefused('CallbacksChanged');
    given(...danced)
      .when(decide(seen))
      .then(
        event('EntriesRecalled', 'contest/waltz', {
          ...{ contest: 'waltz', round: 1, entries, reason: null },
        }),
      );
  });

  it('counts a couple once, however often it is named', () => {
    given(...danced)
      .when(recall([101, 101, 102]))
      .thenRefused('RecallNeedsReason');
    given(...danced)
      .when(recall([101, 102, 103, 101]))
      .then(recalled([101, 102, 103]));
  });

  it('needs no reason where fewer danced than are wanted', () => {
    const few = [...backs.slice(2)].map((back) =>
      command('ScratchEntry', { entry: `waltz-${String(back)}` }),
    );
    given(...readyShowcase, ...few, call('h1'), ...judges.flatMap(two))
      .when(recall([101, 102]))
      .then(recalled([101, 102]));
  });

  it('takes only couples that danced the round', () => {
    given(...danced)
      .when(command('RecallEntries', { contest: 'waltz', round: 1, entries: ['latin-101'] }))
      .thenRefused('RecallNotOnFloor');
    given(...danced, command('ScratchEntry', { entry: 'waltz-101' }))
      .when(recall([101, 102, 103]))
      .thenRefused('RecallNotOnFloor');
    given(...readyShowcase.filter(({ type }) => type !== 'ScheduleHeat'))
      .when(recall([101, 102, 103]))
      .thenRefused('RecallNotOnFloor');
  });

  it('waits until all judges have signed, and names those who have not', () => {
    given(...danced, reopen(sheet, 'judge-b'))
      .when(recall([101, 102, 103]))
      .thenRefused(
        'ScorecardsUnsigned',
        'Not all scorecards are signed, missing: judge B (Cup Waltz, semi-final, Waltz). ' +
          'Wait, or take the judge off the panel.',
      );
    given(...readyShowcase)
      .when(recall([101, 102, 103]))
      .thenRefused('ScorecardsUnsigned');
  });

  it('follows only a round that recalls', () => {
    const other = (contest: string, round: number) =>
      command('RecallEntries', { contest, round, entries: ['waltz-101'] });
    given(...danced)
      .when(other('tango', 1))
      .thenRefused('NotFound');
    given(...danced)
      .when(other('waltz', 2))
      .thenRefused(
        'NothingToRecall',
        'Round 2 of contest Cup Waltz recalls nobody: publish its results instead.',
      );
    given(...danced)
      .when(other('medals', 1))
      .thenRefused('NothingToRecall');
  });

  it('is decided only while the showcase is open', () => {
    given(...danced, command('CloseShowcase', {}))
      .when(recall([101, 102, 103]))
      .thenRefused('ShowcaseClosed');
  });

  it('is withdrawn while the next round was not called', () => {
    const decided = [...danced, recall([101, 102, 103])];
    given(...decided)
      .when(withdraw)
      .then(
        event('RecallWithdrawn', 'contest/waltz', {
          ...{ contest: 'waltz', round: 1, reason: 'wrong count' },
        }),
      );
    given(...danced)
      .when(withdraw)
      .thenNothing();
    given(...decided, withdraw)
      .when(recall([101, 102], 'two only'))
      .then(recalled([101, 102], 'two only'));
    given(...decided, call('h4'))
      .when(withdraw)
      .thenRefused('NextRoundCalled');
    given(...decided, call('h4'), command('WithdrawCall', { heat: 'h4' }))
      .when(withdraw)
      .then(
        event('RecallWithdrawn', 'contest/waltz', {
          ...{ contest: 'waltz', round: 1, reason: 'wrong count' },
        }),
      );
    given().when(withdraw).thenRefused('NotFound');
  });

  it('lets the next round be called with those recalled', () => {
    given(...danced)
      .when(call('h4'))
      .thenRefused('RoundNotDecided');
    given(...danced, recall([101, 102, 103]))
      .when(call('h4'))
      .then(
        event('HeatClosed', 'heat/h1', { heat: 'h1' }),
        event('HeatCalled', 'heat/h4', { heat: 'h4' }),
        ...judges.map((judge) =>
          event('ScorecardOpened', `scorecard/waltz.r2.d0/${judge}`, {
            ...{ sheet: 'waltz.r2.d0', judge },
          }),
        ),
      );
  });

  it('adds up callbacks over several heats of one round', () => {
    const split = (id: string, chosen: readonly number[]) =>
      command('ScheduleHeat', {
        ...{ heat: id, label: id, order: 1 },
        floor: [{ contest: 'waltz', round: 1, entries: chosen.map((n) => `waltz-${String(n)}`) }],
      });
    const before = readyShowcase.filter((step) => step.type !== 'ScheduleHeat');
    given(
      ...[...before, split('h1', [101, 102, 103]), split('h2', [104, 105, 106])],
      ...[call('h1'), call('h2'), ...waltzDanced.slice(1)],
    )
      .when(recall([101, 102, 103]))
      .then(recalled([101, 102, 103]));
  });
});

function two(judge: string) {
  return callbacks(sheet, judge, [101, 102]);
}
