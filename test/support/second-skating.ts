type Cube = readonly (readonly (readonly number[])[])[];
type Key = readonly number[];
type Labelled = { places: number[]; rules: string[] };

export type SecondResult = Labelled & {
  dancePlaces: number[][];
  danceRules: string[][];
  totals: number[] | null;
};

/**
 * The skating system once more, built differently: one key per couple and dance (first column
 * with a majority, then minus count and sum of it and every later column) compared from left to
 * right, and a recursive partition for rules 9 to 11. It exists to disagree with the program.
 */
export function secondSkating(marks: Cube): SecondResult {
  const dances = marks.map(danceByKeys);
  const dancePlaces = dances.map((dance) => dance.places);
  const danceRules = dances.map((dance) => dance.rules);
  const [only] = dances;
  if (only && dances.length === 1) return { dancePlaces, danceRules, totals: null, ...only };
  const totals = columns(dancePlaces).map(sum);
  return { dancePlaces, danceRules, totals, ...partition(totals, { dancePlaces, marks }) };
}

function danceByKeys(couples: readonly (readonly number[])[]): Labelled {
  const keys = couples.map((marks) => keyOf(marks, couples.length, 1));
  const places = keys.map((key) => {
    const better = keys.filter((other) => compare(other, key) < 0).length;
    return better + (1 + sharing(keys, key, Infinity)) / 2;
  });
  return { places, rules: keys.map((key) => label(keys, key)) };
}

function keyOf(marks: readonly number[], couples: number, from: number): Key {
  const majority = Math.floor(marks.length / 2) + 1;
  for (let column = from; ; column += 1) {
    if (marks.filter((mark) => mark <= column).length < majority) continue;
    const later = Array.from({ length: couples - column + 1 }, (_, i) => column + i);
    return [column, ...later.flatMap((n) => scoreOf(marks, n))];
  }
}

function label(keys: readonly Key[], key: Key): string {
  const [column = 1] = key;
  const isEmptyBefore = column > 1 && keys.every(([other]) => other !== column - 1);
  const prefix = isEmptyBefore ? '8+' : '';
  if (sharing(keys, key, 1) === 1) return `${prefix}5`;
  const left = keys.filter((other) => compare(other, key) >= 0);
  if (sharing(left, key, 2) === 1) return `${prefix}6`;
  if (sharing(left, key, 3) === 1) return `${prefix}7a`;
  return sharing(left, key, Infinity) === 1 ? `${prefix}7b` : `${prefix}7c`;
}

type Tables = { dancePlaces: readonly (readonly number[])[]; marks: Cube };
type Allot = Tables & Labelled;

function partition(totals: readonly number[], tables: Tables): Labelled {
  const result = { places: totals.map(() => 0), rules: totals.map(() => '9') };
  for (const total of new Set(totals)) {
    const group = [...totals.keys()].filter((couple) => totals[couple] === total);
    const position = 1 + totals.filter((other) => other < total).length;
    if (group.length > 1) for (const couple of group) result.rules[couple] = '10';
    allot(group, position, { ...tables, ...result });
  }
  return result;
}

function allot(group: readonly number[], position: number, it: Allot): void {
  if (group.length === 0) return;
  const tenth = (couple: number) => scoreOf(columns(it.dancePlaces)[couple] ?? [], position);
  const leaders = best(group, tenth);
  const others = group.filter((couple) => !leaders.includes(couple));
  if (leaders.length === 1) share(leaders, position, it.places);
  else allotByMarks(leaders, position, it);
  allot(others, position + leaders.length, it);
}

function allotByMarks(group: readonly number[], position: number, it: Allot): void {
  for (const couple of group) it.rules[couple] = '11';
  const pooled = (couple: number) => it.marks.flatMap((dance) => dance[couple] ?? []);
  const couples = it.places.length;
  const winners = best(group, (couple) => keyOf(pooled(couple), couples, position));
  share(winners, position, it.places);
  if (winners.length > 1) for (const couple of winners) it.rules[couple] = '11-tie';
  const left = group.filter((couple) => !winners.includes(couple));
  allot(left, position + winners.length, it);
}

function share(couples: readonly number[], position: number, places: number[]): void {
  const positions = couples.map((_, index) => position + index);
  for (const couple of couples) places[couple] = sum(positions) / couples.length;
}

function best(group: readonly number[], keyOfCouple: (couple: number) => Key): number[] {
  const keys = new Map(group.map((couple) => [couple, keyOfCouple(couple)]));
  const beaten = (key: Key) => [...keys.values()].some((other) => compare(other, key) < 0);
  return [...keys].filter(([, key]) => !beaten(key)).map(([couple]) => couple);
}

function scoreOf(values: readonly number[], column: number): [number, number] {
  const high = values.filter((value) => value <= column);
  return [-high.length, sum(high)];
}

function sharing(keys: readonly Key[], key: Key, length: number): number {
  return keys.filter((other) => compare(other.slice(0, length), key.slice(0, length)) === 0).length;
}

function compare(a: Key, b: Key): number {
  const index = a.findIndex((value, i) => value !== b[i]);
  return index < 0 ? 0 : (a[index] ?? 0) - (b[index] ?? 0);
}

function columns(rows: readonly (readonly number[])[]): number[][] {
  return (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? 0));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
