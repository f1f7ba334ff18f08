import type { Deciders } from '../decision.ts';
import { refuse, type Refusal } from '../refusal.ts';
import { openRefusal } from '../showcase/decide.ts';
import type { ShowcaseSlices } from '../showcase/state.ts';
import type { levelCommands } from './commands.ts';
import { levelsOf, type LevelSlices } from './state.ts';

export const decideLevel: Deciders<typeof levelCommands, LevelSlices & ShowcaseSlices> = {
  ListLevels: (data, { state }) => {
    const { levels, ages } = levelsOf(state);
    if (isSame(levels, data.levels) && isSame(ages, data.ages)) return [];
    const forbidden = openRefusal(state) ?? twice(data.levels) ?? twice(data.ages);
    return forbidden ?? [{ type: 'LevelsListed', subject: 'levels', data }];
  },
};

function twice(words: readonly string[]): Refusal | undefined {
  const word = words.find((one, index) => words.indexOf(one) < index);
  return word === undefined ? undefined : refuse('WordTwice', { word });
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index]);
}
