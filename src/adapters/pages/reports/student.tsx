import type { VNode } from 'preact';
import { studentsOf } from '../../../domain/reports/group.ts';
import type { Judged } from '../../../domain/reports/judged.ts';
import { judgedPoints, meanOf, tallyOf } from '../../../domain/reports/tally.ts';
import { shortName } from '../../../projections/people.ts';
import { sliceTables } from '../../../projections/fold/tables.ts';
import { resultState } from '../place-words.ts';
import { ResultCell } from '../result-state.tsx';
import { ListTable } from '../table-box.tsx';
import type { View } from '../view.ts';
import { letterOf } from '../workings/labels.ts';
import { plainFacts, stateOf } from './facts.ts';
import { ReportFrame } from './frame.tsx';
import { marksWord, namesWord, pointsWord, reasonOf, studioWord } from './words.ts';

/** One student: every mark, and how it came to its points. Undefined where nobody is known. */
export function studentPage(view: View, id: string): VNode | undefined {
  const person = view.rows.get(sliceTables.person, id);
  if (person?.kind !== 'student') return undefined;
  const facts = plainFacts(view);
  const own = facts.counting.filter(({ entry }) =>
    studentsOf(entry).some(({ person: one }) => one === id),
  );
  const frame = { view, state: stateOf(facts, own), here: `reports/students/${id}`, from };
  return (
    <ReportFrame {...frame} title={shortName(view.rows, id)}>
      <p class="lead">{factsLine(view, id)}</p>
      <Marks view={view} own={[...own].sort(byAgenda(view))} />
    </ReportFrame>
  );
}

const from = { path: 'reports/students', word: 'By student' };

const titles = ['Heat', 'Contest', '~Couple', 'Judge', '#Mark', '#Points', 'Why', '~Results'];

function Marks({ view, own }: { view: View; own: readonly Judged[] }): VNode {
  const tally = tallyOf(own.map((judged) => ({ judged, weight: 1 })));
  const mean = meanOf(tally);
  return (
    <>
      <p>
        {`${pointsWord(tally.points)} points from ${String(tally.count)} marks`}
        {mean !== null && `, ${pointsWord(mean)} on average`}.
      </p>
      <ListTable
        label="Marks"
        titles={titles}
        items={own}
        draw={(judged) => <Row view={view} judged={judged} />}
      />
    </>
  );
}

function Row({ view, judged }: { view: View; judged: Judged }): VNode {
  const { rows } = view;
  const { contest, heat, dance, entry, judge, marks } = judged;
  const danced = rows.get(sliceTables.contest, contest);
  return (
    <tr>
      <th scope="row">{rows.get(sliceTables.heat, heat)?.label ?? heat}</th>
      <DancedCell title={danced?.title} dance={danced?.dances[dance]} />
      <td class="aside">{namesWord(rows, [entry.lead.person, entry.follow.person])}</td>
      <td>{letterOf(rows, judge)}</td>
      <td class="number mark">{marksWord(judged)}</td>
      <td class="number strong">{marks.length === 0 ? '' : pointsWord(judgedPoints(judged))}</td>
      <td>{reasonOf(judged)}</td>
      <ResultCell state={resultState(rows, contest)} />
    </tr>
  );
}

function DancedCell(props: Record<'title' | 'dance', string | undefined>): VNode {
  return (
    <td>
      {props.title}
      <span class="line">{props.dance}</span>
    </td>
  );
}

/** "Bronze · age B · Tanzhaus Beispiel": what is known of the student. */
function factsLine({ rows }: View, id: string): string {
  const { level = null, age = null, studio = null } = rows.get(sliceTables.person, id) ?? {};
  const home = studio === null ? null : studioWord(rows, studio);
  const known = [level, age === null ? null : `age ${age}`, home];
  return known.filter((word) => word !== null).join(' · ');
}

function byAgenda({ rows }: View): (a: Judged, b: Judged) => number {
  const order = ({ heat }: Judged): number => rows.get(sliceTables.heat, heat)?.order ?? 0;
  return (a, b) => order(a) - order(b) || a.dance - b.dance || a.judge.localeCompare(b.judge);
}
