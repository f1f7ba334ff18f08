import { roundMarking, type ContestState } from '../contest/state.ts';
import { usualMarking, type ChosenMarking, type Marking } from '../scorecard/marking/marking.ts';
import type { Reader } from '../state-map.ts';
import { rulesOf, type RulesSlices } from './state.ts';

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
  return contest.marking ?? chosenFor(state, contest);
}

function chosenFor(state: Reader<RulesSlices>, contest: ContestState): ChosenMarking {
  const style = contest.style ?? 'closed';
  const whole = rulesOf(state);
  const own = contest.category === null ? undefined : rulesOf(state, contest.category);
  return own?.markings[style] ?? whole.markings[style] ?? usualMarking(style, whole.finalist);
}
