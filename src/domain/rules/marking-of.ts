import { roundMarking, type ContestState } from '../contest/state.ts';
import {
  placeLetters,
  usualMarking,
  type ChosenMarking,
  type Marking,
  type Style,
} from '../scorecard/marking/marking.ts';
import type { Reader } from '../state-map.ts';
import { rulesOf, showcaseRules, type RulesSlices } from './state.ts';

/**
 * How a round is marked now: a ranked one by callbacks and places; any other as the contest says
 * itself, else as its agenda category, else as the showcase chose for its style.
 */
export function markingOf(
  state: Reader<RulesSlices>,
  contest: ContestState,
  round: number,
): Marking {
  if (contest.kind === 'ranked') return roundMarking(contest, round);
  return contest.marking ?? markingFor(state, contest.style ?? 'closed', contest.category);
}

/** How a style is marked now in an agenda category; null: where no category says otherwise. */
export function markingFor(
  state: Reader<RulesSlices>,
  style: Style,
  category: string | null,
): ChosenMarking {
  const own = category === null ? undefined : chosenMarking(state, style, category);
  const { finalist } = rulesOf(state);
  return own ?? chosenMarking(state, style) ?? usualMarking(style, finalist);
}

/**
 * What was chosen for a style in the showcase or one category; undefined: nothing. Places as
 * letters have the word for a finalist of now, not the one they were chosen with.
 */
export function chosenMarking(
  state: Reader<RulesSlices>,
  style: Style,
  scope = showcaseRules,
): ChosenMarking | undefined {
  const { markings, places } = rulesOf(state, scope);
  const chosen = markings[style];
  if (!chosen || !places.includes(style)) return chosen;
  return { ...chosen, ...placeLetters(rulesOf(state).finalist) };
}
