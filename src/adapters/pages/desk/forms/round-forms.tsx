import type { VNode } from 'preact';
import { roundsFor } from '../../../../domain/contest/rounds.ts';
import { roundName, type ContestState } from '../../../../domain/contest/state.ts';
import { countOf } from '../../../../domain/skating/words.ts';
import { sliceTables } from '../../../../projections/fold/tables.ts';
import { CommandForm, maySend, Opened, TextField } from '../../command-form.tsx';
import { isNow, type View } from '../../view.ts';

interface Props {
  readonly view: View;
  readonly contest: ContestState;
  readonly back: string;
}

/** How many rounds a ranked contest has, and how many callbacks its judges give. */
export function RoundForms({ view, contest, back }: Props): VNode | null {
  if (contest.kind !== 'ranked' || !isNow(view)) return null;
  return (
    <section>
      <h2>Rounds</h2>
      <p>{plannedWords(contest)}</p>
      {maySend(view, 'PlanRounds') && <PlanForm view={view} contest={contest} back={back} />}
      {contest.recalls.map((_, index) => (
        <AllowForm view={view} contest={contest} back={back} round={index + 1} />
      ))}
    </section>
  );
}

/** Starts from what suits the couples that are entered and not scratched. */
function PlanForm({ view, contest, back }: Props): VNode {
  const couples = contest.roster.filter(
    (entry) => view.rows.get(sliceTables.entry, entry)?.scratched === false,
  ).length;
  const suggested = roundsFor(couples);
  const data = { contest: contest.contest };
  return (
    <Opened view={view} word="Plan the rounds">
      <p>{suggestionWords(couples, suggested)}</p>
      <CommandForm {...{ view, back, data, label: 'Plan' }} command="PlanRounds">
        <RecallsField suggested={suggested} />
      </CommandForm>
    </Opened>
  );
}

function RecallsField({ suggested }: { suggested: readonly number[] }): VNode {
  return (
    <TextField
      label="Couples recalled by each round before the final"
      name="numbers.recalls"
      hint="With commas between; empty for a straight final."
      value={suggested.join(', ')}
      maxLength={60}
      optional
    />
  );
}

/** Lets the chairman accept sheets with more or fewer callbacks. */
function AllowForm({ view, contest, back, round }: Props & { round: number }): VNode | null {
  if (!maySend(view, 'AllowCallbacks') || contest.recalled[round]) return null;
  const wanted = contest.recalls[round - 1] ?? 0;
  const { least, most } = contest.allowed[round] ?? { least: wanted, most: wanted };
  const data = { contest: contest.contest, round };
  const name = roundName(contest, round);
  return (
    <Opened view={view} word={`Allow other numbers of callbacks in the ${name}`}>
      <CommandForm
        {...{ view, back, data, label: 'Allow', about: `in the ${name}` }}
        command="AllowCallbacks"
      >
        <TextField label="At least" name="number.least" type="number" value={least} min={0} />
        <TextField label="At most" name="number.most" type="number" value={most} min={1} />
      </CommandForm>
    </Opened>
  );
}

function plannedWords(contest: ContestState): string {
  if (contest.recalls.length === 0) return 'Straight final.';
  const rounds = contest.recalls.map((wanted, index) => {
    const { least, most } = contest.allowed[index + 1] ?? {};
    const from = least === most ? '' : `${String(least)} to `;
    const range = least === undefined ? '' : ` (a judge gives ${from}${String(most)})`;
    return `the ${roundName(contest, index + 1)} recalls ${String(wanted)}${range}`;
  });
  return `${String(contest.recalls.length + 1)} rounds: ${rounds.join(', ')}, then the final.`;
}

function suggestionWords(couples: number, recalls: readonly number[]): string {
  const plan = recalls.length === 0 ? 'a straight final' : `${recalls.join(', ')} recalled`;
  return `For ${countOf(couples, 'couple')}: ${plan}.`;
}
