import type { Deciders, Decision } from '../decision.ts';
import type { HeatSlices } from '../heat/state.ts';
import { refuse } from '../refusal.ts';
import { openRefusal } from '../showcase/decide.ts';
import type { contestCommands } from './commands.ts';
import { decideRecall, nextRoundCalled, type RecallSlices } from './recall.ts';

export const decideContest: Deciders<typeof contestCommands, RecallSlices & HeatSlices> = {
  AddContest: (data, { state }) => {
    const before = state.get('contest', data.contest);
    if (before) return refuse('AlreadyExists', { what: 'contest', id: data.contest });
    return openRefusal(state) ?? wrongTerms(data) ?? added(data);
  },
  RemoveContest: ({ contest }, { state }) => {
    const before = state.get('contest', contest);
    if (!before) return [];
    if (before.roster.length + before.heats.length > 0) return refuse('ContestInUse', { contest });
    return [{ type: 'ContestRemoved', subject: `contest/${contest}`, data: { contest } }];
  },
  RecallEntries: (data, { state }) => openRefusal(state) ?? decideRecall(data, state),
  WithdrawRecall: (data, { state }) => {
    const contest = state.get('contest', data.contest);
    if (!contest) return refuse('NotFound', { what: 'contest', id: data.contest });
    if (!contest.recalled[data.round]) return [];
    if (nextRoundCalled(contest, data.round, state))
      return refuse('NextRoundCalled', { round: data.round + 1 });
    return [{ type: 'RecallWithdrawn', subject: `contest/${data.contest}`, data }];
  },
};

type NewContest = Parameters<typeof decideContest.AddContest>[0];

function wrongTerms(data: NewContest): Decision | undefined {
  if (data.kind === 'ranked') {
    const falling = data.recalls.every((n, i) => i === 0 || n < (data.recalls[i - 1] ?? n));
    return falling ? undefined : refuse('RecallsNotFalling');
  }
  const { marking } = data;
  return marking.way !== 'letters' && marking.min >= marking.max
    ? refuse('RangeReversed')
    : undefined;
}

function added(data: NewContest): Decision {
  const terms =
    data.kind === 'ranked'
      ? { recalls: data.recalls, marking: null }
      : { recalls: [], marking: data.marking };
  const { contest, title, dances, kind } = data;
  const subject = `contest/${contest}`;
  return [{ type: 'ContestAdded', subject, data: { contest, title, dances, kind, ...terms } }];
}
