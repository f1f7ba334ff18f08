import { roundEntries, roundsOf, type ContestState } from '../contest/state.ts';
import type { Deciders, Decision } from '../decision.ts';
import { refuse } from '../refusal.ts';
import { sheetsOfRound } from '../scorecard/sheet/sheet.ts';
import { openRefusal } from '../showcase/decide.ts';
import type { Reader } from '../state-map.ts';
import type { resultsCommands } from './commands.ts';
import { leftBehind, uncountable } from './round-marks.ts';
import { standingsOf } from './standings.ts';
import type { ResultsSlices } from './state.ts';

export const decideResults: Deciders<typeof resultsCommands, ResultsSlices> = {
  PublishResults: (data, { state }) => {
    const contest = state.get('contest', data.contest);
    if (!contest) return refuse('NotFound', { what: 'contest' });
    if (state.get('results', data.contest)?.published) return [];
    return openRefusal(state) ?? publish(contest, state);
  },
  RetractResults: (data, { state }) => {
    const contest = state.get('contest', data.contest);
    if (!contest) return refuse('NotFound', { what: 'contest' });
    if (!state.get('results', data.contest)?.published)
      return refuse('ResultsNotPublished', { contest: contest.title });
    return [{ type: 'ResultsRetracted', subject: `results/${data.contest}`, data }];
  },
};

function publish(contest: ContestState, state: Reader<ResultsSlices>): Decision {
  const final = roundsOf(contest);
  if (!roundEntries(contest, final))
    return refuse('RoundNotDecided', { round: final, contest: contest.title });
  if (sheetsOfRound(state, contest, final).length === 0)
    return refuse('NothingToPublish', { contest: contest.title });
  const left = leftBehind(state, contest);
  if (left) return refuse('CoupleLeftBehind', left);
  const early = uncountable(state, contest, final);
  if (early) return early;
  const standings = standingsOf(state, contest);
  if (!standings.some(({ marks }) => marks > 0))
    return refuse('NothingToPublish', { contest: contest.title });
  const places = standings.flatMap(({ entry, place }) => (place === null ? [] : { entry, place }));
  const data = { contest: contest.contest, places };
  return [{ type: 'ResultsPublished', subject: `results/${contest.contest}`, data }];
}
