import type { Evolvers } from '../decision.ts';
import type { PersonSlices } from '../person/state.ts';
import type { Draft } from '../state-map.ts';
import type { coupleEvents } from './events.ts';

export interface CoupleState {
  readonly lead: string;
  readonly follow: string;
  readonly instructor: string | null;
  readonly level: string | null;
  readonly age: string | null;
  readonly entries: number;
}

export interface CoupleSlices extends PersonSlices {
  couple: CoupleState;
}

export const evolveCouple: Evolvers<typeof coupleEvents, CoupleSlices> = {
  CoupleFormed: ({ data }, state) => {
    state.set('couple', data.couple, {
      lead: data.lead,
      follow: data.follow,
      instructor: data.instructor ?? null,
      level: data.level ?? null,
      age: data.age ?? null,
      entries: 0,
    });
    for (const person of dancers(data)) countCouples(state, person, 1);
  },
  CoupleDissolved: ({ data }, state) => {
    const before = state.get('couple', data.couple);
    if (before) for (const person of dancers(before)) countCouples(state, person, -1);
    state.remove('couple', data.couple);
  },
};

/** Everybody a couple consists of: lead, follow and the instructor, if any. */
export function dancers(couple: {
  readonly lead: string;
  readonly follow: string;
  readonly instructor?: string | null | undefined;
}): string[] {
  return [couple.lead, couple.follow, ...(couple.instructor ? [couple.instructor] : [])];
}

function countCouples(state: Draft<PersonSlices>, person: string, by: number): void {
  const before = state.get('person', person);
  if (before) state.set('person', person, { ...before, couples: before.couples + by });
}
