import type { VNode } from 'preact';
import type { ContestState } from '../../../domain/contest/state.ts';
import type { DanceWorkings } from '../../../domain/skating/workings.ts';
import { letterOf } from '../../../projections/judging/letter-of.ts';
import { ListTable, NumberHead } from '../table-box.tsx';
import type { View } from '../view.ts';
import { DanceCells } from './couple-table.tsx';
import { backOf, printed, type Final } from './labels.ts';

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
      draw={(back, couple) => danceRow(workings, couple, back)}
    />
  );
}

function danceRow(workings: DanceWorkings, couple: number, back: string): VNode {
  return (
    <tr>
      <NumberHead>{back}</NumberHead>
      <DanceCells workings={workings} couple={couple} />
    </tr>
  );
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
        draw={(entry, couple) => summaryRow(final, couple, backOf(view.rows, entry))}
      />
    </>
  );
}

function summaryRow({ result }: Final, couple: number, back: string): VNode {
  const { dancePlaces, totals, places, rules } = result;
  const numbers = [...dancePlaces.map((dance) => dance[couple]), totals?.[couple]];
  return (
    <tr>
      <NumberHead>{back}</NumberHead>
      {numbers.map((number) => (
        <td class="number">{printed(number)}</td>
      ))}
      <td class="number strong">{printed(places[couple])}</td>
      <td class="number">{rules[couple]}</td>
    </tr>
  );
}
