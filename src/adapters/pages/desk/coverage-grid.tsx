import type { VNode } from 'preact';
import type { Sheet } from '../../../domain/scorecard/sheet/sheet-lines.ts';
import { coverageTable, type CoverageRow } from '../../../projections/coverage.ts';
import { floorOf } from '../../../projections/floor.ts';
import type { Rows } from '../../../projections/projection.ts';
import { letterOf } from '../../../projections/judging/letter-of.ts';
import { sheetsIn } from '../../../projections/judging/sheets.ts';
import { HeatNotices } from '../heat-notices.tsx';
import { Icon, type IconName } from '../icon.tsx';
import { EmptyState, ListTable } from '../table-box.tsx';
import type { View } from '../view.ts';
import { PaperWord } from './judging/cover-mark.tsx';
import { sheetLabel } from './sheet-label.ts';

/** Which scorecards of the heat on the floor are still open; changes live. */
export function FloorCoverage({ view }: { view: View }): VNode {
  const { now } = floorOf(view.rows);
  return (
    <section id="coverage">
      <h2>{now ? `Scorecards of heat ${now.label}` : 'Scorecards'}</h2>
      {now && <HeatNotices rows={view.rows} heat={now} />}
      {now ? (
        <CoverageGrid view={view} heat={now.heat} />
      ) : (
        <EmptyState words="The judges’ scorecards stand here as soon as a heat is called." />
      )}
    </section>
  );
}

/** Sheets by judges: three shapes, each with its words. */
function CoverageGrid({ view, heat }: { view: View; heat: string }): VNode {
  const sheets = sheetsIn(view.rows, heat);
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

interface CardLook {
  readonly icon: IconName;
  readonly word: string;
  readonly kind: 'signed' | 'open' | 'empty' | 'gap';
}

interface MarkProps {
  readonly row: CoverageRow | undefined;
  /** Whether its heat was not called yet. */
  readonly isToCome?: boolean;
}

/** How far a scorecard is, as a shape and words. */
export function CoverageMark({ row, isToCome = false }: MarkProps): VNode {
  const { icon, word, kind } = stateOf(row, isToCome ? 'to come' : 'not opened');
  return (
    <span class={`coverage ${kind}`}>
      <Icon name={icon} />
      <span>
        {word}
        {row?.paper === true && <PaperWord />}
      </span>
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

function stateOf(row: CoverageRow | undefined, unopened: string): CardLook {
  if (!row) return { icon: 'circle', word: unopened, kind: 'empty' };
  const { given, wanted, signed, missing } = row;
  if (signed && missing.length > 0)
    return { icon: 'flag', word: `signed, ${String(given)} of ${String(wanted)}`, kind: 'gap' };
  if (signed) return { icon: 'check', word: 'signed', kind: 'signed' };
  if (wanted === 0) return { icon: 'dash', word: 'nothing to do', kind: 'empty' };
  const word = `${String(given)} of ${String(wanted)}`;
  return given === 0
    ? { icon: 'circle', word, kind: 'empty' }
    : { icon: 'half', word, kind: 'open' };
}
