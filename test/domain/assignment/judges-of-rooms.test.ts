import { expect } from 'chai';
import fc from 'fast-check';
import { seatOf } from '../../../src/domain/seat/state.ts';
import { couples, entry, heat, opened, panel } from '../../support/cast.ts';
import { command, stateOf, type Step } from '../../support/given.ts';

type Room = 'A' | 'B' | null;

const place = (letter: string, room: Room) =>
  command('PlaceJudge', { judge: `judge-${letter}`, room });
const share = (by: 'heat' | 'category', seed = 5) => command('AssignJudges', { by, seed });
const byRole = command('AssignRooms', { rooms: 'role', seed: 3 });
const evenly = (seed = 3) => command('AssignRooms', { rooms: 2, seed });

/** Three couples of the studio Parkett, two led by a teacher of no studio, in two closed heats. */
const day: readonly Step[] = [
  ...[opened, ...panel, ...couples],
  command('PreferRoom', { studio: 'parkett', room: 'B' }),
  ...[7, 8].flatMap((number): Step[] => [
    command('AddPerson', {
      ...{ person: `teacher-${number}`, first: 'Tess', last: 'Teal', kind: 'professional' },
    }),
    command('FormCouple', {
      ...{ couple: `couple-${number}`, lead: `teacher-${number}`, follow: `follow-${number - 3}` },
    }),
  ]),
  ...['smooth', 'rhythm'].flatMap((contest, at): Step[] => [
    command('AddContest', { contest, title: contest, dances: ['Waltz'], kind: 'proficiency' }),
    ...[101, 102, 103, 107, 108].map((back) => entry(contest, back)),
    heat(`h${at + 1}`, [[contest, 1]]),
  ]),
];

/** What each judge who sits in one room is given in another. */
function strays(...steps: readonly Step[]): string[] {
  const state = stateOf([...day, ...steps]);
  return ['h1', 'h2'].flatMap((id) => {
    const { judges = {}, rooms = {} } = state.get('assignment', id) ?? {};
    return Object.entries(judges).flatMap(([couple, judge]) => {
      const { room } = seatOf(state, judge);
      return room === null || rooms[couple] === room ? [] : [`${couple} to ${judge} in ${room}`];
    });
  });
}

describe('a judge who sits in one room', () => {
  it('is given couples of that room only, however rooms and couples are shared out', () => {
    const seat = fc.constantFrom<Room>('A', 'B', null);
    const any = fc.record({
      seats: fc.tuple(seat, seat, seat),
      rooms: fc.oneof(fc.constant(byRole), fc.nat(1000).map(evenly)),
      by: fc.constantFrom('heat', 'category'),
      seed: fc.nat(1000),
    });
    fc.assert(
      fc.property(any, ({ seats, rooms, by, seed }) => {
        const placed = seats.map((room, index) => place('abc'.charAt(index), room));
        expect(strays(...placed, rooms, share(by, seed))).to.deep.equal([]);
      }),
    );
  });

  it('leaves nobody of the room to others: with a judge in each room, all have one', () => {
    const seats = [place('a', 'A'), place('b', 'B'), place('c', 'B')];
    for (const rooms of [byRole, evenly()]) {
      const state = stateOf([...day, ...seats, rooms, share('heat')]);
      for (const id of ['h1', 'h2'])
        expect(Object.keys(state.get('assignment', id)?.judges ?? {})).to.have.length(5);
    }
  });

  it('hands on couples whose room changed when couples are shared out again', () => {
    const before = [place('a', 'A'), place('b', 'B'), place('c', 'A'), evenly(), share('heat')];
    const swap: Step[] = [place('a', 'B'), place('b', 'A'), place('c', 'B')];
    expect(strays(...before, ...swap)).not.to.deep.equal([]);
    for (const change of [swap, [byRole]])
      expect(strays(...before, ...change, share('heat'))).to.deep.equal([]);
  });
});
