import type { VNode } from 'preact';
import { sheetsOfHeat } from '../../../../domain/scorecard/sheet/sheet.ts';
import type { Sheet } from '../../../../domain/scorecard/sheet/sheet-lines.ts';
import { coverageTable } from '../../../../projections/coverage.ts';
import { readerOf } from '../../../../projections/fold/slices.ts';
import { sliceTables } from '../../../../projections/fold/tables.ts';
import { ReasonForm, maySend } from '../../command-form.tsx';
import { pathTo } from '../../links.ts';
import { EmptyState, ListTable } from '../../table-box.tsx';
import type { View } from '../../view.ts';
import { CoverageMark } from '../coverage-grid.tsx';
import { sheetLabel } from '../sheet-label.ts';

interface Props {
  readonly view: View;
  readonly heat: string;
  readonly back: string;
}

/** Every scorecard of a heat with its state; a signed one can be reopened, with a reason. */
export function CardList({ view, heat, back }: Props): VNode {
  const sheets = sheetsOfHeat(readerOf(view.rows), heat);
  const cards = sheets.flatMap((sheet) => sheet.judges.map((judge) => ({ sheet, judge })));
  if (cards.length === 0)
    return <EmptyState words="No scorecards: the heat has no couples, or its panel no judges." />;
  return (
    <ListTable
      label="Scorecards"
      titles={['Sheet', 'Judge', 'State', 'Actions']}
      items={cards}
      draw={(card) => <CardRow view={view} back={back} {...card} />}
    />
  );
}

type RowProps = Pick<Props, 'view' | 'back'> & { readonly sheet: Sheet; readonly judge: string };

function CardRow({ view, sheet, judge, back }: RowProps): VNode {
  const row = view.rows.get(coverageTable, sheet.sheet, judge);
  const letter = view.rows.get(sliceTables.judge, judge)?.letter ?? judge;
  const mayReopen = row?.signed === true && maySend(view, 'ReopenScorecard');
  return (
    <tr>
      <th scope="row">{sheetLabel(view.rows, sheet.sheet)}</th>
      <td>
        <a href={pathTo(view, 'history', { judge })}>Judge {letter}</a>
      </td>
      <td>
        <CoverageMark row={row} />
      </td>
      <td>{mayReopen && <Reopen view={view} sheet={sheet} judge={judge} back={back} />}</td>
    </tr>
  );
}

function Reopen({ view, sheet: { sheet }, judge, back }: RowProps): VNode {
  const letter = view.rows.get(sliceTables.judge, judge)?.letter ?? judge;
  return (
    <ReasonForm
      {...{ view, back, data: { sheet, judge } }}
      command="ReopenScorecard"
      label="Reopen"
      about={`scorecard of judge ${letter}, ${sheetLabel(view.rows, sheet)}`}
      hint="Why it is opened again; stands in the history."
    />
  );
}
