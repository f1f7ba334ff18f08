import type { Judged } from '../../../domain/reports/judged.ts';
import { counted, standingOnly, type Strictness } from '../../../domain/reports/counted.ts';
import type { Rows } from '../../../projections/projection.ts';
import {
  reportMarks,
  type Audience,
  type ReportMarks,
} from '../../../projections/reports/report-marks.ts';
import type { ResultState } from '../place-words.ts';
import { mayOpen, staff } from '../roles.ts';
import type { View } from '../view.ts';

/** What a page of reports is drawn from. */
export interface ReportFacts extends ReportMarks {
  /** What counts in it. */
  readonly counting: readonly Judged[];
  /** The least certain of the results it rests on. */
  readonly state: ResultState;
}

/** Staff see what is not shown to everybody yet; judges and the emcee see what everybody does. */
export function audienceOf(view: View): Audience {
  return mayOpen(staff, view.actor.kind) ? 'staff' : 'public';
}

/** The marks as everybody's reports count them: all but those of scratched entries. */
export function plainFacts(view: View): ReportFacts {
  const marks = marksNow(view);
  return factsOf(marks, standingOnly(marks.judged));
}

/** The same under the strictness that the address asks for. */
export function strictFacts(view: View): ReportFacts {
  const marks = marksNow(view);
  return factsOf(marks, counted(marks.judged, strictnessOf(view), marks.ladders));
}

/** What `?strict=` asks for; everything counts without it. */
export function strictnessOf({ query: { strict } }: View): Strictness {
  return strict === 'level' || strict === 'age' ? strict : 'none';
}

interface Read {
  readonly revision: number;
  readonly audience: Audience;
  readonly marks: ReportMarks;
}

/** The last that was read of each read model: between two marks many pages rest on the same. */
const last = new WeakMap<Rows, Read>();

function marksNow(view: View): ReportMarks {
  const { rows, revision } = view;
  const audience = audienceOf(view);
  const before = last.get(rows);
  if (before?.revision === revision && before.audience === audience) return before.marks;
  const marks = reportMarks(rows, audience);
  last.set(rows, { revision, audience, marks });
  return marks;
}

function factsOf(marks: ReportMarks, counting: readonly Judged[]): ReportFacts {
  return { ...marks, counting, state: stateOf(marks, counting) };
}

/** How certain is what these rest on: as the least certain of their contests. */
export function stateOf(
  { shown }: Pick<ReportMarks, 'shown'>,
  counting: readonly Judged[],
): ResultState {
  const states = new Set(counting.map(({ contest }) => shown.get(contest) ?? 'hidden'));
  const least = (['hidden', 'provisional', 'official'] as const).find((one) => states.has(one));
  return least ?? 'nothing';
}
