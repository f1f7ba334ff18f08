import { expect } from 'chai';
import fc from 'fast-check';
import { homeRooms } from '../../../src/domain/assignment/rooms/home-rooms.ts';
import type { RoomHeat } from '../../../src/domain/assignment/rooms/room-types.ts';
import {
  blocksOf,
  roomsOfHeat,
  shareRooms,
} from '../../../src/domain/assignment/rooms/share-rooms.ts';
import { couple, couples, heat, nobodyYet, sizes, terms } from '../../support/room-cast.ts';

function shared(own: RoomHeat, count: number): ReadonlyMap<string, string> {
  return shareRooms([own], terms(count)).get(own.heat) ?? new Map();
}

describe('the rooms of a heat', () => {
  it('are even: 17 couples in 2 rooms are 7 to 10 in each', () => {
    for (const size of sizes(shared(heat(couples(17)), 2), 2)) expect(size).to.be.within(7, 10);
  });

  it('are even even if all students were in A before: of 10 at most 7 in A, 3 or more in B', () => {
    const homes = new Map(couples(10).map(({ lead }) => [lead, 'A']));
    const rooms = roomsOfHeat(heat(couples(10)), homes, terms(2));
    const [a = 0, b = 0] = sizes(rooms, 2);
    expect(a).to.be.at.most(7);
    expect(b).to.be.at.least(3);
  });

  it('hold no more than their share: 6 couples in 3 rooms are 2 in each', () => {
    expect(sizes(shared(heat(couples(6)), 3), 3)).to.deep.equal([2, 2, 2]);
  });

  it('are those a person chose, over the share too', () => {
    expect(sizes(shared(heat(couples(3, { manual: 'A' })), 3), 3)).to.deep.equal([3, 0, 0]);
  });

  it('keep couples of one contest together, over the share too', () => {
    const own = [
      ...[1, 2, 3].map((number) => couple(number, { together: 'cup' })),
      ...[4, 5].map((number) => couple(number, { together: 'star' })),
      couple(6),
    ];
    const rooms = shared(heat(own), 2);
    const of = (number: number): string | undefined => rooms.get(`e${String(number)}`);
    expect([of(2), of(3)]).to.deep.equal([of(1), of(1)]);
    expect(of(5)).to.equal(of(4));
    expect(of(4)).not.to.equal(of(1));
  });

  it('leave the student where the student is, and let the teacher walk', () => {
    const homes = new Map([
      ['s1', 'B'],
      ['p1', 'A'],
    ]);
    expect(roomsOfHeat(heat([couple(1)]), homes, terms(2)).get('e1')).to.equal('B');
  });

  it('never hold more than their share, whoever dances with whom, and all get one', () => {
    const person = fc.integer({ min: 1, max: 12 });
    const anyHeats = fc.array(fc.array(fc.tuple(person, person), { maxLength: 12 }), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(anyHeats, fc.integer({ min: 2, max: 4 }), (all, count) => {
        const heats = all.map((pairs, at) =>
          heat(
            pairs.map(([a, b], index) => ({
              ...couple(index),
              ...{ lead: `s${String(a)}`, follow: `p${String(b)}` },
            })),
            at % 3,
            String(at),
          ),
        );
        const plan = shareRooms(heats, terms(count));
        for (const { heat: name, couples: own } of heats) {
          const rooms = plan.get(name) ?? new Map();
          expect(rooms.size).to.equal(own.length);
          for (const size of sizes(rooms, count))
            expect(size).to.be.at.most(Math.ceil(own.length / count));
        }
        expect(shareRooms(heats, terms(count))).to.deep.equal(plan);
      }),
    );
  });
});

describe('the room a person keeps', () => {
  const danced = (...weights: readonly number[]): RoomHeat[] =>
    weights.flatMap((weight, person) =>
      Array.from({ length: weight }, (_, at) => {
        const who = `s${String(person)}`;
        const own = { ...couple(person), lead: who, follow: who };
        return heat([own], at, `${String(person)}-${String(at)}`);
      }),
    );

  it('is another for someone with 7 heats and someone with 3', () => {
    const homes = homeRooms(danced(7, 3), terms(2), nobodyYet);
    expect(new Set(homes.values()).size).to.equal(2);
  });

  it('is another for each of three with 5 heats in 3 rooms', () => {
    const homes = homeRooms(danced(5, 5, 5), terms(3), nobodyYet);
    expect(new Set(homes.values()).size).to.equal(3);
  });

  it('stays in the next block while that room is not crowded', () => {
    const before = { number: 1, homes: new Map([['s0', 'B']]) };
    expect(homeRooms(danced(2, 2, 2, 2), terms(2), before).get('s0')).to.equal('B');
    const all = new Map(['s0', 's1', 's2', 's3'].map((person) => [person, 'B']));
    const homes = homeRooms(danced(2, 2, 2, 2), terms(2), { number: 1, homes: all });
    expect([...homes.values()].filter((room) => room === 'B').length).to.be.at.most(2);
  });

  it('is that of the partner where the rooms stay even', () => {
    const homes = homeRooms([heat(couples(1))], terms(2), nobodyYet);
    expect(homes.get('s1')).to.equal(homes.get('p1'));
  });
});

describe('a block of heats', () => {
  it('ends where the dances start over', () => {
    const heats = [0, 1, 2, 0, 1, 1, 0].map((dance, at) => heat([], dance, String(at)));
    const blocks = blocksOf(heats).map((block) => block.map(({ dance }) => dance));
    expect(blocks).to.deep.equal([[0, 1, 2], [0, 1, 1], [0]]);
  });
});
