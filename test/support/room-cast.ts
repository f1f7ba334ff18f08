import {
  roomNames,
  type RoomCouple,
  type RoomHeat,
  type RoomTerms,
} from '../../src/domain/assignment/rooms/room-types.ts';

/** Students are called s..., professionals p...; the order is that of their numbers. */
export function terms(count: number, more: Partial<RoomTerms> = {}): RoomTerms {
  return {
    rooms: roomNames(count),
    isStudent: (person) => person.startsWith('s'),
    studioOf: () => null,
    preferenceOf: () => null,
    rankOf: (person) => Number(person.slice(1)),
    ...more,
  };
}

/** A student with a professional of the same number. */
export function couple(number: number, more: Partial<RoomCouple> = {}): RoomCouple {
  const [lead, follow] = [`s${String(number)}`, `p${String(number)}`];
  return { entry: `e${String(number)}`, lead, follow, together: null, manual: null, ...more };
}

/** Couples 1 to `count`. */
export function couples(count: number, more: Partial<RoomCouple> = {}): RoomCouple[] {
  return Array.from({ length: count }, (_, index) => couple(index + 1, more));
}

/** A heat of these couples. */
export function heat(own: readonly RoomCouple[], dance = 0, name = '1'): RoomHeat {
  return { heat: name, dance, couples: own };
}

/** How many couples each of so many rooms has. */
export function sizes(rooms: ReadonlyMap<string, string>, count: number): number[] {
  return roomNames(count).map((room) => [...rooms.values()].filter((one) => one === room).length);
}

/** Before the first block nobody has a room. */
export const nobodyYet = { number: 0, homes: new Map<string, string>() };
