import type { Evolvers } from '../decision.ts';
import { isPlaceLetters, type ChosenMarking, type Style } from '../scorecard/marking/marking.ts';
import type { Word } from '../scorecard/marking/vocabulary.ts';
import type { Draft, Reader } from '../state-map.ts';
import type { rulesEvents } from './events.ts';

/** How the showcase, or one agenda category of it, is marked. */
export interface RulesState {
  readonly markings: Readonly<Partial<Record<Style, ChosenMarking>>>;
  /** The styles for which 1, 2, 3 and the word for a finalist were chosen: they follow the word. */
  readonly places: readonly Style[];
  readonly words: readonly Word[] | null;
  readonly finalist: string;
}

export interface RulesSlices {
  rules: RulesState;
}

/** The id of the rules that hold for the whole showcase; a category's are under its own id. */
export const showcaseRules = '*';

const usual: RulesState = { markings: {}, places: [], words: null, finalist: 'F' };

/** The rules of the showcase, or of one category of it. */
export function rulesOf(state: Reader<RulesSlices>, scope = showcaseRules): RulesState {
  return state.get('rules', scope) ?? usual;
}

export const evolveRules: Evolvers<typeof rulesEvents, RulesSlices> = {
  MarkingChosen: ({ data }, state) => {
    const scope = data.category ?? showcaseRules;
    const { [data.style]: _, ...others } = rulesOf(state, scope).markings;
    const chosen = data.marking === null ? {} : { [data.style]: data.marking };
    const markings = { ...others, ...chosen };
    const isPlaces = isPlaceLetters(data.marking, rulesOf(state).finalist);
    const before = rulesOf(state, scope).places.filter((style) => style !== data.style);
    patchRules(state, scope, { markings, places: isPlaces ? [...before, data.style] : before });
  },
  VocabularyChosen: ({ data }, state) => {
    patchRules(state, showcaseRules, { words: data.words });
  },
  FinalistNamed: ({ data }, state) => {
    patchRules(state, showcaseRules, { finalist: data.word });
  },
};

function patchRules(state: Draft<RulesSlices>, scope: string, patch: Partial<RulesState>): void {
  state.set('rules', scope, { ...rulesOf(state, scope), ...patch });
}
