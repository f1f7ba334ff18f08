import type { RoomCouple, RoomHeat, RoomTerms } from './room-types.ts';
import { freeGroups, type RoomPlan } from './share-rooms.ts';

/**
 * Couples led by a student in room B, all others in A. What a person chose stays; couples who are
 * compared with each other go together where most of them belong, or to A where as many belong to
 * either.
 */
export function roomsByRole(
  heats: readonly RoomHeat[],
  isStudent: RoomTerms['isStudent'],
): RoomPlan {
  return new Map(heats.map(({ heat, couples }) => [heat, roomsOf(couples, isStudent)]));
}

function roomsOf(
  couples: readonly RoomCouple[],
  isStudent: RoomTerms['isStudent'],
): Map<string, string> {
  const chosen = couples.flatMap(({ entry, manual }): [string, string][] =>
    manual === null ? [] : [[entry, manual]],
  );
  const byRole = freeGroups(couples).flatMap((group) => {
    const led = group.filter(({ lead }) => isStudent(lead)).length;
    const room = led * 2 > group.length ? 'B' : 'A';
    return group.map(({ entry }): [string, string] => [entry, room]);
  });
  return new Map([...chosen, ...byRole]);
}
