import type { z } from 'zod';
import type { Decision } from '../decision.ts';
import { refuse, type Refusal } from '../refusal.ts';
import { roundMarks, uncountable, type RoundMarks } from '../results/round-marks.ts';
import type { ScorecardSlices } from '../scorecard/state.ts';
import { callbacks } from '../skating/callbacks.ts';
import { ownValue } from '../schema/own-value.ts';
import type { Reader } from '../state-map.ts';
import type { contestCommands } from './commands.ts';
import { roundsOf, type ContestState } from './state.ts';

export type RecallSlices = ScorecardSlices;

type Recall = z.infer<typeof contestCommands.RecallEntries>;
type State = Reader<RecallSlices>;

/** Rule 1: who dances the next round; ties across the line are the chairman's, with a reason. */
export function decideRecall(asked: Recall, state: State): Decision {
  const data = { ...asked, entries: [...new Set(asked.entries)] };
  const contest = state.get('contest', data.contest);
  if (!contest) return refuse('NotFound', { what: 'contest' });
  const wanted = contest.recalls[data.round - 1];
  if (wanted === undefined) return noSuchRecall(contest, data.round);
  const decided = contest.recalled[data.round];
  if (decided) return sameEntries(decided, data.entries) ? [] : alreadyDecided(data.round);
  const early = uncountable(state, contest, data.round);
  if (early) return early;
  const danced = roundMarks(state, contest, data.round);
  return unfair(data, { danced, wanted, state }) ?? recalled(data);
}

/** Whether a later round that rests on this recall was already called. */
export function nextRoundCalled(contest: ContestState, round: number, state: State): boolean {
  return contest.heats.some((id) => {
    const heat = state.get('heat', id);
    const danced = heat?.floor.some(
      (part) => part.contest === contest.contest && part.round === round + 1,
    );
    return danced === true && heat?.status !== 'scheduled';
  });
}

function noSuchRecall(contest: ContestState, round: number): Refusal {
  const facts = { contest: contest.title, round, rounds: roundsOf(contest) };
  return refuse(round > facts.rounds ? 'RoundUnknown' : 'NothingToRecall', facts);
}

function alreadyDecided(round: number): Refusal {
  return refuse('RecallAlreadyDecided', { round });
}

function sameEntries(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((entry) => b.includes(entry));
}

interface Danced {
  readonly danced: RoundMarks;
  readonly wanted: number;
  readonly state: State;
}

function unfair(data: Recall, given: Danced): Refusal | undefined {
  const { entries } = given.danced;
  const stranger = data.entries.find((entry) => !entries.includes(entry));
  if (stranger !== undefined)
    return refuse('RecallNotOnFloor', { back: backOf(given, stranger), round: data.round });
  if (data.seen && !isAsSeen(data.seen, given))
    return refuse('CallbacksChanged', { round: data.round });
  const { better, level } = passedOver(data, given);
  if (better) return refuse('RecallOutOfOrder', better);
  if (data.reason !== undefined) return undefined;
  const count = data.entries.length;
  const wanted = Math.min(given.wanted, entries.length);
  if (count !== wanted) return refuse('RecallNeedsReason', { count, wanted });
  return level && refuse('RecallCutsTie', level);
}

/** Whether whoever decides looked at the callbacks there are now. */
function isAsSeen(seen: Readonly<Record<string, number>>, given: Danced): boolean {
  const { entries } = given.danced;
  const total = totalsOf(given);
  return (
    Object.keys(seen).length === entries.length &&
    entries.every((entry) => ownValue(seen, entry) === total(entry))
  );
}

function totalsOf({ danced: { entries, marks }, wanted }: Danced): (entry: string) => number {
  const { totals } = callbacks(marks, wanted);
  return (entry) => totals[entries.indexOf(entry)] ?? 0;
}

/** A couple that stays though another goes on, both as back numbers. */
type PassedOver = { left: number; taken: number } | undefined;

/** Who stays with more callbacks than the last couple that goes on, and who with as many. */
function passedOver(data: Recall, given: Danced): { better: PassedOver; level: PassedOver } {
  const { entries } = given.danced;
  const total = totalsOf(given);
  const taken = worst(data.entries, total);
  const left = entries.filter((entry) => !data.entries.includes(entry));
  const facts = (entry: string | undefined): PassedOver =>
    entry === undefined ? undefined : { left: backOf(given, entry), taken: backOf(given, taken) };
  return {
    better: facts(left.find((entry) => total(entry) > total(taken))),
    level: facts(left.find((entry) => total(entry) === total(taken))),
  };
}

function backOf({ state }: Danced, entry: string): number {
  return state.get('entry', entry)?.back ?? 0;
}

function worst(entries: readonly string[], total: (entry: string) => number): string {
  return entries.reduce((low, entry) => (total(entry) < total(low) ? entry : low));
}

function recalled(data: Recall): Decision {
  const { contest, round, entries, reason } = data;
  const subject = `contest/${contest}`;
  const facts = { contest, round, entries, reason: reason ?? null };
  return [{ type: 'EntriesRecalled', subject, data: facts }];
}
