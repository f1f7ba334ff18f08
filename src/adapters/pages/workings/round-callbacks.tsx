import type { VNode } from 'preact';
import type { ContestState } from '../../../domain/contest/state.ts';
import { countOf } from '../../../domain/skating/words.ts';
import { letterOf } from '../../../projections/judging/letter-of.ts';
import { ListTable, NumberHead } from '../table-box.tsx';
import type { View } from '../view.ts';
import { backOf, namesOf } from './labels.ts';
import { TracedCell } from './traced.tsx';
import { roundResult, type CallbackLine, type RoundResult } from './round-result.ts';

interface Props {
  readonly view: View;
  readonly contest: ContestState;
  readonly round: number;
}

/** The callbacks of a round, with the line between those recalled and the others. */
export function RoundCallbacks({ view, contest, round }: Props): VNode {
  const result = roundResult(view.rows, contest, round);
  if (!result) return <p>No judge has signed all dances of this round yet.</p>;
  const { lines, marks } = result;
  const letters = marks.judges.map((judge) => `#${letterOf(view.rows, judge)}`);
  return (
    <>
      <p>{decisionWords(result, contest.recalled[round]?.length)}</p>
      <ListTable
        label={`Callbacks of round ${String(round)}`}
        titles={['#Back', 'Couple', ...letters, '#Total', 'Next round']}
        items={lines}
        draw={(line, at) => (
          <Line {...{ view, line, judges: marks.judges }} isLast={isLine(lines, at)} />
        )}
      />
    </>
  );
}

/** What the count says and what was decided, in words. */
export function decisionWords({ wanted, tie, marks }: RoundResult, decided?: number): string {
  if (decided !== undefined) return `${decided} of ${marks.entries.length} couples were recalled.`;
  const signed =
    marks.judges.length < marks.panel
      ? `${marks.judges.length} of ${marks.panel} judges have signed. `
      : '';
  const cutoffs = tie?.cutoffs.join(' or ') ?? '';
  const line = tie
    ? `A tie at ${countOf(tie.at, 'callback')} lies across the line: ${cutoffs} can be recalled.`
    : `${countOf(wanted, 'couple')} ${wanted === 1 ? 'is' : 'are'} to be recalled.`;
  return `${signed}${line} The recall is not decided yet.`;
}

/** Whether the line lies under this couple: the next one counts less, or was not recalled. */
function isLine(lines: readonly CallbackLine[], index: number): boolean {
  const [line, next] = [lines[index], lines[index + 1]];
  if (!line || !next) return false;
  return through(line) && !through(next);
}

function through({ recalled, above, tied }: CallbackLine): boolean {
  return recalled ?? (above || tied);
}

function Line({ isLast, ...props }: LineProps & { isLast: boolean }): VNode {
  return (
    <tr class={isLast ? 'recall-line' : ''}>
      <LineCells {...props} />
    </tr>
  );
}

interface LineProps {
  readonly view: View;
  readonly line: CallbackLine;
  /** Whose callbacks they are, in the order of the line. */
  readonly judges: readonly string[];
}

/** One couple of a round: who, the callbacks of each judge, their sum, and what follows. */
export function LineCells({ view, line, judges }: LineProps): VNode {
  const { entry, byJudge, total } = line;
  return (
    <>
      <NumberHead>{backOf(view.rows, entry)}</NumberHead>
      <td>{namesOf(view.rows, entry)}</td>
      {byJudge.map((count, judge) => (
        <TracedCell
          view={view}
          kind="number mark"
          about={{ entry, judge: judges[judge] }}
          value={count}
        />
      ))}
      <TracedCell view={view} kind="number strong" about={{ entry }} value={total} />
      <td>{lineWord(line)}</td>
    </>
  );
}

/** Until the recall is decided nobody is through: the word must not start a cheer. */
function lineWord({ recalled, above, tied }: CallbackLine): string {
  if (recalled !== undefined) return recalled ? 'recalled' : 'not recalled';
  if (tied) return 'tied at the line';
  return above ? 'may go through' : 'below the line';
}
