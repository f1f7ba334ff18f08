import type { VNode } from 'preact';
import type { ContestState } from '../../../../domain/contest/state.ts';
import { coupleNames } from '../../../../projections/entries.ts';
import type { Rows } from '../../../../projections/projection.ts';
import { sliceTables } from '../../../../projections/fold/tables.ts';
import {
  ChoiceField,
  CommandForm,
  maySend,
  Opened,
  TextField,
  type Choice,
} from '../../command-form.tsx';
import type { View } from '../../view.ts';
import { freshId } from './fresh-id.ts';
import { DancedQuestion, isEntered } from './late-couple.tsx';
import { PersonField } from './people-forms.tsx';

interface Props {
  readonly view: View;
  readonly back: string;
}

/** A list longer than this is typed, not chosen. */
const mostChoices = 500;

/** Makes a couple of two people. */
export function FormCoupleForm({ view, back }: Props): VNode | null {
  const { rows } = view;
  const possible = maySend(view, 'FormCouple') && rows.count(sliceTables.person) > 1;
  if (!possible) return null;
  const data = { couple: freshId(rows, sliceTables.couple) };
  return (
    <Opened view={view} word="Form a couple">
      <CommandForm {...{ view, data, back }} command="FormCouple" label="Form" tone="main">
        <PersonField rows={rows} label="Lead" name="field.lead" />
        <PersonField rows={rows} label="Follow" name="field.follow" />
        <TextField label="Level, if any" name="field.level" maxLength={40} optional />
        <TextField label="Age, if any" name="field.age" maxLength={40} optional />
      </CommandForm>
    </Opened>
  );
}

/** Enters a couple in a contest; `contest` is given on the contest's own page. */
export function RegisterForm({ view, back, contest }: Props & { contest?: string }): VNode | null {
  const { rows } = view;
  const possible = rows.count(sliceTables.couple) > 0 && rows.count(sliceTables.contest) > 0;
  if (!possible) return null;
  const fixed = contest === undefined ? {} : { contest };
  const data = { entry: freshId(rows, sliceTables.entry), ...fixed };
  const known = contest === undefined ? undefined : rows.get(sliceTables.contest, contest);
  return (
    <Opened view={view} word="Enter a couple">
      <CommandForm {...{ view, data, back }} command="RegisterEntry" label="Enter" tone="main">
        <PickField label="Couple" name="field.couple" choices={couples(rows, known)} />
        {!contest && <PickField label="Contest" name="field.contest" choices={contests(rows)} />}
        <TextField label="Back number" name="number.back" type="number" min={1} max={99999} />
        {known && <DancedQuestion view={view} contest={known} />}
      </CommandForm>
    </Opened>
  );
}

function PickField(props: { label: string; name: string; choices: readonly Choice[] }): VNode {
  const { label, name, choices } = props;
  if (choices.length > mostChoices)
    return <TextField label={`${label} (id)`} name={name} maxLength={60} />;
  return <ChoiceField label={label} name={name} choices={choices} />;
}

/** All couples, or those that are not in a contest yet. */
function couples(rows: Rows, contest: ContestState | undefined): Choice[] {
  return rows
    .find(sliceTables.couple, { limit: mostChoices + 1 })
    .filter(({ id }) => !contest || !isEntered(rows, contest, id))
    .map(({ id }) => ({ value: id, word: coupleNames(rows, id) }))
    .sort((a, b) => a.word.localeCompare(b.word));
}

function contests(rows: Rows): Choice[] {
  return rows
    .find(sliceTables.contest, { limit: mostChoices + 1 })
    .map(({ id, title }) => ({ value: id, word: title }));
}
