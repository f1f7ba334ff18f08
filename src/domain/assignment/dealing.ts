/** One couple of one heat that is to have one judge. */
export interface Dealt {
  readonly heat: string;
  readonly entry: string;
  /** The agenda category, for giving a student to one judge for all of it; null: heat by heat. */
  readonly category: string | null;
  /** The students of the couple; the couple itself where there are none. */
  readonly students: readonly string[];
  /** Judges who may have it. */
  readonly fit: readonly string[];
  /** Who has it already, and keeps it. */
  readonly judge: string | null;
}

/** How many couples each judge has. */
export type Loads = Map<string, number>;

/** What each judge has of these couples; judges without any have 0. */
export function loadsOf(couples: readonly Dealt[], judges: readonly string[]): Loads {
  const loads: Loads = new Map(judges.map((judge) => [judge, 0]));
  for (const { judge } of couples) if (judge !== null) addTo(loads, judge, 1);
  return loads;
}

/** Counts up or down. */
export function addTo(loads: Loads, judge: string, by: number): void {
  loads.set(judge, (loads.get(judge) ?? 0) + by);
}

/** The item with the smallest cost, the first of several; undefined of none. */
export function cheapest<T>(items: readonly T[], costOf: (item: T) => number): T | undefined {
  let best: { readonly item: T; readonly cost: number } | undefined;
  for (const item of items) {
    const cost = costOf(item);
    if (!best || cost < best.cost) best = { item, cost };
  }
  return best?.item;
}

/** The items by a word of each, in order of their first appearance. */
export function grouped<T>(items: readonly T[], wordOf: (item: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const word = wordOf(item);
    const group = groups.get(word);
    if (group) group.push(item);
    else groups.set(word, [item]);
  }
  return [...groups];
}
