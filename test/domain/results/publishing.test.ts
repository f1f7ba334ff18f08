import {
  backs,
  call,
  judges,
  latinDanced,
  mark,
  ranking,
  readyShowcase,
  recall,
  reopen,
  sign,
  waltzDanced,
} from '../../support/cast.ts';
import { command, event, given, type Step } from '../../support/given.ts';

const publish = (contest: string) => command('PublishResults', { contest });
const retract = (contest: string) =>
  command('RetractResults', { contest, reason: 'a mark was wrong' });
const scratch = (entry: string) => command('ScratchEntry', { entry });
const danced = [...readyShowcase, ...latinDanced];
const places = (best: readonly number[]) =>
  event('ResultsPublished', 'results/latin', {
    contest: 'latin',
    places: best.map((back, index) => ({ entry: `latin-${String(back)}`, place: index + 1 })),
  });

/** The solo heat as far as these judges have signed it. */
const soloBy = (...signed: readonly string[]): Step[] => [
  ...[...readyShowcase, call('h5')],
  ...signed.flatMap((judge) => [mark(['heat.h5', judge], 'solo-105', 8), sign('heat.h5', judge)]),
];

describe('publishing results', () => {
  it('states the places of a ranked contest, once', () => {
    given(...danced)
      .when(publish('latin'))
      .then(places(backs));
    given(...danced, publish('latin'))
      .when(publish('latin'))
      .thenNothing();
  });

  it('states no places for a contest against a standard', () => {
    given(...soloBy(...judges))
      .when(publish('solo'))
      .then(event('ResultsPublished', 'results/solo', { contest: 'solo', places: [] }));
  });

  it('waits for all scorecards and names those unsigned', () => {
    given(...danced, reopen('latin.r1.d1', 'judge-c'), reopen('latin.r1.d0', 'judge-a'))
      .when(publish('latin'))
      .thenRefused(
        'ScorecardsUnsigned',
        'Not all scorecards are signed, missing: judge A (Open Latin, Rumba), ' +
          'judge C (Open Latin, Jive). Wait, or take the judge off the panel.',
      );
    given(...soloBy('judge-a'))
      .when(publish('solo'))
      .thenRefused('ScorecardsUnsigned');
  });

  it('names eight scorecards at most', () => {
    const panelOfNine = 'DEFGHI'.split('').flatMap((letter) => {
      const id = letter.toLowerCase();
      const person = { person: `person-${id}`, first: letter, last: 'Granite' };
      return [
        command('AddPerson', { ...person, kind: 'judge' }),
        command('AppointJudge', { judge: `judge-${id}`, person: person.person, letter }),
      ];
    });
    given(...readyShowcase, ...panelOfNine)
      .when(publish('solo'))
      .thenRefused(
        'ScorecardsUnsigned',
        'Not all scorecards are signed, missing: judge A (heat 5), judge B (heat 5), ' +
          'judge C (heat 5), judge D (heat 5), judge E (heat 5), judge F (heat 5), ' +
          'judge G (heat 5), judge H (heat 5) and 1 more. ' +
          'Wait, or take the judge off the panel.',
      );
  });

  it('does not wait for a judge who was dismissed', () => {
    given(...soloBy('judge-a', 'judge-b'), command('DismissJudge', { judge: 'judge-c' }))
      .when(publish('solo'))
      .then(event('ResultsPublished', 'results/solo', { contest: 'solo', places: [] }));
  });

  it('waits until the final is decided and danced', () => {
    given(...readyShowcase, ...waltzDanced)
      .when(publish('waltz'))
      .thenRefused('RoundNotDecided');
    given(...readyShowcase, ...waltzDanced, recall([101, 102, 103]))
      .when(publish('waltz'))
      .thenRefused('ScorecardsUnsigned');
  });

  it('states the places of finalists only', () => {
    const final = judges.flatMap((judge) => ranking('waltz.r2.d0', judge, [103, 101, 102]));
    given(...readyShowcase, ...waltzDanced, recall([101, 102, 103]), call('h4'), ...final)
      .when(publish('waltz'))
      .then(
        event('ResultsPublished', 'results/waltz', {
          contest: 'waltz',
          places: [
            { entry: 'waltz-103', place: 1 },
            { entry: 'waltz-101', place: 2 },
            { entry: 'waltz-102', place: 3 },
          ],
        }),
      );
  });

  it('needs something to publish', () => {
    const noHeats = readyShowcase.filter((step) => step.type !== 'ScheduleHeat');
    given(...readyShowcase)
      .when(publish('none'))
      .thenRefused('NotFound');
    given(...noHeats)
      .when(publish('latin'))
      .thenRefused('NothingToPublish');
    given(...danced, ...backs.map((back) => scratch(`latin-${String(back)}`)))
      .when(publish('latin'))
      .thenRefused('NothingToPublish');
    given(...readyShowcase, ...judges.map((judge) => command('DismissJudge', { judge })))
      .when(publish('solo'))
      .thenRefused('NothingToPublish');
  });

  it('needs an open showcase', () => {
    given(...danced, command('CloseShowcase', {}))
      .when(publish('latin'))
      .thenRefused('ShowcaseClosed');
  });

  it('moves up those behind a couple scratched after signing', () => {
    given(...danced, scratch('latin-102'))
      .when(publish('latin'))
      .then(places([101, 103, 104, 105, 106]));
  });

  it('waits for the marks of a couple reinstated after signing', () => {
    const without = backs.slice(0, 5);
    const five = ['latin.r1.d0', 'latin.r1.d1'].flatMap((sheet) =>
      judges.flatMap((judge) => ranking(sheet, judge, without)),
    );
    const back = command('ReinstateEntry', { entry: 'latin-106' });
    given(...readyShowcase, scratch('latin-106'), call('h2'), ...five)
      .when(publish('latin'))
      .then(places(without));
    given(...readyShowcase, scratch('latin-106'), call('h2'), ...five, back)
      .when(publish('latin'))
      .thenRefused('ScorecardsIncomplete');
  });
});

describe('retracting results', () => {
  it('takes published results back, with a reason', () => {
    given(...danced, publish('latin'))
      .when(retract('latin'))
      .then(
        event('ResultsRetracted', 'results/latin', {
          ...{ contest: 'latin', reason: 'a mark was wrong' },
        }),
      );
    given(...danced, publish('latin'), retract('latin'))
      .when(publish('latin'))
      .then(places(backs));
  });

  it('needs results that are published', () => {
    given(...danced)
      .when(retract('latin'))
      .thenRefused('ResultsNotPublished');
    given(...danced, publish('latin'), retract('latin'))
      .when(retract('latin'))
      .thenRefused('ResultsNotPublished');
    given(...danced)
      .when(retract('none'))
      .thenRefused('NotFound');
  });
});
