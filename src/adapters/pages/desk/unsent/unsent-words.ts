import type { Outcome } from '../../../../domain/message.ts';
import type { UnsentCommand } from '../../../../domain/unsent/unsent-types.ts';
import { labelsOf } from '../../../../projections/history/labels.ts';
import type { Rows } from '../../../../projections/projection.ts';

/** What a judge did with a command: "G for couple 117 (Waltz, heat 7)". */
export function unsentWords({ type, data }: UnsentCommand, rows: Rows): string {
  const labels = labelsOf(rows);
  const { sheet, entry } = { sheet: textOf(data['sheet']), entry: textOf(data['entry']) };
  const couple = labels.couple(entry);
  const place = (): string => labels.place(sheet, entry, Number(data['dance'] ?? 0));
  const part = data['part'] === undefined ? '' : `, part ${String(Number(data['part']) + 1)}`;
  switch (type) {
    case 'RecordMark':
      return `${textOf(data['mark'])} for ${couple}${part} (${place()})`;
    case 'WithdrawMark':
      return `mark of ${couple}${part} taken back (${place()})`;
    case 'GiveFeedback':
      return `${textOf(data['word'])} ${textOf(data['statement'])} for ${couple} (${place()})`;
    case 'WriteComment':
      return `comment for ${couple} (${labels.sheet(sheet)})`;
    case 'WithdrawComment':
      return `comment for ${couple} taken back (${labels.sheet(sheet)})`;
    case 'SignScorecard':
      return `signature (${labels.sheet(sheet)})`;
    default:
      return `scorecard opened (${labels.sheet(sheet)})`;
  }
}

/** What became of a command, in words for the desk. */
export function outcomeWords({ status, revisions = [], sentence = '' }: Outcome): string {
  if (status === 'duplicate') return 'was there already';
  if (status !== 'accepted') return sentence;
  return revisions.length === 0 ? 'was so already' : 'recorded';
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
