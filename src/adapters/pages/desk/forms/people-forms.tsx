import type { VNode } from 'preact';
import { seatedJudges } from '../../../../domain/showcase/state.ts';
import { listedName, nameTable } from '../../../../projections/people.ts';
import type { Rows } from '../../../../projections/projection.ts';
import { readerOf } from '../../../../projections/fold/slices.ts';
import { sliceTables } from '../../../../projections/fold/tables.ts';
import { ChoiceField, CommandForm, maySend, Opened, TextField } from '../../command-form.tsx';
import type { Choice } from '../../command-form.tsx';
import { isNow, type View } from '../../view.ts';
import { freshId, freshLetter } from './fresh-id.ts';

interface Props {
  readonly view: View;
  readonly back: string;
}

const oneIsEnough = 'One name is enough, here or below.';

/** A list longer than this is typed, not chosen. */
const mostChoices = 500;

/** Adds a person under a free id. */
export function AddPersonForm({ view, back, kind }: Props & { kind: Kind }): VNode | null {
  if (!maySend(view, 'AddPerson')) return null;
  const data = { person: freshId(view.rows, sliceTables.person), kind };
  return (
    <Opened view={view} word={kind === 'judge' ? 'Add a judge as a person' : 'Add a dancer'}>
      <CommandForm {...{ view, data, back }} command="AddPerson" label="Add" tone="main">
        <TextField
          label="First name"
          name="field.first"
          maxLength={80}
          hint={oneIsEnough}
          optional
        />
        <TextField label="Last name" name="field.last" maxLength={80} optional />
        {kind !== 'judge' && <ChoiceField {...kindField} />}
        {kind !== 'judge' && <OwnSteps />}
        {kind !== 'judge' && <StudioField rows={view.rows} />}
      </CommandForm>
    </Opened>
  );
}

/** What reports list a student under; entries may be in another level. */
function OwnSteps(): VNode {
  return (
    <>
      <TextField label="Own level" name="field.level" maxLength={40} optional />
      <TextField label="Own age category" name="field.age" maxLength={40} optional />
    </>
  );
}

/** Left out where there are no studios. */
function StudioField({ rows }: { rows: Rows }): VNode | null {
  const choices = rows.find(sliceTables.studio).map(({ id, name }) => ({ value: id, word: name }));
  if (choices.length === 0) return null;
  return <ChoiceField {...{ label: 'Studio', name: 'field.studio', choices, none: 'No studio' }} />;
}

/** Adds a studio under a free id. */
export function AddStudioForm({ view, back }: Props): VNode | null {
  if (!maySend(view, 'AddStudio')) return null;
  const data = { studio: freshId(view.rows, sliceTables.studio) };
  return (
    <Opened view={view} word="Add a studio">
      <CommandForm {...{ view, data, back }} command="AddStudio" label="Add" tone="main">
        <TextField label="Name of the studio" name="field.name" maxLength={80} />
      </CommandForm>
    </Opened>
  );
}

type Kind = 'judge' | 'student';

const kindField = {
  label: 'Dances as',
  name: 'field.kind',
  choices: ['student', 'professional'].map((word) => ({ value: word, word })),
};

const letterField = {
  label: 'Letter',
  name: 'field.letter',
  pattern: '[A-Z]{1,2}',
  maxLength: 2,
  hint: 'One or two capital letters.',
};

/** Appoints a person who does not sit on the panel yet. */
export function AppointForm({ view, back }: Props): VNode | null {
  if (!isNow(view)) return null;
  const choices = appointable(view.rows);
  if (choices.length === 0)
    return <p>Nobody here can be appointed yet: add the judge as a person first.</p>;
  const data = { judge: freshId(view.rows, sliceTables.judge) };
  return (
    <CommandForm {...{ view, data, back }} command="AppointJudge" label="Appoint" tone="main">
      <ChoiceField label="Person" name="field.person" choices={choices} />
      <TextField {...letterField} value={freshLetter(view.rows)} />
    </CommandForm>
  );
}

/** Chooses a person from the list, or by id where the list is too long. */
export function PersonField(props: { rows: Rows; label: string; name: string }): VNode {
  const choices = people(props.rows);
  if (choices.length > mostChoices)
    return <TextField label={`${props.label} (id)`} name={props.name} maxLength={60} />;
  return <ChoiceField label={props.label} name={props.name} choices={choices} />;
}

function appointable(rows: Rows): Choice[] {
  const state = readerOf(rows);
  const seated = new Set(seatedJudges(state).map((judge) => state.get('judge', judge)?.person));
  return people(rows).filter(({ value }) => {
    return !seated.has(value) && rows.get(sliceTables.person, value)?.kind === 'judge';
  });
}

function people(rows: Rows): Choice[] {
  return rows
    .find(nameTable)
    .map((row) => ({ value: row.person, word: listedName(row) }))
    .sort((a, b) => a.word.localeCompare(b.word));
}
