import type { Deciders } from '../decision.ts';
import { refuse } from '../refusal.ts';
import { openRefusal } from '../showcase/decide.ts';
import type { ShowcaseSlices } from '../showcase/state.ts';
import type { categoryCommands } from './commands.ts';
import type { CategorySlices } from './state.ts';

type Slices = CategorySlices & ShowcaseSlices;

export const decideCategory: Deciders<typeof categoryCommands, Slices> = {
  AddCategory: (data, { state }) => {
    const { category } = data;
    if (state.get('category', category)) return refuse('AlreadyExists', { what: 'category' });
    const added = { type: 'CategoryAdded', subject: `category/${category}`, data };
    return openRefusal(state) ?? [added];
  },
  RemoveCategory: ({ category }, { state }) => {
    const before = state.get('category', category);
    if (!before) return [];
    if (before.contests > 0) return refuse('CategoryInUse', { category: before.title });
    return [{ type: 'CategoryRemoved', subject: `category/${category}`, data: { category } }];
  },
};
