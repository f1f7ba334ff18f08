import {
  roundEntries,
  roundName,
  roundsOf,
  type ContestState,
} from '../../domain/contest/state.ts';
import { byOrder } from '../agenda.ts';
import { sliceTables } from '../fold/tables.ts';
import type { Rows } from '../projection.ts';
import { publicityOf } from '../publicity/publicity.ts';
import { judgingIn, type JudgingRow } from '../standings.ts';

/** What a contest waits for, and for whom. */
export interface NextStep {
  readonly kind: 'schedule' | 'call' | 'sign' | 'recall' | 'publish' | 'done';
  readonly who: 'judges' | 'chairman' | 'desk' | 'nobody';
  /** "Decide the recall of the semi-final". */
  readonly words: string;
}

/** What comes next in a contest: it follows from its heats, sheets, recalls and results alone. */
export function nextStep(rows: Rows, contest: ContestState): NextStep {
  if (publicityOf(rows, contest.contest) === 'official')
    return { kind: 'done', who: 'nobody', words: 'The results are published' };
  const judging = judgingIn(rows, contest.contest);
  if (judging && judging.signed < judging.panel) return signStep(contest, judging);
  const call = callStep(rows, contest);
  const round = judging?.round ?? 0;
  const isRecall = round > 0 && round < roundsOf(contest);
  if (isRecall && !contest.recalled[round])
    return call ?? { kind: 'recall', who: 'chairman', words: recallWords(contest, round) };
  if (call) return call;
  if (!judging || isRecall) return scheduleStep(contest, round + 1);
  return { kind: 'publish', who: 'chairman', words: 'Publish the results' };
}

function signStep(contest: ContestState, { round, signed, panel }: JudgingRow): NextStep {
  const open = `${String(panel - signed)} of ${String(panel)} judges`;
  const what = contest.recalls.length === 0 ? '' : ` the ${roundName(contest, round)}`;
  return { kind: 'sign', who: 'judges', words: `${open} are still to sign${what}` };
}

function recallWords(contest: ContestState, round: number): string {
  return `Decide the recall of the ${roundName(contest, round)}`;
}

/** The first heat of the contest that can be called. */
function callStep(rows: Rows, contest: ContestState): NextStep | undefined {
  const [heat] = contest.heats
    .flatMap((id) => rows.get(sliceTables.heat, id) ?? [])
    .filter(({ status }) => status === 'scheduled')
    .filter(({ floor }) =>
      floor.some((part) => part.contest === contest.contest && roundEntries(contest, part.round)),
    )
    .sort(byOrder);
  return heat && { kind: 'call', who: 'desk', words: `Call heat ${heat.label}` };
}

function scheduleStep(contest: ContestState, round: number): NextStep {
  const what = contest.recalls.length === 0 ? 'its heat' : `the ${roundName(contest, round)}`;
  return { kind: 'schedule', who: 'desk', words: `Schedule ${what}` };
}
