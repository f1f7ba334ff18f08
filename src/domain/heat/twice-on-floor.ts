import { dancers } from '../couple/state.ts';
import type { Reader } from '../state-map.ts';
import { entriesOfPart } from './floor.ts';
import type { HeatSlices, HeatState } from './state.ts';

/** A person whom a heat wants in more than one place. */
export interface TwiceOnFloor {
  readonly person: string;
  /** The back numbers worn there, lowest first. */
  readonly backs: readonly number[];
}

/**
 * Who would have to be in two places: people of two couples that stand on the floor of a heat
 * together, over all its contests, or of one under two numbers. A couple that dances two contests
 * at once under one number is there once.
 */
export function twiceOnFloor(
  state: Reader<HeatSlices>,
  { floor }: Pick<HeatState, 'floor'>,
): TwiceOnFloor[] {
  const couples = new Map<string, Map<string, number>>();
  for (const entry of floor.flatMap((part) => entriesOfPart(state, part))) {
    const found = state.get('entry', entry);
    if (!found || found.scratched) continue;
    const couple = state.get('couple', found.couple);
    for (const person of couple ? dancers(couple) : []) {
      const backs = couples.get(person) ?? new Map<string, number>();
      couples.set(person, backs.set(`${found.couple} ${String(found.back)}`, found.back));
    }
  }
  return [...couples]
    .filter(([, backs]) => backs.size > 1)
    .map(([person, backs]) => ({ person, backs: [...backs.values()].sort((a, b) => a - b) }));
}
