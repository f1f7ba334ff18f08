import type { Judged } from '../../../domain/reports/judged.ts';
import { counted, standingOnly, type Strictness } from '../../../domain/reports/counted.ts';
import type { Rows } from '../../../projections/projection.ts';
import { publicityOf, wereRetracted } from '../../../projections/publicity/publicity.ts';
import {
  reportMarks,
  type Audience,
  type ReportMarks,
} from '../../../projections/reports/report-marks.ts';
import { nameOf, type ResultName } from '../place-words.ts';
import { mayOpen, staff } from '../roles.ts';
import type { View } from '../view.ts';

/** What a page of reports is drawn from. */
export interface ReportFacts extends ReportMarks {
  /** What counts in it. */
  readonly counting: readonly Judged[];
  /** The least certain of the results it rests on. */
  readonly result: ResultName;
}

/** Staff see what is not shown to everybody yet; judges and the emcee see what everybody does. */
export function audienceOf(view: View): Audience {
  return mayOpen(staff, view.actor.kind) ? 'staff' : 'public';
}

/** The marks as everybody's reports count them: all but those of scratched entries. */
export function plainFacts(view: View): ReportFacts {
  const marks = marksNow(view);
  return factsOf(view.rows, marks, standingOnly(marks.judged));
}

/** The same under the strictness that the address asks for. */
export function strictFacts(view: View): ReportFacts {
  const marks = marksNow(view);
  return factsOf(view.rows, marks, counted(marks.judged, strictnessOf(view), marks.ladders));
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

function factsOf(rows: Rows, marks: ReportMarks, counting: readonly Judged[]): ReportFacts {
  return { ...marks, counting, result: resultOf(rows, contestsIn(counting)) };
}

/** The contests in which something was judged. */
export function contestsIn(judged: readonly Judged[]): string[] {
  return [...new Set(judged.map(({ contest }) => contest))];
}

/** What results of several contests are called together: as the least certain of them. */
export function resultOf(rows: Rows, contests: readonly string[]): ResultName {
  const states = new Set(contests.map((contest) => publicityOf(rows, contest)));
  const least = (['hidden', 'provisional', 'official'] as const).find((one) => states.has(one));
  const corrected = least === 'official' && contests.some((one) => wereRetracted(rows, one));
  return nameOf(least ?? 'nothing', corrected);
}
