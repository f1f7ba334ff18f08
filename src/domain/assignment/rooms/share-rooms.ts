import { addTo, cheapest, grouped, type Loads } from '../dealing.ts';
import { homeRooms, type Homes } from './home-rooms.ts';
import { preferredFor } from './preference.ts';
import type { RoomCouple, RoomHeat, RoomTerms } from './room-types.ts';

/** By heat and entry the room; entries are missing where nobody has to be told. */
export type RoomPlan = ReadonlyMap<string, ReadonlyMap<string, string>>;

/**
 * Spreads the couples of all heats over rooms, the same way for the same input. A new block begins
 * where the dances start over; within one, people keep their room.
 */
export function shareRooms(heats: readonly RoomHeat[], terms: RoomTerms): RoomPlan {
  const plan = new Map<string, ReadonlyMap<string, string>>();
  let homes: Homes = new Map();
  blocksOf(heats).forEach((block, number) => {
    homes = homeRooms(block, terms, { number, homes });
    for (const heat of block) plan.set(heat.heat, roomsOfHeat(heat, homes, terms));
  });
  return plan;
}

/** Runs of heats in which the dances follow in their usual order. */
export function blocksOf(heats: readonly RoomHeat[]): RoomHeat[][] {
  const blocks: RoomHeat[][] = [];
  for (const heat of heats) {
    const block = blocks.at(-1);
    const last = block?.at(-1)?.dance;
    if (block && last !== undefined && heat.dance >= last) block.push(heat);
    else blocks.push([heat]);
  }
  return blocks;
}

/**
 * The rooms of one heat. In this order: what a person chose; couples who are compared with each
 * other stay together; the room the couple's studio prefers; the room both partners have; that of
 * the one who should not have to walk (the student, or who comes first in the order); and never
 * more in a room than its share, except by the first two: then the emptiest room is taken.
 */
export function roomsOfHeat(
  { couples }: RoomHeat,
  homes: Homes,
  terms: RoomTerms,
): Map<string, string> {
  const share = Math.ceil(couples.length / terms.rooms.length);
  const floor: Floor = { homes, terms, share, loads: new Map(), given: new Map() };
  for (const { entry, manual } of couples) if (manual !== null) place(floor, entry, manual);
  const groups = freeGroups(couples).sort((a, b) => b.length - a.length);
  for (const group of groups.filter(({ length }) => length > 1)) {
    const room = roomTogether(group, floor);
    for (const { entry } of group) place(floor, entry, room);
  }
  placeAlone(groups.filter(({ length }) => length === 1).flat(), floor);
  return floor.given;
}

interface Floor {
  readonly homes: Homes;
  readonly terms: RoomTerms;
  readonly loads: Loads;
  /** How many couples a room takes. */
  readonly share: number;
  readonly given: Map<string, string>;
}

function place({ given, loads }: Floor, entry: string, room: string): void {
  given.set(entry, room);
  addTo(loads, room, 1);
}

/** Couples without a chosen room: those who stay together as a group, others one by one. */
export function freeGroups(couples: readonly RoomCouple[]): RoomCouple[][] {
  const free = couples.filter(({ manual }) => manual === null);
  const groups = grouped(free, ({ together, entry }) => together ?? `alone ${entry}`);
  return groups.map(([, group]) => group);
}

/** The one room of couples who stay together. */
function roomTogether(group: readonly RoomCouple[], { homes, terms, loads }: Floor): string {
  const wanted = group.map((couple) => preferredFor(couple, terms) ?? homeOf(couple, homes, terms));
  const at = (room: string): number => wanted.filter((one) => one === room).length;
  // The emptiest room, and of several the one most of them prefer or are in already.
  const cost = (room: string): number => (loads.get(room) ?? 0) * (group.length + 1) - at(room);
  return cheapest(terms.rooms, cost) ?? '';
}

/**
 * Couples by themselves: all whose studio prefers a room, while it has a place; only then the
 * others, who would fill it. They go where they are at home, or to the emptiest room.
 */
function placeAlone(couples: readonly RoomCouple[], floor: Floor): void {
  const { homes, terms, loads, share, given } = floor;
  const hasPlace = (room: string | undefined): room is string =>
    room !== undefined && (loads.get(room) ?? 0) < share;
  for (const couple of couples) {
    const preferred = preferredFor(couple, terms);
    if (hasPlace(preferred)) place(floor, couple.entry, preferred);
  }
  for (const couple of couples.filter(({ entry }) => !given.has(entry))) {
    const home = homeOf(couple, homes, terms);
    const emptiest = cheapest(terms.rooms, (one) => loads.get(one) ?? 0) ?? '';
    place(floor, couple.entry, hasPlace(home) ? home : emptiest);
  }
}

function homeOf({ lead, follow }: RoomCouple, homes: Homes, terms: RoomTerms): string | undefined {
  const [leads, follows] = [homes.get(lead), homes.get(follow)];
  if (leads === undefined || leads === follows) return follows;
  if (follows === undefined) return leads;
  const { isStudent, rankOf } = terms;
  if (isStudent(lead) !== isStudent(follow)) return isStudent(lead) ? leads : follows;
  return rankOf(lead) < rankOf(follow) ? leads : follows;
}
