import type { Evolvers } from '../decision.ts';
import { refuse, type Refusal } from '../refusal.ts';
import type { ScorecardSlices } from '../scorecard/state.ts';
import type { Reader } from '../state-map.ts';
import type { resultsEvents } from './events.ts';

export interface ResultsSlices extends ScorecardSlices {
  results: {
    readonly published: boolean;
    /** Whether they were ever published and taken back: published again they are corrected. */
    readonly retracted: boolean;
  };
}

export const evolveResults: Evolvers<typeof resultsEvents, ResultsSlices> = {
  ResultsPublished: ({ data }, state) => {
    const retracted = state.get('results', data.contest)?.retracted ?? false;
    state.set('results', data.contest, { published: true, retracted });
  },
  ResultsRetracted: ({ data }, state) => {
    state.set('results', data.contest, { published: false, retracted: true });
  },
};

/** Why nothing under these contests may change: one of them is published. */
export function publishedRefusal(
  state: Reader<ResultsSlices>,
  contests: readonly string[],
): Refusal | undefined {
  const published = contests.find((contest) => state.get('results', contest)?.published);
  if (published === undefined) return undefined;
  const contest = state.get('contest', published)?.title ?? published;
  return refuse('ResultsPublished', { contest });
}
