import type { VNode } from 'preact';
import type { ContestState } from '../../../domain/contest/state.ts';
import { printCell, type DanceWorkings } from '../../../domain/skating/workings.ts';
import { letterOf } from '../../../projections/judging/letter-of.ts';
import { TableBox, TableHead } from '../table-box.tsx';
import type { View } from '../view.ts';
import { backOf, printed, type Final } from './labels.ts';
import { TracedCell } from './traced.tsx';

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
        <DanceRows view={view} contest={contest} final={final} couple={couple} />
        {result.totals && (
          <TotalRow view={view} final={final} couple={couple} span={columns.length} />
        )}
      </tbody>
    </TableBox>
  );
}

function DanceRows({ view, contest, final, couple }: Props): VNode {
  const rows = final.result.workings.dances.map((workings, dance) => (
    <tr>
      <th scope="row">{contest.dances[dance]}</th>
      <DanceCells view={view} final={final} workings={workings} couple={couple} />
    </tr>
  ));
  return <>{rows}</>;
}

interface CellsProps extends Pick<Props, 'view' | 'final' | 'couple'> {
  readonly workings: DanceWorkings;
}

type TotalProps = Pick<Props, 'view' | 'final' | 'couple'> & { readonly span: number };

/** The cells of one couple in one dance: marks, counts per column, place and rule. */
export function DanceCells({ view, final, workings, couple }: CellsProps): VNode {
  const row = workings.rows[couple];
  const { entries, judges } = final.round;
  const entry = entries[couple];
  return (
    <>
      {row?.marks.map((mark, judge) => (
        <TracedCell
          view={view}
          kind="number mark"
          about={{ entry, judge: judges[judge] }}
          value={mark}
        />
      ))}
      {row?.cells.map((cell) => (
        <td class="number">{printCell(cell)}</td>
      ))}
      <TracedCell view={view} kind="number strong" about={{ entry }} value={printed(row?.place)} />
      <td class="number">{row?.rule}</td>
    </>
  );
}

function TotalRow({ view, final, couple, span }: TotalProps): VNode {
  const { totals, places } = final.result;
  return (
    <tr class="total">
      <th scope="row">All dances</th>
      <td class="number" colSpan={span}>
        {`total ${printed(totals?.[couple])}`}
      </td>
      <TracedCell
        view={view}
        kind="number strong"
        about={{ entry: final.round.entries[couple] }}
        value={printed(places[couple])}
      />
      <td class="number">{final.result.rules[couple]}</td>
    </tr>
  );
}

function number(title: string): string {
  return `#${title}`;
}
