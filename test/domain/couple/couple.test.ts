import { expect } from 'chai';
import { contests, couples, entry, opened } from '../../support/cast.ts';
import { command, event, given, stateOf } from '../../support/given.ts';

const form = (lead: string, follow: string, instructor?: string) =>
  command('FormCouple', {
    ...{ couple: 'couple-7', lead, follow },
    ...(instructor === undefined ? {} : { instructor }),
  });
const dissolve = command('DissolveCouple', { couple: 'couple-1' });

describe('a couple', () => {
  it('is formed by two people, who may dance with others too', () => {
    given(...couples)
      .when(form('lead-1', 'follow-2'))
      .then(
        event('CoupleFormed', 'couple/couple-7', {
          couple: 'couple-7',
          lead: 'lead-1',
          follow: 'follow-2',
        }),
      );
  });

  it('may have an instructor, a level and an age', () => {
    const data = {
      ...{ couple: 'couple-7', lead: 'lead-1', follow: 'follow-2' },
      ...{ instructor: 'lead-3', level: 'Gold', age: 'B' },
    };
    given(...couples)
      .when(command('FormCouple', data))
      .then(event('CoupleFormed', 'couple/couple-7', data));
  });

  it('has an id of its own', () => {
    given(...couples)
      .when(command('FormCouple', { couple: 'couple-1', lead: 'lead-1', follow: 'follow-1' }))
      .thenRefused('AlreadyExists');
  });

  it('consists of different people', () => {
    given(...couples)
      .when(form('lead-1', 'lead-1'))
      .thenRefused('SamePersonTwice');
  });

  it('consists of people who are there, the instructor too', () => {
    given(...couples)
      .when(form('nobody', 'follow-1'))
      .thenRefused('NotFound');
    given(...couples)
      .when(form('lead-1', 'nobody'))
      .thenRefused('NotFound');
    given(...couples)
      .when(form('lead-1', 'follow-2', 'nobody'))
      .thenRefused('NotFound');
  });

  it('takes nobody who was forgotten', () => {
    given(...couples, command('ForgetPerson', { person: 'lead-1' }))
      .when(form('lead-1', 'follow-2'))
      .thenRefused('PersonForgotten');
  });

  it('is dissolved once, while it is entered nowhere', () => {
    given(...couples)
      .when(dissolve)
      .then(event('CoupleDissolved', 'couple/couple-1', { couple: 'couple-1' }));
    given(...couples, dissolve)
      .when(dissolve)
      .thenNothing();
    const entered = [opened, ...couples, ...contests, entry('latin', 101)];
    given(...entered)
      .when(dissolve)
      .thenRefused('CoupleInUse');
    given(...entered, command('WithdrawEntry', { entry: 'latin-101' }))
      .when(dissolve)
      .then(event('CoupleDissolved', 'couple/couple-1', { couple: 'couple-1' }));
  });

  it('counts for all its people, the instructor too, until it is dissolved', () => {
    const formed = [...couples, form('lead-1', 'follow-2', 'lead-3')];
    const couplesOf = (steps: typeof formed, person: string) =>
      stateOf(steps).get('person', person)?.couples;
    expect(couplesOf(formed, 'lead-1')).to.equal(2);
    expect(couplesOf(formed, 'lead-3')).to.equal(2);
    const dissolved = [...formed, command('DissolveCouple', { couple: 'couple-7' })];
    expect(couplesOf(dissolved, 'lead-3')).to.equal(1);
  });
});
