import { expect } from 'chai';
import type { Actor } from '../../../src/domain/message.ts';
import { call, contest } from '../../support/judge-cast.ts';
import type { Stage } from '../../support/judge-stage.ts';
import {
  administrator,
  htmlOf,
  stageOfTheDay,
  visitor,
  wordsOf,
} from '../../support/page-stage.ts';

const twice = 'Mia Fable is in heat 45 twice, with back numbers 117 and 500';
const outside = 'Heat 45 is planned outside the days of the showcase';
const emcee: Actor = { kind: 'emcee', id: 'em' };

/** A dancer of the first couple leads another one in a second contest of heat 45. */
function oddStage(): Stage {
  const stage = stageOfTheDay();
  const terms = { title: 'Late Waltz', kind: 'ranked', recalls: [], dances: ['Waltz'] };
  const floor = ['early', 'late'].map((id) => ({ contest: id, round: 1 }));
  const time = '2026-11-25T18:00:00Z';
  stage.must(
    ...contest('early', 2, { ...terms, title: 'Early Waltz' }),
    ...contest('late', 0, terms),
    { type: 'FormCouple', data: { couple: 'again', lead: 'l1', follow: 'f8' } },
    { type: 'RegisterEntry', data: { entry: 'e', contest: 'late', couple: 'again', back: 500 } },
    { type: 'ScheduleHeat', data: { heat: '45', label: '45', order: 45, time, floor } },
    call('45'),
  );
  return stage;
}

describe('what is odd about a heat', () => {
  const pages: [path: string, actor: Actor][] = [
    ['desk/', administrator],
    ['desk/entries', administrator],
    ['desk/heats', administrator],
    ['desk/heats/:heat', administrator],
    ['desk/coverage', administrator],
    ['agenda', administrator],
    ['emcee', emcee],
  ];
  for (const [path, actor] of pages)
    it(`is told to ${actor.kind} on ${path}`, () => {
      const words = wordsOf(htmlOf(oddStage(), path, { actor, params: { heat: '45' } }) ?? '');
      expect(words).to.contain(twice).and.contain(outside);
    });

  it('is told to nobody in the hall', () => {
    for (const path of ['agenda', 'hall', 'standings']) {
      const words = wordsOf(htmlOf(oddStage(), path, { actor: visitor }) ?? '');
      expect(words, path).not.to.contain('twice').and.not.to.contain('outside the days');
    }
  });

  it('is told no more once it was put right, nor with a name that was removed', () => {
    const stage = oddStage();
    stage.must({ type: 'ForgetPerson', data: { person: 'l1' } });
    const forgotten = wordsOf(htmlOf(stage, 'desk/entries') ?? '');
    expect(forgotten).to.contain('A removed person is in heat 45 twice').and.not.contain('Mia');
    stage.must({ type: 'ScratchEntry', data: { entry: 'e' } });
    expect(wordsOf(htmlOf(stage, 'desk/entries') ?? '')).not.to.contain('twice');
  });
});

describe('the notices of a heat that was scheduled before its couples came', () => {
  const words = (stage: Stage): string => wordsOf(htmlOf(stage, 'desk/heats') ?? '');
  const other = { type: 'FormCouple', data: { couple: 'again', lead: 'l1', follow: 'f8' } };
  const late = { entry: 'e', contest: 'final', couple: 'again', back: 500 };

  it('come with an entry, go with it, and go when the heat is cancelled', () => {
    const stage = stageOfTheDay();
    const twiceIn42 = 'Mia Fable is in heat 42 twice';
    expect(words(stage)).not.to.contain('twice');
    stage.must(other, { type: 'RegisterEntry', data: late });
    expect(words(stage)).to.contain(twiceIn42);
    stage.must({ type: 'WithdrawEntry', data: { entry: 'e' } });
    expect(words(stage)).not.to.contain('twice');
    stage.must({ type: 'RegisterEntry', data: late });
    expect(words(stage)).to.contain(twiceIn42);
    stage.must({ type: 'CancelHeat', data: { heat: '42' } });
    expect(words(stage)).not.to.contain('twice');
  });
});
