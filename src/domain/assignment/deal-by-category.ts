import { addTo, cheapest, loadsOf, type Dealt, type Loads } from './dealing.ts';
import { unitsOf, type Unit } from './units.ts';

/** A judge met before weighs more than any number of heats; one who may not, more than that. */
const metBefore = 1_000;
const mayNot = 1_000_000;

/**
 * Gives students to one judge for a whole category, category by category, in the order of
 * `categories`: groups of students who dance together stay together, and students meet another
 * judge than in the categories before where they can. What cannot go to that judge (who dances in
 * the same heat, for one) stays without a judge, as do couples of no category.
 */
export function dealByCategory(
  couples: readonly Dealt[],
  terms: { readonly categories: readonly string[]; readonly judges: readonly string[] },
): Dealt[] {
  const met = new Map<string, Set<string>>();
  const given = new Map<Dealt, string>();
  for (const category of terms.categories) {
    const own = couples.filter((couple) => couple.category === category);
    const loads = loadsOf(own, terms.judges);
    for (const unit of unitsOf(own)) giveUnit(unit, { loads, met, given });
    for (const couple of own) noteMet(met, couple, given.get(couple) ?? couple.judge);
  }
  return couples.map((couple) => ({ ...couple, judge: given.get(couple) ?? couple.judge }));
}

interface Giving {
  readonly loads: Loads;
  /** By student: the judges of earlier categories. */
  readonly met: ReadonlyMap<string, ReadonlySet<string>>;
  readonly given: Map<Dealt, string>;
}

function giveUnit(unit: Unit, { loads, met, given }: Giving): void {
  const free = unit.couples.filter(({ judge }) => judge === null);
  if (free.length === 0) return;
  const has = (judge: string): number =>
    unit.couples.filter((couple) => couple.judge === judge).length;
  const judges = [...loads.keys()];
  const chosen = cheapest(judges, (judge) => {
    const again = unit.students.filter((student) => met.get(student)?.has(judge)).length;
    const barred = free.filter(({ fit }) => !fit.includes(judge)).length;
    // Where part of the group is given already, the rest follows it.
    return (loads.get(judge) ?? 0) + metBefore * again + mayNot * (barred - has(judge));
  });
  for (const couple of free) {
    if (chosen === undefined || !couple.fit.includes(chosen)) continue;
    given.set(couple, chosen);
    addTo(loads, chosen, 1);
  }
}

function noteMet(met: Map<string, Set<string>>, { students }: Dealt, judge: string | null): void {
  if (judge === null) return;
  for (const student of students) {
    const judges = met.get(student) ?? new Set<string>();
    met.set(student, judges.add(judge));
  }
}
