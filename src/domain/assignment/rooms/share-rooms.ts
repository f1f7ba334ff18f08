import { addTo, cheapest, grouped, type Loads } from '../dealing.ts';
import { homeRooms, type Homes } from './home-rooms.ts';
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
 * other stay together; the room both partners have; that of the one who should not have to walk
 * (the student, or who comes first in the order); and never more in a room than its share, except
 * by the first two: then the emptiest room is taken.
 */
export function roomsOfHeat(
  { couples }: RoomHeat,
  homes: Homes,
  terms: RoomTerms,
): Map<string, string> {
  const loads: Loads = new Map(terms.rooms.map((room) => [room, 0]));
  const share = Math.ceil(couples.length / terms.rooms.length);
  const floor = { homes, terms, loads, share };
  const given = new Map<string, string>();
  for (const group of groupsOf(couples)) {
    const chosen = chosenFor(group, floor);
    for (const couple of group) {
      const room = couple.manual ?? chosen ?? roomAlone(couple, floor);
      given.set(couple.entry, room);
      addTo(loads, room, 1);
    }
  }
  return given;
}

/** The room of a couple by itself: where it is at home, or the emptiest once that is full. */
function roomAlone(couple: RoomCouple, { homes, terms, loads, share }: Floor): string {
  const wanted = homeOf(couple, homes, terms);
  if (wanted !== undefined && (loads.get(wanted) ?? 0) < share) return wanted;
  return cheapest(terms.rooms, (one) => loads.get(one) ?? 0) ?? '';
}

/** Chosen ones first, then those who stay together, the largest group first, then one by one. */
function groupsOf(couples: readonly RoomCouple[]): RoomCouple[][] {
  const manual = couples.filter((couple) => couple.manual !== null);
  const rest = couples.filter((couple) => couple.manual === null);
  const groups = grouped(rest, ({ together, entry }) => together ?? `alone ${entry}`);
  const byGroup = groups.map(([, group]) => group).sort((a, b) => b.length - a.length);
  return [...manual.map((couple) => [couple]), ...byGroup];
}

interface Floor {
  readonly homes: Homes;
  readonly terms: RoomTerms;
  readonly loads: Loads;
  /** How many couples a room takes. */
  readonly share: number;
}

/** The one room of couples who stay together; undefined for a couple by itself. */
function chosenFor(group: readonly RoomCouple[], floor: Floor): string | undefined {
  if (group.length < 2) return undefined;
  const { homes, terms, loads } = floor;
  const at = (room: string): number =>
    group.filter((couple) => homeOf(couple, homes, terms) === room).length;
  // The emptiest room, and of several the one in which most of them are already.
  return cheapest(terms.rooms, (room) => (loads.get(room) ?? 0) * (group.length + 1) - at(room));
}

function homeOf({ lead, follow }: RoomCouple, homes: Homes, terms: RoomTerms): string | undefined {
  const [leads, follows] = [homes.get(lead), homes.get(follow)];
  if (leads === undefined || leads === follows) return follows;
  if (follows === undefined) return leads;
  const { isStudent, rankOf } = terms;
  if (isStudent(lead) !== isStudent(follow)) return isStudent(lead) ? leads : follows;
  return rankOf(lead) < rankOf(follow) ? leads : follows;
}
