import type { Evolvers } from '../decision.ts';
import type { Draft } from '../state-map.ts';
import type { categoryEvents } from './events.ts';

/** A heading of the agenda, under which contests stand. */
export interface CategoryState {
  readonly category: string;
  readonly title: string;
  readonly order: number;
  readonly contests: number;
}

export interface CategorySlices {
  category: CategoryState;
}

export const evolveCategory: Evolvers<typeof categoryEvents, CategorySlices> = {
  CategoryAdded: ({ data }, state) => {
    state.set('category', data.category, { ...data, contests: 0 });
  },
  CategoryRemoved: ({ data }, state) => {
    state.remove('category', data.category);
  },
};

/** Counts a contest that joins or leaves a category. */
export function countContests(
  state: Draft<CategorySlices>,
  category: string | null,
  by: number,
): void {
  const before = category === null ? undefined : state.get('category', category);
  if (!before) return;
  state.set('category', before.category, { ...before, contests: before.contests + by });
}
