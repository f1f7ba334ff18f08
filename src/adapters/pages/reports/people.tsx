import type { VNode } from 'preact';
import { byInstructor, byStudent } from '../../../domain/reports/by-person.ts';
import type { RankedLine } from '../../../domain/reports/ranked.ts';
import type { View } from '../view.ts';
import { plainFacts, strictFacts } from './facts.ts';
import { ReportFrame, StrictChips } from './frame.tsx';
import { studentHref } from './steps.tsx';
import { TallyTable, type TallyItem } from './tally-table.tsx';
import { namesWord } from './words.ts';

/** Every student, most points first; each leads to a page with the marks behind them. */
export function studentsPage(view: View): VNode {
  const { counting, result } = strictFacts(view);
  const here = 'reports/students';
  const items = itemsOf(view, byStudent(counting), (line) => studentHref(view, line.dancers));
  return (
    <ReportFrame {...{ view, here, result }} title="By student">
      <StrictChips view={view} here={here} />
      <TallyTable label="Students" who="Student" items={items} />
    </ReportFrame>
  );
}

/** Every professional with what the couples they dance in or instruct got. */
export function instructorsPage(view: View): VNode {
  const { counting, result } = plainFacts(view);
  const items = itemsOf(view, byInstructor(counting), () => undefined);
  return (
    <ReportFrame {...{ view, result }} here="reports/instructors" title="By instructor">
      <p>Counted is what couples got in which a professional dances, or whom one instructs.</p>
      <TallyTable label="Instructors" who="Instructor" items={items} />
    </ReportFrame>
  );
}

function itemsOf(
  view: View,
  lines: readonly RankedLine[],
  hrefOf: (line: RankedLine) => string | undefined,
): TallyItem[] {
  return lines.map((line) => ({
    ...line,
    name: namesWord(view.rows, line.dancers),
    href: hrefOf(line),
  }));
}
