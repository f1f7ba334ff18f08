import type { VNode } from 'preact';
import { studentsOf } from '../../../domain/reports/group.ts';
import { shortName } from '../../../projections/people.ts';
import { sliceTables } from '../../../projections/fold/tables.ts';
import type { View } from '../view.ts';
import { contestsIn, plainFacts, resultOf } from './facts.ts';
import { ReportFrame } from './frame.tsx';
import { StudentMarks } from './student-marks.tsx';
import { studioWord } from './words.ts';

/** One student with the marks behind the points. Undefined where nobody is known. */
export function studentPage(view: View, id: string): VNode | undefined {
  const person = view.rows.get(sliceTables.person, id);
  if (person?.kind !== 'student') return undefined;
  const own = plainFacts(view).counting.filter(({ entry }) =>
    studentsOf(entry).some(({ person: one }) => one === id),
  );
  const result = resultOf(view.rows, contestsIn(own));
  const frame = { view, result, here: `reports/students/${id}`, from };
  return (
    <ReportFrame {...frame} title={shortName(view.rows, id)}>
      <p class="lead">{factsLine(view, id)}</p>
      <StudentMarks view={view} own={own} />
    </ReportFrame>
  );
}

const from = { path: 'reports/students', word: 'By student' };

/** "Bronze · age B · Tanzhaus Beispiel": what is known of the student. */
function factsLine({ rows }: View, id: string): string {
  const { level = null, age = null, studio = null } = rows.get(sliceTables.person, id) ?? {};
  const home = studio === null ? null : studioWord(rows, studio);
  const known = [level, age === null ? null : `age ${age}`, home];
  return known.filter((word) => word !== null).join(' · ');
}
