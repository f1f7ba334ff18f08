import type { Evolvers } from '../decision.ts';
import type { HeatSlices } from '../heat/state.ts';
import { isPlaceLetters, placeLetters, wayCode } from '../scorecard/marking/marking.ts';
import { theShowcase } from '../showcase/state.ts';
import type { Draft } from '../state-map.ts';
import type { rulesEvents } from './events.ts';
import { markingFor } from './marking-of.ts';
import { rulesOf, showcaseRules, type LeftWay, type RulesState } from './state.ts';

type State = Draft<HeatSlices>;

export const evolveRules: Evolvers<typeof rulesEvents, HeatSlices> = {
  MarkingChosen: ({ data }, state) => {
    const scope = data.category ?? showcaseRules;
    const { [data.style]: _, ...others } = rulesOf(state, scope).markings;
    const chosen = data.marking === null ? {} : { [data.style]: data.marking };
    const markings = { ...others, ...chosen };
    const isPlaces = isPlaceLetters(data.marking, rulesOf(state).finalist);
    const before = rulesOf(state, scope).places.filter((style) => style !== data.style);
    const { style, category } = data;
    const marking = markingFor(state, style, category);
    patchRules(state, scope, { markings, places: isPlaces ? [...before, style] : before });
    if (wayCode(marking) !== wayCode(markingFor(state, style, category)))
      leave(state, { style, category, marking });
  },
  VocabularyChosen: ({ data }, state) => {
    patchRules(state, showcaseRules, { words: data.words });
  },
  FinalistNamed: ({ data }, state) => {
    const marking = placeLetters(rulesOf(state).finalist);
    patchRules(state, showcaseRules, { finalist: data.word });
    leave(state, { style: null, category: null, marking });
  },
};

/** Tablets without a network still mark so; before the first heat is called nobody does. */
function leave(state: State, way: LeftWay): void {
  const heats = state.get('showcase', theShowcase)?.heats ?? [];
  const hasBegun = heats.some((heat) => state.get('heat', heat)?.status !== 'scheduled');
  if (hasBegun) patchRules(state, showcaseRules, { left: [...rulesOf(state).left, way] });
}

function patchRules(state: State, scope: string, patch: Partial<RulesState>): void {
  state.set('rules', scope, { ...rulesOf(state, scope), ...patch });
}
