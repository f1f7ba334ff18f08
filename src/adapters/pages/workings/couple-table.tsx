import type { VNode } from 'preact';
import type { ContestState } from '../../../domain/contest/state.ts';
import { printCell, type DanceWorkings } from '../../../domain/skating/workings.ts';
import { letterOf } from '../../../projections/judging/letter-of.ts';
import { TableBox, TableHead } from '../table-box.tsx';
import type { View } from '../view.ts';
import { backOf, printed, type Final } from './labels.ts';

interface Props {
  readonly view: View;
  readonly contest: ContestState;
  readonly final: Final;
  readonly couple: number;
}

/** One couple's line of every dance, as scrutineers print it. */
export function CoupleTable({ view, contest, final, couple }: Props): VNode {
  const { round, result } = final;
  const letters = round.judges.map((judge) => letterOf(view.rows, judge));
  const columns = [...letters, ...(result.workings.dances[0]?.columns ?? [])];
  const back = backOf(view.rows, round.entries[couple] ?? '');
  return (
    <TableBox label={`Marks of couple ${back}`}>
      <TableHead titles={['Dance', ...[...columns, 'Place', 'Rule'].map(number)]} />
      <tbody>
        <DanceRows contest={contest} final={final} couple={couple} />
        {result.totals && <TotalRow final={final} couple={couple} span={columns.length} />}
      </tbody>
    </TableBox>
  );
}

function DanceRows({ contest, final, couple }: Omit<Props, 'view'>): VNode {
  const rows = final.result.workings.dances.map((workings, dance) => (
    <tr>
      <th scope="row">{contest.dances[dance]}</th>
      <DanceCells workings={workings} couple={couple} />
    </tr>
  ));
  return <>{rows}</>;
}

/** The cells of one couple in one dance: marks, counts per column, place and rule. */
export function DanceCells(props: { workings: DanceWorkings; couple: number }): VNode {
  const row = props.workings.rows[props.couple];
  return (
    <>
      {row?.marks.map((mark) => (
        <td class="number mark">{mark}</td>
      ))}
      {row?.cells.map((cell) => (
        <td class="number">{printCell(cell)}</td>
      ))}
      <td class="number strong">{printed(row?.place)}</td>
      <td class="number">{row?.rule}</td>
    </>
  );
}

function TotalRow({ final, couple, span }: { final: Final; couple: number; span: number }): VNode {
  const { totals, places } = final.result;
  return (
    <tr class="total">
      <th scope="row">All dances</th>
      <td class="number" colSpan={span}>
        {`total ${printed(totals?.[couple])}`}
      </td>
      <td class="number strong">{printed(places[couple])}</td>
      <td class="number">{final.result.rules[couple]}</td>
    </tr>
  );
}

function number(title: string): string {
  return `#${title}`;
}
