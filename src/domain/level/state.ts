import type { Evolvers } from '../decision.ts';
import type { Reader } from '../state-map.ts';
import type { levelEvents } from './events.ts';

/** The order of levels and ages, lowest first. */
export interface LevelState {
  readonly levels: readonly string[];
  readonly ages: readonly string[];
}

export interface LevelSlices {
  level: LevelState;
}

/** The lists are one slice, whose id is this word. */
const theLists = 'levels';

/** The lists as they stand; empty until there are any. */
export function levelsOf(state: Reader<LevelSlices>): LevelState {
  return state.get('level', theLists) ?? { levels: [], ages: [] };
}

export const evolveLevel: Evolvers<typeof levelEvents, LevelSlices> = {
  LevelsListed: ({ data: { levels, ages } }, state) => {
    state.set('level', theLists, { levels, ages });
  },
};
