import { coverTablePart, coverTotalsPart } from '../../../adapters/pages/desk/judging/coverage.tsx';
import type { LivePart } from '../../../adapters/pages/view.ts';
import type { DomainFact } from '../../../domain/events.ts';

type Types = ReadonlySet<DomainFact['type']>;

/** What gives the page of coverage another row or another column. */
const shaping: Types = new Set([
  'HeatScheduled',
  'HeatCancelled',
  'JudgeAppointed',
  'JudgeDismissed',
]);

/** What a panel does all the time: it alters rows, never the figures above them. */
const unfigured: Types = new Set([
  'MarkRecorded',
  'MarkWithdrawn',
  'FeedbackGiven',
  'CommentWritten',
  'CommentWithdrawn',
]);

/** What a batch may have changed on the page of coverage beyond single rows. */
export function touchedCoverage(facts: readonly DomainFact[]): readonly LivePart[] {
  const shapes = facts.some(({ type }) => shaping.has(type));
  const counts = facts.some(({ type }) => !unfigured.has(type));
  return [...(shapes ? [coverTablePart] : []), ...(counts ? [coverTotalsPart] : [])];
}
