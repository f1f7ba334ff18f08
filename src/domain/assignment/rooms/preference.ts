import type { RoomCouple, RoomTerms } from './room-types.ts';

/** The room a person's studio prefers; undefined without one, or where it is not in use. */
export function preferredRoom(person: string, terms: RoomTerms): string | undefined {
  return roomOf(terms.studioOf(person), terms);
}

/**
 * The room a couple's studio prefers. Where the partners come from two studios, the student's
 * counts; with two students or none, the lead's. Undefined as above.
 */
export function preferredFor(
  { lead, follow }: Pick<RoomCouple, 'lead' | 'follow'>,
  terms: RoomTerms,
): string | undefined {
  const isLed = terms.isStudent(lead) || !terms.isStudent(follow);
  const [first, second] = isLed ? [lead, follow] : [follow, lead];
  return roomOf(terms.studioOf(first) ?? terms.studioOf(second), terms);
}

function roomOf(studio: string | null, { rooms, preferenceOf }: RoomTerms): string | undefined {
  const room = studio === null ? null : preferenceOf(studio);
  return room !== null && rooms.includes(room) ? room : undefined;
}
