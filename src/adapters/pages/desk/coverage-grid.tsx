import type { VNode } from 'preact';
import { sheetsOfHeat } from '../../../domain/scorecard/sheet/sheet.ts';
import type { Sheet } from '../../../domain/scorecard/sheet/sheet-lines.ts';
import { coverageTable, type CoverageRow } from '../../../projections/coverage.ts';
import { floorOf } from '../../../projections/floor.ts';
import type { Rows } from '../../../projections/projection.ts';
import { readerOf } from '../../../projections/fold/slices.ts';
import { sliceTables } from '../../../projections/fold/tables.ts';
import { Icon, type IconName } from '../icon.tsx';
import { EmptyState, ListTable } from '../table-box.tsx';
import type { View } from '../view.ts';
import { sheetLabel } from './sheet-label.ts';

/** Which scorecards of the heat on the floor are still open; changes live. */
export function FloorCoverage({ view }: { view: View }): VNode {
  const { now } = floorOf(view.rows);
  return (
    <section id="coverage">
      <h2>{now ? `Scorecards of heat ${now.label}` : 'Scorecards'}</h2>
      {now ? (
        <CoverageGrid view={view} heat={now.heat} />
      ) : (
        <EmptyState words="The judges’ scorecards stand here as soon as a heat is called." />
      )}
    </section>
  );
}

/** Sheets by judges: three shapes, each with its words. */
export function CoverageGrid({ view, heat }: { view: View; heat: string }): VNode {
  const sheets = sheetsOfHeat(readerOf(view.rows), heat);
  const judges = [...new Set(sheets.flatMap((sheet) => sheet.judges))];
  if (judges.length === 0)
    return <EmptyState words="No judge sits on the panel. Appoint judges first." />;
  const letters = judges.map((judge) => `Judge ${letterOf(view.rows, judge)}`);
  return (
    <ListTable
      label="Scorecards by judge"
      titles={['Sheet', ...letters]}
      items={sheets}
      draw={(sheet) => <SheetRow rows={view.rows} sheet={sheet} judges={judges} />}
    />
  );
}

/** How far a scorecard is, as a shape and words. */
export function CoverageMark({ row }: { row: CoverageRow | undefined }): VNode {
  const { icon, word, kind } = stateOf(row);
  return (
    <span class={`coverage ${kind}`}>
      <Icon name={icon} />
      <span>{word}</span>
    </span>
  );
}

function SheetRow(props: { rows: Rows; sheet: Sheet; judges: readonly string[] }): VNode {
  const { rows, sheet, judges } = props;
  return (
    <tr>
      <th scope="row">{sheetLabel(rows, sheet.sheet)}</th>
      {judges.map((judge) => (
        <td>{sheet.judges.includes(judge) ? cellOf(rows, sheet, judge) : 'not on the panel'}</td>
      ))}
    </tr>
  );
}

function cellOf(rows: Rows, { sheet }: Sheet, judge: string): VNode {
  return (
    <>
      <span class="unseen">judge {letterOf(rows, judge)}, </span>
      <CoverageMark row={rows.get(coverageTable, sheet, judge)} />
    </>
  );
}

function stateOf(row: CoverageRow | undefined): { icon: IconName; word: string; kind: string } {
  if (row?.wanted === 0 && !row.signed)
    return { icon: 'dash', word: 'nothing to do', kind: 'empty' };
  if (!row || row.given === 0) {
    const word = row ? `0 of ${String(row.wanted)}` : 'not opened';
    return row?.signed
      ? { icon: 'check', word: 'signed', kind: 'signed' }
      : { icon: 'circle', word, kind: 'empty' };
  }
  if (row.signed) return { icon: 'check', word: 'signed', kind: 'signed' };
  const word = `${String(row.given)} of ${String(row.wanted)}`;
  return { icon: 'half', word, kind: 'open' };
}

function letterOf(rows: Rows, judge: string): string {
  return rows.get(sliceTables.judge, judge)?.letter ?? judge;
}
