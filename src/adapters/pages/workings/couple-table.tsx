import type { VNode } from 'preact';
import type { ContestState } from '../../../domain/contest/state.ts';
import { printCell, type DanceWorkings } from '../../../domain/skating/workings.ts';
import { letterOf } from '../../../projections/judging/letter-of.ts';
import { TableBox, TableHead } from '../table-box.tsx';
import type { View } from '../view.ts';
import { ToldCell, type Told } from './history-way.tsx';
import { backOf, printed, type Final } from './labels.ts';

interface Props {
  readonly view: View;
  readonly contest: ContestState;
  readonly final: Final;
  readonly couple: number;
  readonly isLed: boolean;
}

/** One couple's line of every dance, as scrutineers print it. */
export function CoupleTable(props: Props): VNode {
  const { view, final, couple } = props;
  const { round, result } = final;
  const columns = columnsOf(view, final);
  const back = backOf(view.rows, round.entries[couple] ?? '');
  return (
    <TableBox label={`Marks of couple ${back}`}>
      <TableHead titles={['Dance', ...[...columns, 'Place', 'Rule'].map(number)]} />
      <tbody>
        <DanceRows {...props} />
        {result.totals && <TotalRow {...props} span={columns.length} />}
      </tbody>
    </TableBox>
  );
}

/** The judges' letters, and the columns of the skating system. */
function columnsOf({ rows }: View, { round, result }: Final): string[] {
  const letters = round.judges.map((judge) => letterOf(rows, judge));
  return [...letters, ...(result.workings.dances[0]?.columns ?? [])];
}

function DanceRows(props: Props): VNode {
  const { contest, final } = props;
  const rows = final.result.workings.dances.map((workings, dance) => (
    <tr>
      <th scope="row">{contest.dances[dance]}</th>
      <DanceCells {...props} workings={workings} />
    </tr>
  ));
  return <>{rows}</>;
}

/** The cells of one couple in one dance: marks, counts per column, place and rule. */
export function DanceCells(props: Props & { workings: DanceWorkings }): VNode {
  const { final, couple } = props;
  const row = props.workings.rows[couple];
  const told = toldOf(props);
  return (
    <>
      {row?.marks.map((mark, at) => (
        <ToldCell {...told} judge={final.round.judges[at]}>
          {mark}
        </ToldCell>
      ))}
      {row?.cells.map((cell) => (
        <td class="number">{printCell(cell)}</td>
      ))}
      <ToldCell {...told}>{printed(row?.place)}</ToldCell>
      <td class="number">{row?.rule}</td>
    </>
  );
}

/** What a couple's numbers in a final are about. */
export function toldOf({ view, contest, final, couple, isLed }: Props): Told {
  return { view, contest: contest.contest, entry: final.round.entries[couple] ?? '', isLed };
}

function TotalRow(props: Props & { span: number }): VNode {
  const { final, couple, span } = props;
  const { totals, places, rules } = final.result;
  return (
    <tr class="total">
      <th scope="row">All dances</th>
      <td class="number" colSpan={span}>
        {`total ${printed(totals?.[couple])}`}
      </td>
      <ToldCell {...toldOf(props)}>{printed(places[couple])}</ToldCell>
      <td class="number">{rules[couple]}</td>
    </tr>
  );
}

function number(title: string): string {
  return `#${title}`;
}
