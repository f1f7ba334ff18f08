import type { CategorySlices } from '../category/state.ts';
import type { Deciders, Decision } from '../decision.ts';
import type { HeatSlices } from '../heat/state.ts';
import { refuse } from '../refusal.ts';
import { unfit } from '../rules/decide.ts';
import type { Style } from '../scorecard/marking/marking.ts';
import { openRefusal } from '../showcase/decide.ts';
import type { Reader } from '../state-map.ts';
import type { contestCommands } from './commands.ts';
import { decideRecall, nextRoundCalled, type RecallSlices } from './recall.ts';
import { allowCallbacks, planRounds } from './rounds.ts';

export const decideContest: Deciders<typeof contestCommands, RecallSlices & HeatSlices> = {
  AddContest: (data, { state }) => {
    const before = state.get('contest', data.contest);
    if (before) return refuse('AlreadyExists', { what: 'contest' });
    return openRefusal(state) ?? unknownCategory(data, state) ?? wrongTerms(data) ?? added(data);
  },
  RemoveContest: ({ contest }, { state }) => {
    const before = state.get('contest', contest);
    if (!before) return [];
    if (before.roster.length + before.heats.length > 0)
      return refuse('ContestInUse', { contest: before.title });
    return [{ type: 'ContestRemoved', subject: `contest/${contest}`, data: { contest } }];
  },
  PlanRounds: (data, { state }) => openRefusal(state) ?? planRounds(data, state),
  AllowCallbacks: (data, { state }) => openRefusal(state) ?? allowCallbacks(data, state),
  RecallEntries: (data, { state }) => openRefusal(state) ?? decideRecall(data, state),
  WithdrawRecall: (data, { state }) => {
    const contest = state.get('contest', data.contest);
    if (!contest) return refuse('NotFound', { what: 'contest' });
    if (!contest.recalled[data.round]) return [];
    if (nextRoundCalled(contest, data.round, state))
      return refuse('NextRoundCalled', { round: data.round + 1 });
    return [{ type: 'RecallWithdrawn', subject: `contest/${data.contest}`, data }];
  },
};

type NewContest = Parameters<typeof decideContest.AddContest>[0];

function unknownCategory({ category }: NewContest, state: Reader<CategorySlices>) {
  if (category === undefined || state.get('category', category)) return undefined;
  return refuse('NotFound', { what: 'category' });
}

function wrongTerms(data: NewContest): Decision | undefined {
  if (data.kind === 'proficiency') return unfit(data.marking ?? null);
  const falling = data.recalls.every((n, i) => i === 0 || n < (data.recalls[i - 1] ?? n));
  return falling ? undefined : refuse('RecallsNotFalling');
}

function added(data: NewContest): Decision {
  const terms =
    data.kind === 'ranked'
      ? { recalls: data.recalls, marking: null, style: null }
      : { recalls: [], marking: data.marking ?? null, style: data.style ?? usualStyle(data) };
  const { contest, title, dances, kind } = data;
  const facts = { contest, title, dances, kind, ...terms, category: data.category ?? null };
  return [{ type: 'ContestAdded', subject: `contest/${contest}`, data: facts }];
}

/** What a contest that does not say so is: a solo by its marking, multi by its dances. */
function usualStyle(data: Extract<NewContest, { kind: 'proficiency' }>): Style {
  const way = data.marking?.way;
  if (way === 'solo' || way === 'parts') return 'solo';
  return data.dances.length > 1 ? 'multi' : 'closed';
}
