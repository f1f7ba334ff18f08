import { expect } from 'chai';
import fc from 'fast-check';
import { homeRooms } from '../../../src/domain/assignment/rooms/home-rooms.ts';
import { preferredFor } from '../../../src/domain/assignment/rooms/preference.ts';
import type { RoomTerms } from '../../../src/domain/assignment/rooms/room-types.ts';
import { roomsOfHeat, shareRooms } from '../../../src/domain/assignment/rooms/share-rooms.ts';
import { call, entry, heat as scheduled, readyShowcase as ready } from '../../support/cast.ts';
import { command, stateOf, type Step } from '../../support/given.ts';
import { couple, couples, heat, nobodyYet, sizes, terms } from '../../support/room-cast.ts';

type Words = Readonly<Record<string, string>>;

/** Who belongs to which studio, and which room each studio prefers. */
function preferring(studios: Words, rooms: Words): Partial<RoomTerms> {
  return {
    studioOf: (person) => studios[person] ?? null,
    preferenceOf: (studio) => rooms[studio] ?? null,
  };
}

const north = preferring({ s1: 'north', s2: 'north' }, { north: 'B' });

describe('the room a studio prefers', () => {
  it('is the room of its people, before the one they had', () => {
    const heats = [heat(couples(4))];
    const before = { number: 1, homes: new Map([['s1', 'A']]) };
    expect(homeRooms(heats, terms(2, north), before).get('s1')).to.equal('B');
    expect(homeRooms(heats, terms(2), before).get('s1')).to.equal('A');
  });

  it('stays theirs when partners are brought together: the other one walks', () => {
    const busy = [1, 2, 3].map((at) =>
      heat([couple(1, { lead: 's9', follow: 'p1' })], at, String(at)),
    );
    const heats = [heat([couple(1)]), ...busy];
    const homes = homeRooms(heats, terms(2, north), nobodyYet);
    expect(homes.get('s1')).to.equal('B');
    expect(homes.get('p1')).to.equal('B');
  });

  it('counts for the room that fills: who keeps a room goes where there is a place', () => {
    const own = preferring({ s1: 'north', s2: 'north' }, { north: 'B' });
    const heats = [1, 2, 3, 4].map((one) => {
      const who = `s${String(one)}`;
      return heat([couple(one, { lead: who, follow: who })], one, String(one));
    });
    const before = { number: 1, homes: new Map([['s3', 'B']]) };
    expect(homeRooms(heats, terms(2, own), before).get('s3')).to.equal('A');
  });

  it('is given up where it is none of the rooms of the day', () => {
    const rooms = roomsOfHeat(heat(couples(2)), new Map(), {
      ...terms(2, preferring({ s1: 'north', s2: 'north' }, { north: 'D' })),
    });
    expect(sizes(rooms, 2)).to.deep.equal([1, 1]);
  });

  it('is the student’s where partners come from two studios, else the lead’s', () => {
    const studios = { s1: 'north', s2: 'south', p1: 'south', p2: 'north', s3: 'east' };
    const all = terms(2, preferring(studios, { north: 'B', south: 'A' }));
    const of = (lead: string, follow: string) => preferredFor({ lead, follow }, all);
    expect(of('s1', 'p1')).to.equal('B');
    expect(of('p1', 's1')).to.equal('B');
    expect(of('s1', 's2')).to.equal('B');
    expect(of('s2', 's1')).to.equal('A');
    expect(of('p1', 'p2')).to.equal('A');
    expect(of('s3', 'p1'), 'a student’s studio without a preference').to.equal(undefined);
    expect(of('s4', 'p1'), 'a student without a studio').to.equal('A');
  });
});

describe('the rooms of a heat with studios that prefer one', () => {
  it('follow the preference before the room both partners have', () => {
    const homes = new Map([1, 2, 3, 4].flatMap((one) => [[`s${one}`, 'A'] as const]));
    const rooms = roomsOfHeat(heat(couples(4)), homes, terms(2, north));
    expect([rooms.get('e1'), rooms.get('e2')]).to.deep.equal(['B', 'B']);
  });

  it('give the places of the room to those who prefer it, whoever was entered first', () => {
    const homes = new Map([3, 4].map((one) => [`s${one}`, 'B'] as const));
    const turned = [...couples(4)].reverse();
    const rooms = roomsOfHeat(heat(turned), homes, terms(2, north));
    expect([rooms.get('e1'), rooms.get('e2')]).to.deep.equal(['B', 'B']);
    expect(sizes(rooms, 2)).to.deep.equal([2, 2]);
  });

  it('keep a place for a couple although others, whose own room is full, come first', () => {
    const studios = { s1: 'south', s2: 'south', s3: 'north' };
    const own = terms(3, preferring(studios, { north: 'A', south: 'C' }));
    const rooms = roomsOfHeat(heat(couples(3)), new Map(), own);
    expect(rooms.get('e3')).to.equal('A');
  });

  it('stop at the share: of 6 couples of one studio 2 are in each of 3 rooms', () => {
    const all = Object.fromEntries(couples(6).map(({ lead }) => [lead, 'north']));
    const own = terms(3, preferring(all, { north: 'C' }));
    expect(sizes(roomsOfHeat(heat(couples(6)), new Map(), own), 3)).to.deep.equal([2, 2, 2]);
  });

  it('leave what a person chose, and together what is compared together', () => {
    const chosen = roomsOfHeat(heat([couple(1, { manual: 'A' })]), new Map(), terms(2, north));
    expect(chosen.get('e1')).to.equal('A');
    const cup = [1, 2, 4].map((one) => couple(one, { together: 'cup' }));
    const rooms = roomsOfHeat(heat([...cup, couple(5)]), new Map(), terms(2, north));
    expect([1, 2, 4].map((one) => rooms.get(`e${String(one)}`))).to.deep.equal(['B', 'B', 'B']);
  });

  const number = fc.integer({ min: 1, max: 9 });
  const studio = fc.constantFrom('north', 'south', 'east');
  const anyDay = fc.record({
    heats: fc.array(fc.array(fc.tuple(number, number), { maxLength: 12 }), { maxLength: 6 }),
    count: fc.integer({ min: 2, max: 4 }),
    students: fc.dictionary(fc.constantFrom(...'123456789'), studio),
    prefers: fc.dictionary(studio, fc.constantFrom('A', 'B', 'C', 'D')),
  });

  it('never hold more than their share, and hold who prefers them while there is a place', () => {
    fc.assert(
      fc.property(anyDay, ({ heats: all, count, students, prefers }) => {
        const studios = Object.entries(students).map(([one, own]) => [`s${one}`, own]);
        const own = terms(count, preferring(Object.fromEntries(studios), prefers));
        const heats = all.map((pairs, at) => {
          const danced = pairs.map(([a, b], index) =>
            couple(index, { lead: `s${a}`, follow: `p${b}` }),
          );
          return heat(danced, at % 3, `${at}`);
        });
        const plan = shareRooms(heats, own);
        for (const { heat: name, couples: danced } of heats) {
          const rooms = plan.get(name) ?? new Map<string, string>();
          const share = Math.ceil(danced.length / count);
          for (const size of sizes(rooms, count)) expect(size).to.be.at.most(share);
          for (const wanted of own.rooms) {
            const fans = danced.filter((one) => preferredFor(one, own) === wanted);
            const inside = fans.filter(({ entry: id }) => rooms.get(id) === wanted);
            expect(inside).to.have.length.at.least(Math.min(fans.length, share));
          }
        }
      }),
    );
  });
});

describe('spreading rooms with studios that prefer one', () => {
  const prefer = (room: 'A' | 'B') => command('PreferRoom', { studio: 'parkett', room });
  const spread = command('AssignRooms', { rooms: 2, seed: 3 });
  const guest = (person: string) =>
    command('AddPerson', {
      ...{ person, first: 'Gus', last: 'Granite', kind: 'student', studio: 'tanzhaus' },
    });
  const smooth: readonly Step[] = [
    command('AddStudio', { studio: 'tanzhaus', name: 'Tanzhaus' }),
    ...[guest('guest-1'), guest('guest-2')],
    command('FormCouple', { couple: 'couple-8', lead: 'guest-1', follow: 'guest-2' }),
    command('AddContest', {
      ...{ contest: 'smooth', title: 'Smooth', dances: ['Waltz'], kind: 'proficiency' },
    }),
    ...[101, 102, 108].map((back) => entry('smooth', back)),
    scheduled('h6', [['smooth', 1]]),
  ];
  const roomsOf = (...steps: readonly Step[]) =>
    stateOf([...ready, ...smooth, ...steps]).get('assignment', 'h6')?.rooms;

  it('gives its couples that room, and the others what is left', () => {
    for (const [room, other] of [['A', 'B'] as const, ['B', 'A'] as const]) {
      const wanted = { 'smooth-101': room, 'smooth-102': room, 'smooth-108': other };
      expect(roomsOf(prefer(room), spread)).to.deep.equal(wanted);
    }
  });

  it('moves nobody before the next distribution, nor in a heat that was called', () => {
    const [before, called] = [roomsOf(prefer('A'), spread), [prefer('A'), spread, call('h6')]];
    expect(roomsOf(prefer('A'), spread, prefer('B'))).to.deep.equal(before);
    expect(roomsOf(...called, prefer('B'), spread)).to.deep.equal(before);
  });
});
