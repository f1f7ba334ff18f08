import type { Decision } from '../decision.ts';
import type { HeatSlices } from '../heat/state.ts';
import { refuse, type Refusal } from '../refusal.ts';
import type { Reader } from '../state-map.ts';
import { roundsOf, type ContestState } from './state.ts';

type State = Reader<HeatSlices>;

/** The most couples that dance a final without a round before it. */
const finalAtMost = 8;
/** How many couples a final takes from the round before, and each round from the one before. */
const finalists = 6;

/**
 * How many couples each round before the final recalls, for so many couples: 6 into the final, 12
 * into the semi-final, 24 into the quarter-final and so on, as far as the numbers need it.
 */
export function roundsFor(couples: number): number[] {
  if (couples <= finalAtMost) return [];
  const recalls = [finalists];
  // A round is worth dancing only where it sends some couples home.
  while ((recalls[0] ?? couples) * 2 < couples) recalls.unshift((recalls[0] ?? couples) * 2);
  return recalls;
}

/** Plans the rounds of a contest: those that were called, or wait in the agenda, must remain. */
export function planRounds(
  { contest, recalls }: { readonly contest: string; readonly recalls: readonly number[] },
  state: State,
): Decision {
  const before = state.get('contest', contest);
  if (!before) return refuse('NotFound', { what: 'contest' });
  if (before.kind !== 'ranked')
    return refuse('NothingToRecall', { round: 1, contest: before.title });
  if (JSON.stringify(before.recalls) === JSON.stringify(recalls)) return [];
  const falling = recalls.every((n, i) => i === 0 || n < (recalls[i - 1] ?? n));
  if (!falling) return refuse('RecallsNotFalling');
  const event = {
    type: 'RoundsPlanned',
    subject: `contest/${contest}`,
    data: { contest, recalls },
  };
  return roundInTheWay(before, recalls, state) ?? [event];
}

/** Lets judges sign more or fewer callbacks than wanted, until the round is decided. */
export function allowCallbacks(
  data: { readonly contest: string; round: number; least: number; most: number },
  state: State,
): Decision {
  const { contest, round, least, most } = data;
  const before = state.get('contest', contest);
  if (!before) return refuse('NotFound', { what: 'contest' });
  if (before.recalls[round - 1] === undefined)
    return refuse('NothingToRecall', { round, contest: before.title });
  if (least > most) return refuse('CallbacksReversed', { least, most });
  if (before.recalled[round]) return refuse('RecallAlreadyDecided', { round });
  const allowed = before.allowed[round];
  if (allowed?.least === least && allowed.most === most) return [];
  return [{ type: 'CallbacksAllowed', subject: `contest/${contest}`, data }];
}

/** A called round keeps what it recalls; a scheduled one must still exist. */
function roundInTheWay(
  contest: ContestState,
  recalls: readonly number[],
  state: State,
): Refusal | undefined {
  for (const id of contest.heats) {
    const heat = state.get('heat', id);
    for (const { contest: danced, round } of heat?.floor ?? []) {
      if (danced !== contest.contest) continue;
      const called = heat?.status !== 'scheduled';
      const altered = contest.recalls[round - 1] !== recalls[round - 1];
      if ((called && altered) || round > roundsOf({ recalls }))
        return refuse('RoundInUse', { round, heat: heat?.label ?? id });
    }
  }
  return undefined;
}
