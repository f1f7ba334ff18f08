import type { VNode } from 'preact';
import { roundName, roundsOf, type ContestState } from '../../../../domain/contest/state.ts';
import { letterOf } from '../../../../projections/judging/letter-of.ts';
import { CommandForm, maySend, ReasonForm, TextField } from '../../command-form.tsx';
import { ListTable } from '../../table-box.tsx';
import type { View } from '../../view.ts';
import { backOf } from '../../workings/labels.ts';
import { decisionWords, LineCells, RoundCallbacks } from '../../workings/round-callbacks.tsx';
import { roundResult, type CallbackLine, type RoundResult } from '../../workings/round-result.ts';

interface Props {
  readonly view: View;
  readonly contest: ContestState;
  readonly back: string;
}

/** Every round before the final: who was called back, and the decision who goes on. */
export function Recalls(props: Props): VNode | null {
  const rounds = Array.from({ length: roundsOf(props.contest) - 1 }, (_, index) => index + 1);
  const each = rounds.map((round) => (
    <>
      <h2>{`Recall from ${roundName(props.contest, round)}`}</h2>
      <Recall {...props} round={round} />
    </>
  ));
  return each.length === 0 ? null : <section id="recall">{each}</section>;
}

function Recall({ view, contest, round, back }: Props & { round: number }): VNode {
  const result = roundResult(view.rows, contest, round);
  const decided = contest.recalled[round] !== undefined;
  const mayDecide = maySend(view, 'RecallEntries');
  const data = { contest: contest.contest, round };
  if (result && !decided && mayDecide)
    return <RecallForm view={view} result={result} data={data} back={back} />;
  return (
    <>
      <RoundCallbacks view={view} contest={contest} round={round} />
      {decided && mayDecide && <Withdrawal view={view} data={data} back={back} />}
    </>
  );
}

function Withdrawal(props: Pick<FormProps, 'view' | 'data' | 'back'>): VNode {
  const hint = 'Only before the next round is called.';
  const label = 'Withdraw this recall';
  return <ReasonForm {...props} command="WithdrawRecall" label={label} hint={hint} />;
}

interface FormProps {
  readonly view: View;
  readonly result: RoundResult;
  readonly data: object;
  readonly back: string;
}

function RecallForm({ view, result, data, back }: FormProps): VNode {
  const { wanted, tie } = result;
  const reason = { label: 'Reason', name: 'field.reason', minLength: 3, maxLength: 500 };
  const seen = Object.fromEntries(result.lines.map(({ entry, total }) => [entry, total]));
  const label = 'Recall the chosen couples';
  return (
    <>
      <p class={tie ? 'notice refused' : ''}>{decisionWords(result)}</p>
      <CommandForm
        {...{ view, back, label }}
        data={{ ...data, seen }}
        command="RecallEntries"
        tone="main"
      >
        <ChoiceTable view={view} result={result} />
        <TextField
          {...reason}
          optional={!tie}
          hint={`Needed when it is not exactly ${String(wanted)}.`}
        />
      </CommandForm>
    </>
  );
}

function ChoiceTable({ view, result }: { view: View; result: RoundResult }): VNode {
  const letters = result.marks.judges.map((judge) => `#${letterOf(view.rows, judge)}`);
  return (
    <ListTable
      label="Callbacks; choose who goes on"
      titles={['Recall', '#Back', 'Couple', ...letters, '#Total', 'By the count']}
      items={result.lines}
      draw={(line) => <ChoiceRow view={view} line={line} judges={result.marks.judges} />}
    />
  );
}

type ChoiceProps = { view: View; line: CallbackLine; judges: readonly string[] };

function ChoiceRow({ view, line, judges }: ChoiceProps): VNode {
  return (
    <tr class={line.tied ? 'tied' : ''}>
      <td>
        <label class="check">
          <input type="checkbox" name="list.entries" value={line.entry} checked={line.above} />
          <span class="unseen">recall couple {backOf(view.rows, line.entry)}</span>
        </label>
      </td>
      <LineCells view={view} line={line} judges={judges} />
    </tr>
  );
}
