type Random = () => number;

/** A repeatable source of numbers in [0, 1): a linear congruential generator, 32 bits. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/**
 * marks[dance][couple][judge] of a random final: 1-10 couples, 1-11 judges, 1-5 dances. Two of
 * three are heavy with ties: judges copy, reverse or rotate one another's sheets.
 */
export function randomFinal(random: Random): number[][][] {
  const couples = upTo(10, random);
  const judges = upTo(11, random);
  const isTieHeavy = random() < 2 / 3;
  const alike: number[][] = [shuffled(couples, random)];
  return Array.from({ length: upTo(5, random) }, () => {
    const sheets = Array.from({ length: judges }, () =>
      isTieHeavy ? related(alike, random) : shuffled(couples, random),
    );
    return Array.from({ length: couples }, (_, couple) =>
      sheets.map((sheet) => sheet[couple] ?? 0),
    );
  });
}

function related(alike: number[][], random: Random): number[] {
  const sheet = alike[Math.floor(random() * alike.length)] ?? [];
  const choice = random();
  if (choice < 0.3) return sheet;
  const shift = Math.floor(random() * sheet.length);
  const next =
    choice < 0.6
      ? sheet.map((place) => sheet.length + 1 - place)
      : [...sheet.slice(shift), ...sheet.slice(0, shift)];
  alike.push(next);
  return next;
}

function shuffled(couples: number, random: Random): number[] {
  const places = Array.from({ length: couples }, (_, index) => ({ index, key: random() }));
  return places.sort((a, b) => a.key - b.key).map(({ index }) => index + 1);
}

function upTo(most: number, random: Random): number {
  return 1 + Math.floor(random() * most);
}
