import type { VNode } from 'preact';
import { byStudio, type StudioLine } from '../../../domain/reports/by-studio.ts';
import { ranked } from '../../../domain/reports/ranked.ts';
import type { View } from '../view.ts';
import { strictFacts } from './facts.ts';
import { ReportFrame, StrictChips } from './frame.tsx';
import { TallyTable, type TallyItem } from './tally-table.tsx';
import { studioWord } from './words.ts';

const here = 'reports/studios';

/** The studios by what their students got, in total and level by level. */
export function studiosPage(view: View): VNode {
  const { counting, ladders, result } = strictFacts(view);
  const { levels, total } = byStudio(counting, ladders.levels);
  return (
    <ReportFrame {...{ view, here, result }} title="By studio">
      <p>Each student counts for the own studio; what a couple got counts half for each.</p>
      <StrictChips view={view} here={here} />
      <h2>All levels</h2>
      <TallyTable label="All levels" who="Studio" items={itemsOf(view, total)} />
      {levels.map(({ level, lines }) => (
        <>
          <h2>{level ?? 'No level given'}</h2>
          <TallyTable label={level ?? 'No level'} who="Studio" items={itemsOf(view, lines)} />
        </>
      ))}
    </ReportFrame>
  );
}

function itemsOf(view: View, lines: readonly StudioLine[]): TallyItem[] {
  const studios = lines.map(({ studio, tally }) => ({ dancers: [studio ?? ''], tally }));
  return ranked(studios).map(({ dancers: [studio = ''], ...line }) => ({
    ...line,
    name: studioWord(view.rows, studio === '' ? null : studio),
  }));
}
