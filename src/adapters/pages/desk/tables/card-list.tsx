import type { VNode } from 'preact';
import type { Sheet } from '../../../../domain/scorecard/sheet/sheet-lines.ts';
import { coverageTable } from '../../../../projections/coverage.ts';
import { sheetsIn } from '../../../../projections/judging/sheets.ts';
import { sliceTables } from '../../../../projections/fold/tables.ts';
import { letterOf } from '../../../../projections/judging/letter-of.ts';
import { ReasonForm, maySend } from '../../command-form.tsx';
import { pathTo } from '../../links.ts';
import { EmptyState, ListTable } from '../../table-box.tsx';
import type { View } from '../../view.ts';
import { CoverageMark } from '../coverage-grid.tsx';
import { Traced } from '../../workings/traced.tsx';
import { sheetLabel } from '../sheet-label.ts';

interface Props {
  readonly view: View;
  readonly heat: string;
  readonly back: string;
}

/** Every scorecard of a heat with its state; a signed one can be reopened, with a reason. */
export function CardList({ view, heat, back }: Props): VNode {
  const sheets = sheetsIn(view.rows, heat);
  const isToCome = view.rows.get(sliceTables.heat, heat)?.status === 'scheduled';
  const cards = sheets.flatMap((sheet) =>
    sheet.judges.map((judge) => ({ sheet, judge, isToCome })),
  );
  if (cards.length === 0)
    return <EmptyState words="No scorecards: the heat has no couples, or its panel no judges." />;
  return (
    <ListTable
      label="Scorecards"
      titles={['Sheet', 'Judge', 'State', 'Actions']}
      items={cards}
      draw={(card) => <CardRow view={view} back={back} heat={heat} {...card} />}
    />
  );
}

type CardProps = Props & { readonly sheet: Sheet; readonly judge: string };

function CardRow(props: CardProps & { readonly isToCome: boolean }): VNode {
  const { view, heat, sheet, judge, back, isToCome } = props;
  const row = view.rows.get(coverageTable, sheet.sheet, judge);
  const mayReopen = row?.signed === true && maySend(view, 'ReopenScorecard');
  return (
    <tr>
      <th scope="row">{sheetLabel(view.rows, sheet.sheet)}</th>
      <td>
        <a href={pathTo(view, 'history', { judge })}>Judge {letterOf(view.rows, judge)}</a>
      </td>
      <td>
        <Traced view={view} about={{ judge, heat }}>
          <CoverageMark row={row} isToCome={isToCome} />
        </Traced>
      </td>
      <td>
        {mayReopen && <Reopen view={view} sheet={sheet} judge={judge} back={back} />}
        {row?.signed === false && (
          <a href={pathTo(view, 'desk/paper', { heat, judge })}>
            Key in paper<span class="unseen"> of judge {letterOf(view.rows, judge)}</span>
          </a>
        )}
      </td>
    </tr>
  );
}

function Reopen({ view, sheet: { sheet }, judge, back }: Omit<CardProps, 'heat'>): VNode {
  return (
    <ReasonForm
      {...{ view, back, data: { sheet, judge } }}
      command="ReopenScorecard"
      label="Reopen"
      about={`scorecard of judge ${letterOf(view.rows, judge)}, ${sheetLabel(view.rows, sheet)}`}
      hint="Why it is opened again; stands in the history."
    />
  );
}
