import type { z } from 'zod';
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
    const { style, category } = data;
    const marking = markingFor(state, style, category);
    choose(state, data);
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

function choose(
  state: State,
  { style, category, marking }: z.infer<typeof rulesEvents.MarkingChosen>,
): void {
  const scope = category ?? showcaseRules;
  const { [style]: _, ...others } = rulesOf(state, scope).markings;
  const markings = { ...others, ...(marking && { [style]: marking }) };
  const before = rulesOf(state, scope).places.filter((one) => one !== style);
  const isPlaces = isPlaceLetters(marking, rulesOf(state).finalist);
  patchRules(state, scope, { markings, places: isPlaces ? [...before, style] : before });
}

/** Tablets without a network still mark so; before the first heat is called nobody does. */
function leave(state: State, way: LeftWay): void {
  const heats = state.get('showcase', theShowcase)?.heats ?? [];
  const hasBegun = heats.some((heat) => state.get('heat', heat)?.status !== 'scheduled');
  if (hasBegun) patchRules(state, showcaseRules, { left: [...rulesOf(state).left, way] });
}

function patchRules(state: State, scope: string, patch: Partial<RulesState>): void {
  state.set('rules', scope, { ...rulesOf(state, scope), ...patch });
}
