import { expect } from 'chai';
import type { AssignmentState } from '../../../src/domain/assignment/state.ts';
import { call, entry, heat, mark, readyShowcase as ready } from '../../support/cast.ts';
import { command, event, given, stateOf, type Step } from '../../support/given.ts';

const share = (more: object = {}) => command('AssignJudges', { by: 'heat', seed: 7, ...more });
const give = (id: string, judge: string | null) =>
  command('AssignEntry', { heat: 'h3', entry: id, judge });
const leave = (letter: string) => command('CheckOutJudge', { judge: `judge-${letter}` });
const come = (letter: string) => command('CheckInJudge', { judge: `judge-${letter}` });
const clear = command('ClearAssignment', {});
const entriesOfH3 = ['medals-101', 'medals-102', 'points-103', 'points-104'];

/** Who is given whom in heat 3. */
function given3(...steps: readonly Step[]): AssignmentState['judges'] {
  return stateOf([...ready, ...steps]).get('assignment', 'h3')?.judges ?? {};
}

function letters(judges: AssignmentState['judges']): string[] {
  return Object.values(judges).map((judge) => judge.slice(-1));
}

describe('assigning judges', () => {
  it('gives each couple of a heat without rounds one judge, and leaves the others alone', () => {
    const state = stateOf([...ready, share()]);
    expect(Object.keys(given3(share())).sort()).to.deep.equal(entriesOfH3);
    for (const other of ['h1', 'h2', 'h4', 'h5'])
      expect(state.get('assignment', other), other).to.equal(undefined);
  });

  it('gives nothing to judges who are not there', () => {
    expect(letters(given3(leave('a'), leave('b'), share()))).to.deep.equal(['c', 'c', 'c', 'c']);
  });

  it('leaves no couple unmarked where its judge left: results wait until it is given on', () => {
    const left = 'Couple 101 is for judge A alone, who left: give it to another judge first.';
    const danced = [...ready, leave('b'), leave('c'), share(), leave('a'), come('b'), call('h3')];
    given(...danced)
      .when(command('PublishResults', { contest: 'medals' }))
      .thenRefused('CoupleLeftBehind', left);
    const again = [...danced, give('medals-101', 'judge-b'), give('medals-102', 'judge-b')];
    given(...again)
      .when(command('PublishResults', { contest: 'medals' }))
      .thenRefused('ScorecardsUnsigned');
  });

  it('deals the same with the same seed and changes nothing the second time', () => {
    expect(given3(share())).to.deep.equal(given3(share(), clear, share()));
    given(...ready, share())
      .when(share())
      .thenNothing();
    given(...ready, share())
      .when(share({ seed: 8 }))
      .thenNothing();
  });

  it('gives nobody to a judge who dances in the heat, whatever the couple', () => {
    const danced = [
      command('AppointJudge', { judge: 'judge-d', person: 'lead-1', letter: 'D' }),
      ...['a', 'b'].map(leave),
    ];
    expect(letters(given3(...danced, share()))).to.deep.equal(['c', 'c', 'c', 'c']);
  });

  it('gives no couple to its own instructor', () => {
    const taught: Step[] = [
      command('FormCouple', {
        ...{ couple: 'couple-7', lead: 'lead-1', follow: 'follow-2', instructor: 'person-a' },
      }),
      command('RegisterEntry', {
        ...{ entry: 'medals-107', contest: 'medals', couple: 'couple-7', back: 107 },
      }),
      ...['b', 'c'].map(leave),
    ];
    const judges = given3(...taught, share());
    expect(judges['medals-107']).to.equal(undefined);
    expect(judges['medals-101']).to.equal('judge-a');
  });

  it('gives a judge in a room couples of that room, and those of none', () => {
    const rooms: Step[] = [
      command('MoveToRoom', { heat: 'h3', entry: 'medals-101', room: 'A' }),
      command('PlaceJudge', { judge: 'judge-a', room: 'B' }),
      command('PlaceJudge', { judge: 'judge-b', room: 'B' }),
    ];
    expect(given3(...rooms, share())['medals-101']).to.equal('judge-c');
  });

  it('shares out the couples of a heat that is called but not marked', () => {
    expect(Object.keys(given3(call('h3'), share()))).to.have.length(4);
    given(...ready, call('h3'), command('CloseHeat', { heat: 'h3' }))
      .when(share())
      .thenNothing();
  });

  it('leaves a heat alone in which all judges have begun to mark together', () => {
    given(...ready, call('h3'), mark(['heat.h3', 'judge-a'], 'medals-101', 'G'))
      .when(share())
      .thenNothing();
  });

  it('gives the couples of a judge who left to others, but not those marked', () => {
    const start = [give('medals-101', 'judge-a'), give('medals-102', 'judge-a'), call('h3')];
    const marked = mark(['heat.h3', 'judge-a'], 'medals-101', 'G');
    const judges = given3(...start, marked, leave('a'), share());
    expect(judges['medals-101']).to.equal('judge-a');
    expect(judges['medals-102']).not.to.equal('judge-a');
  });

  it('gives a couple that is entered later to who has the fewest in its heat', () => {
    const before = given3(share());
    const all = given3(share(), entry('medals', 105), share());
    expect(all).to.include(before);
    const late = all['medals-105'] ?? '';
    const counts = letters(before).filter((letter) => late.endsWith(letter)).length;
    expect(counts).to.equal(1);
  });

  it('keeps students with one judge throughout a category', () => {
    const closed: Step[] = ['smooth', 'rhythm'].flatMap((contest) => [
      command('AddContest', { contest, title: contest, dances: ['Waltz'], kind: 'proficiency' }),
      ...[101, 102, 103].map((back) => entry(contest, back)),
    ]);
    const heats = [heat('h6', [['smooth', 1]]), heat('h7', [['rhythm', 1]])];
    const state = stateOf([...ready, ...closed, ...heats, share({ by: 'category' })]);
    const of = (id: string, contest: string) =>
      [101, 102, 103].map((back) => state.get('assignment', id)?.judges[`${contest}-${back}`]);
    expect(of('h6', 'smooth')).to.deep.equal(of('h7', 'rhythm'));
    expect(new Set(of('h6', 'smooth')).size).to.equal(3);
    expect(Object.keys(state.get('assignment', 'h3')?.judges ?? {})).to.have.length(4);
  });

  it('concerns only the heats that are named', () => {
    given(...ready)
      .when(share({ heats: ['h1', 'h2'] }))
      .thenNothing();
    given(...ready)
      .when(share({ heats: ['h9'] }))
      .thenRefused('NotFound');
  });
});

describe('one couple by hand', () => {
  it('goes to a judge, to another, and back to all of them', () => {
    const event3 = (judge: string | null) =>
      event('EntriesAssigned', 'heat/h3', {
        ...{ heat: 'h3', judges: [{ entry: 'medals-101', judge }] },
      });
    given(...ready)
      .when(give('medals-101', 'judge-a'))
      .then(event3('judge-a'));
    const before = [...ready, give('medals-101', 'judge-a')];
    given(...before)
      .when(give('medals-101', 'judge-b'))
      .then(event3('judge-b'));
    given(...before)
      .when(give('medals-101', null))
      .then(event3(null));
    given(...before)
      .when(give('medals-101', 'judge-a'))
      .thenNothing();
  });

  it('is not taken from who marked it', () => {
    const marked = [call('h3'), mark(['heat.h3', 'judge-b'], 'medals-101', 'G')];
    given(...ready, ...marked)
      .when(give('medals-101', 'judge-a'))
      .thenRefused('CoupleMarked');
  });

  it('may be marked by nobody else', () => {
    given(...ready, give('medals-101', 'judge-a'), call('h3'))
      .when(mark(['heat.h3', 'judge-b'], 'medals-101', 'G'))
      .thenRefused(
        'CoupleOfAnotherJudge',
        'Couple 101 is marked by judge A: mark your own couples.',
      );
  });
});

describe('clearing the assignment', () => {
  it('takes back what is given and leaves marked couples with who marked them', () => {
    const begun = [
      ...entriesOfH3.map((id) => give(id, 'judge-a')),
      ...[call('h3'), mark(['heat.h3', 'judge-a'], 'medals-102', 'S')],
    ];
    expect(given3(...begun, clear)).to.deep.equal({ 'medals-102': 'judge-a' });
    const cards = stateOf([...ready, ...begun, clear]);
    expect(cards.get('scorecard', 'heat.h3/judge-a')?.marks).to.have.property('medals-102/0');
    given(...ready)
      .when(clear)
      .thenNothing();
  });
});

describe('rooms', () => {
  const rooms = (count: number) => command('AssignRooms', { rooms: count, seed: 3 });
  const move = (room: 'A' | 'B' | null) =>
    command('MoveToRoom', { heat: 'h3', entry: 'medals-101', room });
  const roomsOf = (...steps: readonly Step[]) =>
    stateOf([...ready, ...steps]).get('assignment', 'h3')?.rooms ?? {};

  it('are spread over the couples of heats without rounds, evenly', () => {
    expect(Object.values(roomsOf(rooms(2))).sort()).to.deep.equal(['A', 'A', 'B', 'B']);
    expect(stateOf([...ready, rooms(2)]).get('assignment', 'h2')).to.equal(undefined);
    given(...ready, rooms(2))
      .when(rooms(2))
      .thenNothing();
  });

  it('go with one room, except those a person chose', () => {
    expect(roomsOf(rooms(2), rooms(1))).to.deep.equal({});
    const other = roomsOf(rooms(2))['medals-101'] === 'A' ? 'B' : 'A';
    expect(roomsOf(rooms(2), move(other), rooms(2))['medals-101']).to.equal(other);
    expect(roomsOf(rooms(2), move(other), rooms(1))).to.deep.equal({ 'medals-101': other });
  });

  it('a person chose are free again once that is taken back', () => {
    expect(roomsOf(move('B'), move(null))).to.deep.equal({});
    expect(roomsOf(move('B'), move(null), rooms(1))).to.deep.equal({});
    given(...ready, move('B'))
      .when(move('B'))
      .thenNothing();
    given(...ready)
      .when(move(null))
      .thenNothing();
  });

  it('stay in heats that were called', () => {
    expect(roomsOf(rooms(2), call('h3'), rooms(1))).to.deep.equal(roomsOf(rooms(2)));
  });
});
