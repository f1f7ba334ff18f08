import type { Marking } from '../../../../domain/scorecard/marking/marking.ts';
import { linesFor } from '../../../../domain/scorecard/sheet/sheet-lines.ts';
import { paperWords } from '../../../../domain/scorecard/paper.ts';
import { callbacksOf, missingBacks, progressOf } from '../../../../domain/scorecard/sign.ts';
import type { SlipRow } from './slip-leaves.ts';
import type { KeptCommand, SlipSheet } from './slip-types.ts';

/** "2 of 3 marked · missing 130", "4 of 6 called back", or "4 of 5 to 7 called back". */
export function progressWords(slip: SlipSheet): string {
  const judge = slip.sheet.judges[0] ?? '';
  const card = slip.card ?? { marks: {}, judge };
  const { given, wanted } = progressOf(slip.sheet, card);
  const callbacks = callbacksOf(slip.sheet, judge);
  if (callbacks) {
    const { least, most } = callbacks;
    const count = least === most ? String(wanted) : `${least} to ${most}`;
    return `${given} of ${count} called back${given >= most ? ' · that is all' : ''}`;
  }
  if (linesFor(slip.sheet, judge).length === 0) return 'Nothing here is yours to mark';
  const missing = missingBacks(slip.sheet, card);
  const rest = missing.length === 0 ? '' : ` · missing ${missing.join(', ')}`;
  return `${given} of ${wanted} marked${rest}`;
}

/** The state of a couple's mark in words; nothing for a couple without a mark. */
export function stateWords(row: SlipRow): string {
  const { state, parts, earlier, comment, feedback, marking, waitsForCall } = row;
  if (!row.mine) return row.whose ?? '';
  const given = [...earlier, ...parts, ...Object.values(feedback)];
  const isEmpty = given.every((one) => one === undefined);
  if (state === 'refused') return 'refused';
  if (state === 'kept' && waitsForCall) return 'waits for the call';
  if (state === 'kept') return isEmpty && comment === '' ? 'taken back, kept here' : 'kept here';
  if (state === 'saved') return row.paper ? paperWords : 'saved';
  return marking.way === 'callback' || marking.way === 'feedback' ? '' : 'not marked';
}

/** A mark as it is read out: "place 2", "called back", "GH", "87". */
export function markWords(marking: Marking, mark: SlipRow['mark']): string {
  if (mark === undefined) return marking.way === 'callback' ? 'not called back' : 'no mark';
  if (marking.way === 'callback') return 'called back';
  return marking.way === 'placement' ? `place ${mark}` : `${mark}`;
}

/** What a couple has, as it is read out; what was given in an earlier way says so. */
export function givenWords({ marking, mark, earlier }: SlipRow): string {
  if (earlier.length === 0) return markWords(marking, mark);
  const each = earlier.map((one) => [one.name, one.mark].filter((word) => word !== '').join(' '));
  return `${each.join(', ')}, given earlier`;
}

/** What a kept command did, for the list of refusals on other sheets. */
export function commandWords({ type, data }: KeptCommand, back: number | undefined): string {
  const couple = back === undefined ? '' : ` of couple ${back}`;
  switch (type) {
    case 'RecordMark':
      return `Mark ${data.mark}${couple}`;
    case 'WithdrawMark':
      return `Taking back the mark${couple}`;
    case 'GiveFeedback':
      return `${data.word} ${data.statement === 'none' ? 'taken back' : data.statement}${couple}`;
    case 'WriteComment':
      return `Comment${couple}`;
    case 'WithdrawComment':
      return `Taking back the comment${couple}`;
    default:
      return type === 'SignScorecard' ? 'Signature' : 'Scorecard';
  }
}
