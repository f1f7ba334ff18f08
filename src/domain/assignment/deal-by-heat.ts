import { addTo, cheapest, grouped, loadsOf, type Dealt, type Loads } from './dealing.ts';
import { evenOut } from './even-out.ts';

/** More than any judge has in a whole competition: the heat's own balance comes first. */
const heatFirst = 1_000_000;

/**
 * Gives every couple that has no judge to one who may have it: the one with the fewest couples in
 * that heat, then in all heats, then the first in the order of `judges`. Afterwards couples given
 * here move on until no exchange makes the judges' totals more equal. Couples for whom no judge is
 * fit stay without one.
 */
export function dealByHeat(couples: readonly Dealt[], judges: readonly string[]): Dealt[] {
  const loads = loadsOf(couples, judges);
  const dealt = grouped(couples, ({ heat }) => heat).flatMap(([, heat]) =>
    dealHeat(heat, judges, loads),
  );
  const isFree = new Set(couples.filter(({ judge }) => judge === null).map(nameOf));
  return evenOut(dealt, { loads, mayMove: (couple) => isFree.has(nameOf(couple)) });
}

function dealHeat(heat: readonly Dealt[], judges: readonly string[], loads: Loads): Dealt[] {
  const here = loadsOf(heat, judges);
  const cost = (judge: string): number =>
    (here.get(judge) ?? 0) * heatFirst + (loads.get(judge) ?? 0);
  // Who has the least choice chooses first.
  const order = [...heat].sort((a, b) => a.fit.length - b.fit.length);
  const given = new Map<string, string>();
  for (const { entry, judge, fit } of order) {
    const free = judge === null ? judges.filter((one) => fit.includes(one)) : [];
    const chosen = cheapest(free, cost);
    if (chosen === undefined) continue;
    given.set(entry, chosen);
    addTo(here, chosen, 1);
    addTo(loads, chosen, 1);
  }
  return heat.map((couple) => ({ ...couple, judge: given.get(couple.entry) ?? couple.judge }));
}

function nameOf({ heat, entry }: Dealt): string {
  return `${heat}/${entry}`;
}
