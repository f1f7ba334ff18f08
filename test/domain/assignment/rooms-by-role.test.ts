import { expect } from 'chai';
import fc from 'fast-check';
import type { RoomCouple } from '../../../src/domain/assignment/rooms/room-types.ts';
import { roomsByRole } from '../../../src/domain/assignment/rooms/rooms-by-role.ts';
import { commandSchemas } from '../../../src/domain/commands.ts';
import { call, couples as cast, opened, panel } from '../../support/cast.ts';
import { entry, heat as scheduled } from '../../support/cast.ts';
import { command, given, stateOf, type Step } from '../../support/given.ts';
import { couple, heat, terms } from '../../support/room-cast.ts';

const { isStudent } = terms(2);

const of = (own: readonly RoomCouple[]): ReadonlyMap<string, string> =>
  roomsByRole([heat(own)], isStudent).get('1') ?? new Map();

const teacherLeads = (number: number, more: Partial<RoomCouple> = {}): RoomCouple =>
  couple(number, { lead: `p${String(number)}`, follow: `s${String(number)}`, ...more });

describe('rooms by role', () => {
  it('are B for couples led by a student, partners of students too, and A for all others', () => {
    const own = [
      couple(1),
      couple(2, { follow: 's9' }),
      teacherLeads(3),
      couple(4, { lead: 'p4', follow: 'p9' }),
    ];
    expect([...of(own)]).to.have.deep.members([
      ...[
        ['e1', 'B'],
        ['e2', 'B'],
        ['e3', 'A'],
        ['e4', 'A'],
      ],
    ]);
  });

  it('leave what a person chose, whatever the room', () => {
    const rooms = of([couple(1, { manual: 'A' }), teacherLeads(2, { manual: 'D' })]);
    expect([rooms.get('e1'), rooms.get('e2')]).to.deep.equal(['A', 'D']);
  });

  it('keep together what is compared together, where most belong, in A where as many do', () => {
    const cup = { together: 'cup' };
    const most = of([couple(1, cup), couple(2, cup), teacherLeads(3, cup)]);
    expect([...new Set(most.values())]).to.deep.equal(['B']);
    const even = of([couple(1, cup), teacherLeads(2, cup)]);
    expect([...new Set(even.values())]).to.deep.equal(['A']);
  });

  it('are by who leads alone for every couple by itself, and the same in any order', () => {
    const person = fc.tuple(fc.constantFrom('s', 'p'), fc.integer({ min: 1, max: 30 }));
    const own = fc
      .array(fc.tuple(person, person), { maxLength: 20 })
      .map((pairs) =>
        pairs.map(([lead, follow], index) =>
          couple(index, { lead: lead.join(''), follow: follow.join('') }),
        ),
      );
    fc.assert(
      fc.property(own, (danced) => {
        const rooms = of(danced);
        for (const { entry: id, lead } of danced)
          expect(rooms.get(id)).to.equal(isStudent(lead) ? 'B' : 'A');
        expect(Object.fromEntries(of([...danced].reverse()))).to.deep.equal(
          Object.fromEntries(rooms),
        );
      }),
    );
  });
});

describe('setting rooms by role', () => {
  const teacher = command('AddPerson', {
    ...{ person: 'teacher', first: 'Tess', last: 'Teal', kind: 'professional' },
  });
  const day: readonly Step[] = [
    ...[opened, ...panel, ...cast, teacher],
    command('FormCouple', { couple: 'couple-7', lead: 'teacher', follow: 'follow-1' }),
    ...['smooth', 'show'].map((contest) =>
      command('AddContest', {
        ...{ contest, title: contest, dances: ['Waltz'], kind: 'proficiency' },
        ...(contest === 'show' && { marking: { way: 'solo', min: 0, max: 10 } }),
      }),
    ),
    command('AddContest', {
      ...{ contest: 'cup', title: 'Cup', dances: ['Waltz'], kind: 'ranked', recalls: [] },
    }),
    ...[101, 102, 107].map((back) => entry('smooth', back)),
    ...[entry('cup', 103), entry('show', 104)],
    ...['smooth', 'cup', 'show'].map((contest, at) => scheduled(`h${at + 1}`, [[contest, 1]])),
  ];
  const byRole = command('AssignRooms', { rooms: 'role', seed: 3 });
  const spread = command('AssignRooms', { rooms: 2, seed: 3 });
  const move = (room: 'A' | 'C' | null) =>
    command('MoveToRoom', { heat: 'h1', entry: 'smooth-101', room });
  const roomsOf = (...steps: readonly Step[]) =>
    stateOf([...day, ...steps]).get('assignment', 'h1')?.rooms;
  const inRooms = { 'smooth-101': 'B', 'smooth-102': 'B', 'smooth-107': 'A' };

  it('sends student leaders to B, all others to A, whatever their studios prefer', () => {
    expect(roomsOf(byRole)).to.deep.equal(inRooms);
    const prefer = command('PreferRoom', { studio: 'parkett', room: 'A' });
    expect(roomsOf(prefer, spread, byRole)).to.deep.equal(inRooms);
  });

  it('gives no room where every judge compares all couples: ranked contests and solos', () => {
    const state = stateOf([...day, byRole]);
    for (const id of ['h2', 'h3']) expect(state.get('assignment', id), id).to.equal(undefined);
  });

  it('leaves what a person chose until it is taken back, and heats that were called', () => {
    expect(roomsOf(move('C'), byRole)).to.deep.equal({ ...inRooms, 'smooth-101': 'C' });
    expect(roomsOf(move('C'), byRole, move(null), byRole)).to.deep.equal(inRooms);
    expect(roomsOf(spread, call('h1'), byRole)).to.deep.equal(roomsOf(spread));
  });

  it('changes nothing the second time, whatever the seed', () => {
    const again = command('AssignRooms', { rooms: 'role', seed: 8 });
    given(...day, byRole)
      .when(again)
      .thenNothing();
  });

  it('is asked for by a word: a number of rooms is read as it always was', () => {
    const { AssignRooms } = commandSchemas;
    expect(AssignRooms.safeParse({ rooms: 2, seed: 1 }).success).to.equal(true);
    expect(AssignRooms.safeParse({ rooms: 'role', seed: 1, heats: ['h1'] }).success).to.equal(true);
    for (const rooms of [0, 5, 'roles', null])
      expect(AssignRooms.safeParse({ rooms, seed: 1 }).success, String(rooms)).to.equal(false);
  });
});
