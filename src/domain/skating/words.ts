/** The couples' names by index; without one the couple's 1-based number is used. */
export type CoupleNames = readonly string[];

/** 1st, 2nd, 3rd, 11th. */
export function ordinal(n: number): string {
  const lastTwo = n % 100;
  if (lastTwo >= 11 && lastTwo <= 13) return `${n}th`;
  return `${n}${['th', 'st', 'nd', 'rd'][n % 10] ?? 'th'}`;
}

/** "a", "a and b", "a, b and c". */
export function list(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} and ${items.slice(-1).join('')}`;
}

/** "twice", "3 times". */
export function times(n: number): string {
  return n === 2 ? 'twice' : `${n} times`;
}

/** "1 judge", "3 judges". */
export function countOf(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}

/** How a column reads aloud: "1st", "2nd or better". */
export function orBetter(column: number): string {
  return column === 1 ? '1st' : `${ordinal(column)} or better`;
}

/** "couple 12", or with a name "couple 12" of that name. */
export function coupleName(names: CoupleNames | undefined, couple: number): string {
  return `couple ${names?.[couple] ?? couple + 1}`;
}

/** "couple 12 and couple 14". */
export function coupleList(names: CoupleNames | undefined, couples: readonly number[]): string {
  return list(couples.map((couple) => coupleName(names, couple)));
}

/** The positions that couples of one shared place hold together: "places 3 and 4: 3.5 each". */
export function sharedPlaces(place: number, couples: number): string {
  const first = place - (couples - 1) / 2;
  const joint = couples === 2 ? 'and' : 'to';
  return `places ${first} ${joint} ${first + couples - 1}: ${place} each`;
}
