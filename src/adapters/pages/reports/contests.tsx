import type { VNode } from 'preact';
import type { ContestState } from '../../../domain/contest/state.ts';
import {
  byMulti,
  byProfessionals,
  type ContestReport,
} from '../../../domain/reports/by-contest.ts';
import type { Rows } from '../../../projections/projection.ts';
import { maySee } from '../../../projections/reports/report-marks.ts';
import { sliceTables } from '../../../projections/fold/tables.ts';
import { standingsIn, type StandingRow } from '../../../projections/standings.ts';
import { pathTo } from '../links.ts';
import { resultName, shownStandings, standingWord } from '../place-words.ts';
import { ResultWord } from '../result-state.tsx';
import { EmptyState, ListTable, NumberHead } from '../table-box.tsx';
import type { View } from '../view.ts';
import { backOf, namesOf } from '../workings/labels.ts';
import { audienceOf, plainFacts, resultOf } from './facts.ts';
import { ReportFrame } from './frame.tsx';
import { TallyTable } from './tally-table.tsx';
import { namesWord } from './words.ts';

/** Couples of two professionals, contest by contest. */
export function professionalsPage(view: View): VNode {
  const report = byProfessionals(plainFacts(view).counting);
  const result = resultOf(view.rows, contestsOf(report));
  const none = 'No two professionals have danced together in front of the judges yet.';
  return (
    <ReportFrame {...{ view, result }} here="reports/professionals" title="Professionals">
      {report.length === 0 && <EmptyState words={none} />}
      {report.map((one) => (
        <Contest view={view} report={one} />
      ))}
    </ReportFrame>
  );
}

/** Multi-dance contests: by points, or by the places of the skating system. */
export function multiPage(view: View): VNode {
  const report = byMulti(plainFacts(view).counting);
  const places = rankedMultis(view);
  const result = resultOf(view.rows, [...contestsOf(report), ...contestsOf(places)]);
  return (
    <ReportFrame {...{ view, result }} here="reports/multi" title="Multi-dances">
      {report.map((one) => (
        <Contest view={view} report={one} />
      ))}
      {places.map((contest) => (
        <Places view={view} contest={contest} />
      ))}
    </ReportFrame>
  );
}

function Contest({ view, report }: { view: View; report: ContestReport }): VNode {
  const items = report.lines.map((line) => ({ ...line, name: namesWord(view.rows, line.dancers) }));
  return (
    <section>
      <Title view={view} contest={report.contest} />
      <TallyTable label={`Couples of ${report.contest}`} who="Couple" items={items} />
    </section>
  );
}

function Places({ view, contest }: { view: View; contest: ContestState }): VNode {
  const all = placesSeen(view, contest.contest);
  return (
    <section>
      <Title view={view} contest={contest.contest} />
      <ListTable
        label={`Places of ${contest.title}`}
        titles={['#Back', 'Couple', 'Place']}
        items={all}
        draw={(row) => <Place rows={view.rows} row={row} word={standingWord(row, contest, all)} />}
      />
    </section>
  );
}

function Place({ rows, row, word }: { rows: Rows; row: StandingRow; word: string }): VNode {
  return (
    <tr>
      <NumberHead>{backOf(rows, row.entry)}</NumberHead>
      <td>{namesOf(rows, row.entry)}</td>
      <td>{word}</td>
    </tr>
  );
}

function Title({ view, contest }: { view: View; contest: string }): VNode {
  const title = view.rows.get(sliceTables.contest, contest)?.title ?? contest;
  return (
    <h2>
      <a href={pathTo(view, `standings/${contest}`)}>{title}</a>{' '}
      <ResultWord {...resultName(view.rows, contest)} />
    </h2>
  );
}

/** Ranked contests of several dances whose places who looks may see. */
function rankedMultis(view: View): ContestState[] {
  const { rows } = view;
  return rows.find(sliceTables.contest).filter(({ contest, kind, dances }) => {
    if (kind !== 'ranked' || dances.length < 2) return false;
    const isSeen = maySee(rows, contest, audienceOf(view));
    return isSeen && placesSeen(view, contest).some(({ marks }) => marks > 0);
  });
}

/** Staff see the standing as it is, everybody else as far as it may be shown. */
function placesSeen(view: View, contest: string): StandingRow[] {
  const { rows } = view;
  return audienceOf(view) === 'staff' ? standingsIn(rows, contest) : shownStandings(rows, contest);
}

function contestsOf(all: readonly { readonly contest: string }[]): string[] {
  return all.map(({ contest }) => contest);
}
