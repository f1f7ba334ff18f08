import type { VNode } from 'preact';
import { gather } from '../../../domain/reports/gather.ts';
import type { Judged } from '../../../domain/reports/judged.ts';
import { meanOf, tallyOf } from '../../../domain/reports/tally.ts';
import { countOf } from '../../../domain/skating/words.ts';
import { sliceTables } from '../../../projections/fold/tables.ts';
import { letterOf } from '../../../projections/judging/letter-of.ts';
import { maySeeByJudge } from '../../../projections/reports/report-marks.ts';
import { resultName } from '../place-words.ts';
import { ResultCell } from '../result-state.tsx';
import { ListTable } from '../table-box.tsx';
import type { View } from '../view.ts';
import { audienceOf } from './facts.ts';
import { marksWord, namesWord, pointsWord, reasonOf } from './words.ts';

interface Props {
  readonly view: View;
  /** What was judged of one student. */
  readonly own: readonly Judged[];
}

/**
 * A student's marks in the order of the agenda, each with how it came to its points; added up
 * over the judges where who looks may not see yet who gave what.
 */
export function StudentMarks({ view, own }: Props): VNode {
  const tally = totalOf(own);
  const mean = meanOf(tally);
  return (
    <>
      <p>
        {`${pointsWord(tally.points)} ${tally.points === 1 ? 'point' : 'points'} `}
        {`from ${countOf(tally.count, 'mark')}`}
        {mean !== null && `, ${pointsWord(mean)} on average`}.
      </p>
      <ListTable
        label="Marks"
        titles={['Heat', 'Contest', '~Couple', 'Judge', '#Mark', '#Points', 'Why', '~Results']}
        items={linesOf(view, own)}
        draw={(line) => <Row view={view} line={line} />}
      />
    </>
  );
}

/** What one judge gave a couple in a dance, or all of them together. */
interface Line {
  readonly first: Judged;
  readonly all: readonly Judged[];
  readonly byJudge: boolean;
}

function linesOf(view: View, own: readonly Judged[]): Line[] {
  const audience = audienceOf(view);
  const byJudge = ({ contest }: Judged): boolean => maySeeByJudge(view.rows, contest, audience);
  const sorted = [...own].sort(byAgenda(view));
  const lines = gather(sorted, (one) => [
    [one.heat, one.entry.entry, one.dance, byJudge(one) ? one.judge : ''].join('/'),
  ]);
  return [...lines.values()].flatMap((all) => {
    const [first] = all;
    return first ? [{ first, all, byJudge: byJudge(first) }] : [];
  });
}

function Row({ view: { rows }, line }: { view: View; line: Line }): VNode {
  const { contest, heat, dance, entry } = line.first;
  const danced = rows.get(sliceTables.contest, contest);
  const { points, count } = totalOf(line.all);
  return (
    <tr>
      <th scope="row">{rows.get(sliceTables.heat, heat)?.label ?? heat}</th>
      <DancedCell title={danced?.title} dance={danced?.dances[dance]} />
      <td class="aside">{namesWord(rows, [entry.lead.person, entry.follow.person])}</td>
      <td>{line.byJudge ? letterOf(rows, line.first.judge) : judgesWord(line)}</td>
      <td class="number mark">{line.byJudge ? marksWord(line.first) : ''}</td>
      <td class="number strong">{count === 0 ? '' : pointsWord(points)}</td>
      <td>{line.byJudge ? reasonOf(line.first) : inSum}</td>
      <ResultCell {...resultName(rows, contest)} />
    </tr>
  );
}

const inSum = 'added up; who gave what stands here once the results are published';

function judgesWord({ all }: Line): string {
  return countOf(all.length, 'judge');
}

function DancedCell(props: Record<'title' | 'dance', string | undefined>): VNode {
  return (
    <td>
      {props.title}
      <span class="line">{props.dance}</span>
    </td>
  );
}

function totalOf(own: readonly Judged[]): ReturnType<typeof tallyOf> {
  return tallyOf(own.map((judged) => ({ judged, weight: 1 })));
}

function byAgenda({ rows }: View): (a: Judged, b: Judged) => number {
  const order = ({ heat }: Judged): number => rows.get(sliceTables.heat, heat)?.order ?? 0;
  return (a, b) => order(a) - order(b) || a.dance - b.dance || a.judge.localeCompare(b.judge);
}
