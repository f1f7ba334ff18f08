import { addTo, cheapest, type Loads } from '../dealing.ts';
import { preferredRoom } from './preference.ts';
import type { RoomCouple, RoomHeat, RoomTerms } from './room-types.ts';

/** How far over the mean a room may get by people who stay where they were. */
const stayAtMost = 1.3;
/** How far apart two rooms of a heat may get to bring partners together. */
const apartAtMost = 2;

/** The room each person goes to throughout a block of heats. */
export type Homes = ReadonlyMap<string, string>;

interface Block {
  readonly heats: readonly RoomHeat[];
  readonly number: number;
  /** By person: in how many heats of the block. */
  readonly weights: ReadonlyMap<string, number>;
  readonly homes: Map<string, string>;
}

/**
 * Gives everybody who dances in a block of heats one room for it: the one the person's studio
 * prefers; without one, people stay where they were while that room is not crowded; then the
 * busiest go where each heat, and then the whole block, is balanced best; last, partners are
 * brought together where the rooms stay even.
 */
export function homeRooms(
  heats: readonly RoomHeat[],
  terms: RoomTerms,
  before: { readonly number: number; readonly homes: Homes },
): Homes {
  const block = openBlock(heats, terms, before.number);
  const { weights, homes } = block;
  stay(block, terms, before.homes);
  for (const person of weights.keys())
    if (!homes.has(person)) homes.set(person, bestRoom(block, terms, person));
  bringTogether(block, terms);
  return homes;
}

/** A block with its people, the busiest first; those have a home whose studio prefers one. */
function openBlock(heats: readonly RoomHeat[], terms: RoomTerms, number: number): Block {
  const people = [...weightsOf(heats)].sort(
    ([a, many], [b, more]) => more - many || terms.rankOf(a) - terms.rankOf(b),
  );
  const homes = people.flatMap(([person]): [string, string][] => {
    const room = preferredRoom(person, terms);
    return room === undefined ? [] : [[person, room]];
  });
  return { heats, number, weights: new Map(people), homes: new Map(homes) };
}

function weightsOf(heats: readonly RoomHeat[]): Loads {
  const weights: Loads = new Map();
  for (const { couples } of heats)
    for (const person of new Set(couples.flatMap(({ lead, follow }) => [lead, follow])))
      addTo(weights, person, 1);
  return weights;
}

function stay(block: Block, { rooms }: RoomTerms, before: Homes): void {
  const { weights, homes } = block;
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  const most = (stayAtMost * total) / rooms.length;
  const loads = loadsIn(block);
  for (const [person, weight] of weights) {
    const room = before.get(person);
    if (homes.has(person) || room === undefined || !rooms.includes(room)) continue;
    if ((loads.get(room) ?? 0) + weight > most) continue;
    homes.set(person, room);
    addTo(loads, room, weight);
  }
}

/** How many heats the people of each room dance. */
function loadsIn({ weights, homes }: Block): Loads {
  const loads: Loads = new Map();
  for (const [person, room] of homes) addTo(loads, room, weights.get(person) ?? 0);
  return loads;
}

function bestRoom(block: Block, terms: RoomTerms, person: string): string {
  const { homes, number, weights, heats } = block;
  const { rooms } = terms;
  const turn = terms.rankOf(person) + number;
  // Between equals everybody's turn starts at another room, and at the next one in each block.
  const order = rooms.map((_, index) => rooms[(turn + index) % rooms.length] ?? '');
  const loads = loadsIn(block);
  const own = heats.filter((heat) => dancesIn(heat, person)).map((heat) => countsIn(heat, homes));
  const worst = (room: string): number =>
    Math.max(...own.map((counts) => (counts.get(room) ?? 0) + 1 - fewest(counts, rooms)));
  const heaviest = [...weights.values()].reduce((sum, weight) => sum + weight, 1);
  const cost = (room: string): number => worst(room) * heaviest + (loads.get(room) ?? 0);
  return cheapest(order, cost) ?? rooms[0] ?? '';
}

/** One partner goes to the other one's room, unless a heat would get uneven. */
function bringTogether(block: Block, terms: RoomTerms): void {
  const { homes, heats } = block;
  for (const couple of heats.flatMap(({ couples }) => couples)) {
    const [from, to] = [homes.get(couple.lead), homes.get(couple.follow)];
    const mover = moverOf(couple, block, terms);
    if (from === to || mover === undefined) continue;
    const room = mover === couple.lead ? to : from;
    const before = homes.get(mover);
    homes.set(mover, room ?? '');
    const uneven = heats.some(
      (heat) => dancesIn(heat, mover) && spread(countsIn(heat, homes), terms.rooms) > apartAtMost,
    );
    if (uneven) homes.set(mover, before ?? '');
  }
}

/** The one with fewer heats; nobody leaves the room the own studio prefers. */
function moverOf(
  { lead, follow }: RoomCouple,
  { weights }: Block,
  terms: RoomTerms,
): string | undefined {
  const free = [lead, follow].filter((one) => preferredRoom(one, terms) === undefined);
  if (free.length < 2) return free[0];
  return (weights.get(lead) ?? 0) < (weights.get(follow) ?? 0) ? lead : follow;
}

function dancesIn({ couples }: RoomHeat, person: string): boolean {
  return couples.some(({ lead, follow }) => lead === person || follow === person);
}

/** How many of the people of a heat have which home. */
function countsIn({ couples }: RoomHeat, homes: Homes): Loads {
  const counts: Loads = new Map();
  for (const person of new Set(couples.flatMap(({ lead, follow }) => [lead, follow]))) {
    const room = homes.get(person);
    if (room !== undefined) addTo(counts, room, 1);
  }
  return counts;
}

function fewest(counts: Loads, rooms: readonly string[]): number {
  return Math.min(...rooms.map((room) => counts.get(room) ?? 0));
}

function spread(counts: Loads, rooms: readonly string[]): number {
  return Math.max(...rooms.map((room) => counts.get(room) ?? 0)) - fewest(counts, rooms);
}
