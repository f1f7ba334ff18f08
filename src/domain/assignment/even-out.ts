import { addTo, type Dealt, type Loads } from './dealing.ts';

interface Terms {
  readonly loads: Loads;
  readonly mayMove: (couple: Dealt) => boolean;
}

/** One couple that would go from its judge to another. */
interface Move {
  readonly place: number;
  readonly to: string;
}

/**
 * Hands couples on from judge to judge as long as one has two or more above another who can be
 * reached by a chain of such moves. When there is none left, no distribution is more equal (a
 * semi-matching without a cost-reducing path is optimal: Harvey, Ladner, Lovasz and Tamir).
 */
export function evenOut(couples: readonly Dealt[], terms: Terms): Dealt[] {
  const all = [...couples];
  const { loads } = terms;
  for (let chain = chainIn(all, terms); chain.length > 0; chain = chainIn(all, terms)) {
    for (const { place, to } of chain) {
      const couple = all[place];
      if (!couple) continue;
      addTo(loads, couple.judge ?? to, -1);
      addTo(loads, to, 1);
      all[place] = { ...couple, judge: to };
    }
  }
  return all;
}

/** A chain from a judge with many couples to one with at least two fewer; empty when none. */
function chainIn(couples: readonly Dealt[], { loads, mayMove }: Terms): Move[] {
  const load = (judge: string): number => loads.get(judge) ?? 0;
  const fewest = Math.min(...loads.values());
  const ways = waysOf(couples, mayMove);
  const heavy = [...loads.keys()]
    .filter((judge) => load(judge) > fewest + 1)
    .sort((a, b) => load(b) - load(a));
  for (const from of heavy) {
    const chain = shortest(ways, from, (judge) => load(judge) < load(from) - 1);
    if (chain.length > 0) return chain;
  }
  return [];
}

type Ways = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** By judge: to whom a couple can go from there, and which (its place in the list). */
function waysOf(couples: readonly Dealt[], mayMove: Terms['mayMove']): Ways {
  const inHeat = countsByHeat(couples);
  const ways = new Map<string, Map<string, number>>();
  const gains = new Map<string, number>();
  couples.forEach((couple, place) => {
    if (couple.judge === null || !mayMove(couple)) return;
    const from = ways.get(couple.judge) ?? new Map<string, number>();
    ways.set(couple.judge, from);
    for (const [to, gain] of gainsOf(couple, inHeat)) {
      // Of several couples the one whose heat is balanced best by it.
      const name = `${couple.judge}/${to}`;
      if (gain <= (gains.get(name) ?? -Infinity)) continue;
      gains.set(name, gain);
      from.set(to, place);
    }
  });
  return ways;
}

/** By judge who may have a couple: how many more its judge has in that heat. */
function gainsOf({ judge, heat, fit }: Dealt, inHeat: Loads): [string, number][] {
  const count = (one: string | null): number => inHeat.get(`${heat}/${String(one)}`) ?? 0;
  return fit.filter((to) => to !== judge).map((to) => [to, count(judge) - count(to)]);
}

function countsByHeat(couples: readonly Dealt[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { heat, judge } of couples) if (judge !== null) addTo(counts, `${heat}/${judge}`, 1);
  return counts;
}

/** Breadth first: the fewest moves that lead to a judge who is wanted. */
function shortest(ways: Ways, from: string, isWanted: (judge: string) => boolean): Move[] {
  const chains = new Map<string, readonly Move[]>([[from, []]]);
  for (const [judge, chain] of chains) {
    for (const [to, place] of ways.get(judge) ?? []) {
      if (chains.has(to)) continue;
      const longer = [...chain, { place, to }];
      if (isWanted(to)) return longer;
      chains.set(to, longer);
    }
  }
  return [];
}
