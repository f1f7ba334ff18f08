/** Rounds from the final backwards: how many dance it, and how many at most are let in. */
const rounds = [
  { usual: 6, most: 8 },
  { usual: 12, most: 16 },
  { usual: 24, most: 28 },
  { usual: 48, most: 56 },
  { usual: 96, most: 112 },
];

/**
 * How many couples each round before the final recalls, as chairmen usually decide: 8 dance a
 * straight final, 14 one round for a final of 6, 20 a round, a semi-final of 12 and a final.
 */
export function usualRecalls(couples: number): number[] {
  return rounds
    .filter(({ most }) => couples > most)
    .map(({ usual }) => usual)
    .reverse();
}
