import { roundMarking, type ContestState } from '../contest/state.ts';
import {
  placeLetters,
  usualMarking,
  type ChosenMarking,
  type Marking,
  type Style,
} from '../scorecard/marking/marking.ts';
import type { Reader } from '../state-map.ts';
import { rulesOf, showcaseRules, type LeftWay, type RulesSlices } from './state.ts';

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
  return contest.marking ?? markingFor(state, styleOf(contest), contest.category);
}

/** The ways a contest without rounds was marked in before, since heats are danced, in order. */
export function formerWaysOf(state: Reader<RulesSlices>, contest: ContestState): ChosenMarking[] {
  const { kind, marking, category } = contest;
  const style = styleOf(contest);
  if (kind === 'ranked' || marking !== null) return [];
  const { left } = rulesOf(state);
  const isOwn = (way: LeftWay): boolean => way.style === style && way.category === category;
  // What the showcase left concerns a category only before that chose for itself.
  const chose = category !== null && chosenMarking(state, style, category) !== undefined;
  const end = chose ? left.findLastIndex(isOwn) : left.length;
  const isAll = ({ style: of, category: where }: LeftWay, at: number): boolean =>
    of === null || (of === style && where === null && at < end);
  return left.filter((way, at) => isOwn(way) || isAll(way, at)).map((way) => way.marking);
}

/** A contest that says no style is a closed one. */
function styleOf({ style }: ContestState): Style {
  return style ?? 'closed';
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
