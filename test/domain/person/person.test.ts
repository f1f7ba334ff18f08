import { couples, opened, panel } from '../../support/cast.ts';
import { command, event, given, stateOf } from '../../support/given.ts';
import { expect } from 'chai';

const studio = command('AddStudio', { studio: 'parkett', name: 'Parkett' });
const nils = command('AddPerson', {
  person: 'nils',
  first: 'Nils',
  last: 'Nettle',
  kind: 'student',
  studio: 'parkett',
});
const remove = (person: string) => command('RemovePerson', { person });
const forget = (person: string) => command('ForgetPerson', { person });
const removeStudio = command('RemoveStudio', { studio: 'parkett' });

describe('a studio', () => {
  it('is added once under an id', () => {
    given()
      .when(studio)
      .then(event('StudioAdded', 'studio/parkett', { studio: 'parkett', name: 'Parkett' }));
    given(studio).when(studio).thenNothing();
    given(studio)
      .when(command('AddStudio', { studio: 'parkett', name: 'Other' }))
      .thenRefused('AlreadyExists');
  });

  it('is removed only while nobody belongs to it', () => {
    given(studio)
      .when(removeStudio)
      .then(event('StudioRemoved', 'studio/parkett', { studio: 'parkett' }));
    given().when(removeStudio).thenNothing();
    given(studio, nils).when(removeStudio).thenRefused('StudioInUse');
    given(studio, nils, remove('nils'))
      .when(removeStudio)
      .then(event('StudioRemoved', 'studio/parkett', { studio: 'parkett' }));
  });
});

describe('the room a studio prefers', () => {
  const prefer = (room: 'A' | 'B' | null) => command('PreferRoom', { studio: 'parkett', room });
  const preferred = (room: 'A' | 'B' | null) =>
    event('RoomPreferred', 'studio/parkett', { studio: 'parkett', room });

  it('is kept with the studio, until another is preferred or none', () => {
    given(studio).when(prefer('B')).then(preferred('B'));
    given(studio, prefer('B')).when(prefer('A')).then(preferred('A'));
    given(studio, prefer('B')).when(prefer(null)).then(preferred(null));
    expect(stateOf([studio, prefer('B'), nils]).get('studio', 'parkett')).to.deep.equal({
      ...{ name: 'Parkett', people: 1, room: 'B' },
    });
  });

  it('is noted once, and for a studio that is there', () => {
    given(studio, prefer('B')).when(prefer('B')).thenNothing();
    given(studio).when(prefer(null)).thenNothing();
    given().when(prefer('B')).thenRefused('NotFound');
  });
});

describe('a person', () => {
  it('is added with the names marked as personal', () => {
    given(studio)
      .when(nils)
      .then(
        event('PersonAdded', 'person/nils', {
          person: 'nils',
          first: { person: 'nils', plain: 'Nils' },
          last: { person: 'nils', plain: 'Nettle' },
          kind: 'student',
          studio: 'parkett',
        }),
      );
  });

  it('is added once, to a studio that is there', () => {
    given(studio, nils).when(nils).thenRefused('AlreadyExists');
    given().when(nils).thenRefused('NotFound');
  });

  it('is removed while neither dancing nor judging', () => {
    given(studio, nils)
      .when(remove('nils'))
      .then(event('PersonRemoved', 'person/nils', { person: 'nils' }));
    given().when(remove('nils')).thenNothing();
  });

  it('stays while dancing in a couple', () => {
    given(...couples)
      .when(remove('lead-1'))
      .thenRefused('PersonInUse');
    given(...couples, command('DissolveCouple', { couple: 'couple-1' }))
      .when(remove('lead-1'))
      .then(event('PersonRemoved', 'person/lead-1', { person: 'lead-1' }));
  });

  it('stays while on the panel', () => {
    given(opened, ...panel)
      .when(remove('person-a'))
      .thenRefused('PersonInUse');
    given(opened, ...panel, command('DismissJudge', { judge: 'judge-a' }))
      .when(remove('person-a'))
      .then(event('PersonRemoved', 'person/person-a', { person: 'person-a' }));
  });

  it('is forgotten once, even while dancing; what was danced stays', () => {
    given(...couples)
      .when(forget('lead-1'))
      .then(event('PersonForgotten', 'person/lead-1', { person: 'lead-1' }));
    given(...couples, forget('lead-1'))
      .when(forget('lead-1'))
      .thenNothing();
    given().when(forget('lead-1')).thenRefused('NotFound');
    const state = stateOf([...couples, forget('lead-1')]);
    expect(state.get('couple', 'couple-1')).to.include({ lead: 'lead-1' });
  });
});
