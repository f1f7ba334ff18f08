import type { VNode } from 'preact';
import type { ContestState } from '../../../domain/contest/state.ts';
import { markingOf } from '../../../domain/rules/marking-of.ts';
import {
  partsOf,
  pointsOf,
  wayCode,
  type Marking,
} from '../../../domain/scorecard/marking/marking.ts';
import { sheetsOfRound } from '../../../domain/scorecard/sheet/sheet.ts';
import type { Sheet } from '../../../domain/scorecard/sheet/sheet-lines.ts';
import { lineKey } from '../../../domain/scorecard/state.ts';
import { countOf, list } from '../../../domain/skating/words.ts';
import { cardRow } from '../../../projections/scorecards.ts';
import { readerOf } from '../../../projections/fold/slices.ts';
import { standingsIn, type StandingRow } from '../../../projections/standings.ts';
import { letterOf } from '../../../projections/judging/letter-of.ts';
import { ListTable, NumberHead } from '../table-box.tsx';
import type { View } from '../view.ts';
import { backOf, namesOf } from './labels.ts';
import { TracedCell } from './traced.tsx';

interface Props {
  readonly view: View;
  readonly contest: ContestState;
}

/** A proficiency contest: every couple's marks by judge and dance, and the mean of its points. */
export function ProficiencyTable({ view, contest }: Props): VNode {
  const sheets = sheetsOfRound(readerOf(view.rows), contest, 1);
  const judges = [...new Set(sheets.flatMap((sheet) => sheet.judges))];
  const letters = judges.map((judge) => `#${letterOf(view.rows, judge)}`);
  return (
    <>
      <PointsWords view={view} contest={contest} />
      <ListTable
        label={`Marks of ${contest.title}`}
        titles={['#Back', 'Couple', ...letters, '#Points', '#Marks']}
        items={standingsIn(view.rows, contest.contest)}
        draw={(row) => <Row view={view} row={row} sheets={sheets} judges={judges} />}
      />
    </>
  );
}

/** How marks become points. */
export function PointsWords({ view, contest }: Props): VNode {
  return <p>{pointsWords(markingOf(readerOf(view.rows), contest, 1))}</p>;
}

function pointsWords(marking: Marking): string {
  if (marking.way === 'feedback') return 'Judges give feedback here, no points.';
  if (marking.way === 'parts')
    return `Points are the mean over the judges of ${marking.parts.join(' + ')}.`;
  if (marking.way !== 'letters') return 'Points are the mean of all marks given.';
  const way = wayCode(marking);
  const told = marking.letters.map(
    (letter) => `${letter} is ${countOf(pointsOf(way, letter), 'point')}`,
  );
  return `Points are the mean of all marks given: ${list(told)}.`;
}

interface RowProps {
  readonly view: View;
  readonly row: StandingRow;
  readonly sheets: readonly Sheet[];
  readonly judges: readonly string[];
}

function Row({ view, row, sheets, judges }: RowProps): VNode {
  return (
    <tr>
      <NumberHead>{backOf(view.rows, row.entry)}</NumberHead>
      <td>{namesOf(view.rows, row.entry)}</td>
      {judges.map((judge) => (
        <TracedCell
          view={view}
          kind="number mark"
          about={{ entry: row.entry, judge }}
          value={marksOf(view, { sheets, judge, entry: row.entry })}
        />
      ))}
      <TracedCell
        view={view}
        kind="number strong"
        about={{ entry: row.entry }}
        value={row.points ?? ''}
      />
      <td class="number">{row.marks}</td>
    </tr>
  );
}

function marksOf(
  view: View,
  { sheets, judge, entry }: { sheets: readonly Sheet[]; judge: string; entry: string },
): string {
  const marks = sheets.flatMap(({ sheet, lines }) => {
    const card = cardRow(view.rows, sheet, judge);
    const line = lines.find((one) => one.entry === entry);
    const parts = line ? partsOf(line.marking) : [];
    return (line?.dances ?? []).map((dance) =>
      parts.map((part) => card?.marks[lineKey(entry, dance, part)] ?? '–').join('+'),
    );
  });
  return marks.join(' ');
}
