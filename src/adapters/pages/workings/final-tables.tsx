import type { VNode } from 'preact';
import type { ContestState } from '../../../domain/contest/state.ts';
import type { DanceWorkings } from '../../../domain/skating/workings.ts';
import { letterOf } from '../../../projections/judging/letter-of.ts';
import { ListTable, NumberHead } from '../table-box.tsx';
import type { View } from '../view.ts';
import { DanceCells } from './couple-table.tsx';
import { backOf, printed, type Final } from './labels.ts';
import { TracedCell } from './traced.tsx';

interface Props {
  readonly view: View;
  readonly contest: ContestState;
  readonly final: Final;
}

/** The whole tables of a final: one per dance, and the summary of several. */
export function FinalTables(props: Props): VNode {
  const { contest, final } = props;
  return (
    <details class="tables">
      <summary>Tables of the final</summary>
      {final.result.workings.dances.map((workings, dance) => (
        <>
          <h4>{contest.dances[dance]}</h4>
          <DanceTable {...props} workings={workings} title={contest.dances[dance] ?? ''} />
        </>
      ))}
      {final.result.totals && <SummaryTable {...props} />}
    </details>
  );
}

function DanceTable(props: Props & { workings: DanceWorkings; title: string }): VNode {
  const { view, final, workings } = props;
  const letters = final.round.judges.map((judge) => letterOf(view.rows, judge));
  const titles = ['Back', ...letters, ...workings.columns, 'Place', 'Rule'];
  return (
    <ListTable
      label={`Marks of the final, ${props.title}`}
      titles={titles.map((title) => `#${title}`)}
      items={final.round.entries.map((entry) => backOf(view.rows, entry))}
      draw={(back, couple) => (
        <tr>
          <NumberHead>{back}</NumberHead>
          <DanceCells view={view} final={final} workings={workings} couple={couple} />
        </tr>
      )}
    />
  );
}

interface Place {
  readonly couple: number;
}

function SummaryTable({ view, contest, final }: Props): VNode {
  const titles = ['Back', ...contest.dances, 'Total', 'Place', 'Rule'];
  return (
    <>
      <h4>Summary</h4>
      <ListTable
        label="Summary of all dances"
        titles={titles.map((title) => `#${title}`)}
        items={final.round.entries}
        draw={(_, couple) => <SummaryRow view={view} final={final} couple={couple} />}
      />
    </>
  );
}

function SummaryRow({ view, final, couple }: Pick<Props, 'view' | 'final'> & Place): VNode {
  const { dancePlaces, totals, places, rules } = final.result;
  const entry = final.round.entries[couple] ?? '';
  const numbers = [...dancePlaces.map((dance) => dance[couple]), totals?.[couple]];
  return (
    <tr>
      <NumberHead>{backOf(view.rows, entry)}</NumberHead>
      {numbers.map((number) => (
        <TracedCell view={view} kind="number" about={{ entry }} value={printed(number)} />
      ))}
      <TracedCell
        view={view}
        kind="number strong"
        about={{ entry }}
        value={printed(places[couple])}
      />
      <td class="number">{rules[couple]}</td>
    </tr>
  );
}
