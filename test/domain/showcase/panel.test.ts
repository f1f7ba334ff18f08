import { expect } from 'chai';
import { seatedJudges } from '../../../src/domain/showcase/state.ts';
import { latinDanced, opened, panel, readyShowcase, reopen } from '../../support/cast.ts';
import { command, event, given, stateOf } from '../../support/given.ts';

const dora = command('AddPerson', {
  person: 'person-d',
  first: 'Dora',
  last: 'Diamond',
  kind: 'judge',
});
const forget = (person: string) => command('ForgetPerson', { person });
const appoint = (judge: string, person: string, letter: string) =>
  command('AppointJudge', { judge, person, letter });
const dismiss = (judge: string) => command('DismissJudge', { judge });
const replaceLink = (judge: string) => command('ReplaceJudgeLink', { judge });
const newcomer = { judge: 'judge-d', person: 'person-d', letter: 'D' };

describe('the panel', () => {
  it('takes a judge once', () => {
    given(opened, ...panel, dora)
      .when(command('AppointJudge', newcomer))
      .then(event('JudgeAppointed', 'judge/judge-d', newcomer));
    given(opened, ...panel)
      .when(appoint('judge-a', 'person-a', 'A'))
      .thenNothing();
  });

  it('needs an open showcase', () => {
    given(dora).when(command('AppointJudge', newcomer)).thenRefused('ShowcaseNotOpen');
  });

  it('takes only people who are there and were not forgotten', () => {
    given(opened).when(command('AppointJudge', newcomer)).thenRefused('NotFound');
    given(opened, dora, forget('person-d'))
      .when(command('AppointJudge', newcomer))
      .thenRefused('PersonForgotten');
  });

  it('gives each letter once', () => {
    given(opened, ...panel, dora)
      .when(appoint('judge-d', 'person-d', 'A'))
      .thenRefused('LetterTaken');
    given(opened, ...panel, dora, dismiss('judge-a'))
      .when(appoint('judge-d', 'person-d', 'A'))
      .then(event('JudgeAppointed', 'judge/judge-d', { ...newcomer, letter: 'A' }));
  });

  it('lets a judge take another free letter, but not another person that place', () => {
    given(opened, ...panel)
      .when(appoint('judge-a', 'person-a', 'Z'))
      .then(
        event('JudgeAppointed', 'judge/judge-a', {
          judge: 'judge-a',
          person: 'person-a',
          letter: 'Z',
        }),
      );
    given(opened, ...panel, dora)
      .when(appoint('judge-a', 'person-d', 'A'))
      .thenRefused('AlreadyExists');
  });

  it('dismisses a judge, who can be appointed again', () => {
    given(opened, ...panel)
      .when(dismiss('judge-a'))
      .then(event('JudgeDismissed', 'judge/judge-a', { judge: 'judge-a' }));
    given(opened, ...panel, dismiss('judge-a'))
      .when(dismiss('judge-a'))
      .thenNothing();
    given(opened, ...panel, dismiss('judge-a'))
      .when(appoint('judge-a', 'person-a', 'A'))
      .then(
        event('JudgeAppointed', 'judge/judge-a', {
          judge: 'judge-a',
          person: 'person-a',
          letter: 'A',
        }),
      );
  });

  it('keeps a judge who has signed, until all those cards are reopened', () => {
    const danced = [...readyShowcase, ...latinDanced];
    given(...danced)
      .when(dismiss('judge-a'))
      .thenRefused('JudgeHasSigned');
    given(...danced, reopen('latin.r1.d0', 'judge-a'), reopen('latin.r1.d1', 'judge-a'))
      .when(dismiss('judge-a'))
      .then(event('JudgeDismissed', 'judge/judge-a', { judge: 'judge-a' }));
  });

  it('seats those appointed and not dismissed, in order of appointment', () => {
    const state = stateOf([opened, ...panel, dismiss('judge-b')]);
    expect(seatedJudges(state)).to.deep.equal(['judge-a', 'judge-c']);
  });

  it('knows only its own judges', () => {
    given(opened).when(dismiss('judge-a')).thenRefused('JudgeUnknown');
    given(opened).when(replaceLink('judge-a')).thenRefused('JudgeUnknown');
    given(opened, ...panel, dismiss('judge-a'))
      .when(replaceLink('judge-a'))
      .thenRefused('JudgeUnknown');
  });

  it('replaces a link by raising its epoch each time', () => {
    given(opened, ...panel)
      .when(replaceLink('judge-a'))
      .then(event('JudgeLinkReplaced', 'judge/judge-a', { judge: 'judge-a', epoch: 1 }));
    given(opened, ...panel, replaceLink('judge-a'))
      .when(replaceLink('judge-a'))
      .then(event('JudgeLinkReplaced', 'judge/judge-a', { judge: 'judge-a', epoch: 2 }));
  });

  it('gives a place taken by another person a new epoch, so that old links end', () => {
    const state = stateOf([
      ...[opened, ...panel, dora, replaceLink('judge-a'), dismiss('judge-a')],
      appoint('judge-a', 'person-d', 'A'),
    ]);
    expect(state.get('judge', 'judge-a')).to.include({ person: 'person-d', epoch: 2 });
    const again = stateOf([
      ...[opened, ...panel, replaceLink('judge-a'), dismiss('judge-a')],
      appoint('judge-a', 'person-a', 'A'),
    ]);
    expect(again.get('judge', 'judge-a')).to.include({ person: 'person-a', epoch: 1 });
  });
});
