import type { VNode } from 'preact';
import { roundName, roundsOf, type ContestState } from '../../../../domain/contest/state.ts';
import type { Rows } from '../../../../projections/projection.ts';
import { sliceTables } from '../../../../projections/fold/tables.ts';
import { ChoiceField, CommandForm, maySend, Opened, ReasonForm } from '../../command-form.tsx';
import { TextField, type Choice } from '../../command-form.tsx';
import { resultState } from '../../place-words.ts';
import { isNow, type View } from '../../view.ts';
import { JudgeBoxes } from './panel-forms.tsx';
import { freshId } from './fresh-id.ts';

interface Props {
  readonly view: View;
  readonly back: string;
}

const usualDances = [
  ['Waltz', 'Tango', 'Viennese Waltz', 'Foxtrot', 'Quickstep'],
  ['Cha Cha', 'Samba', 'Rumba', 'Paso Doble', 'Jive'],
  ['East Coast Swing', 'Bolero', 'Mambo', 'West Coast Swing', 'Hustle'],
].flat();

/** Adds a contest of couples against each other, or of each couple against a standard. */
export function AddContestForm({ view, back }: Props): VNode | null {
  if (!isNow(view)) return null;
  const contest = freshId(view.rows, sliceTables.contest);
  const ranked = { contest, kind: 'ranked', recalls: [] };
  const proficiency = { contest, kind: 'proficiency' };
  return (
    <>
      <Opened view={view} word="Add a contest with places (straight final)">
        {newContest(ranked, { view, back })}
      </Opened>
      <Opened view={view} word="Add a contest against a standard (open, closed, multi-dance, solo)">
        {newContest(proficiency, { view, back }, <StyleFields view={view} />)}
      </Opened>
    </>
  );
}

/** Schedules a heat for each round that has none. */
export function ScheduleForms({ view, back, contest }: Props & { contest: ContestState }): VNode {
  const rounds = Array.from({ length: roundsOf(contest) }, (_, index) => index + 1);
  const missing = rounds.filter((round) => !isScheduled(view.rows, contest, round));
  return (
    <>
      {missing.map((round) => (
        <ScheduleForm view={view} back={back} contest={contest} round={round} />
      ))}
    </>
  );
}

/** Publishes a contest's results, or takes that back with a reason. */
export function PublishForms({
  view,
  back,
  contest,
}: Props & { contest: ContestState }): VNode | null {
  const form = { view, data: { contest: contest.contest }, about: contest.title, back };
  if (!isNow(view)) return null;
  if (!maySend(view, 'PublishResults'))
    return <p class="muted">The chairman or an administrator publishes results.</p>;
  const state = resultState(view.rows, contest.contest);
  const tone = state === 'nothing' ? 'quiet' : 'main';
  const publish = { ...form, label: 'Publish the results', tone } as const;
  if (state !== 'official') return <CommandForm {...publish} command="PublishResults" />;
  const hint = 'Why they are taken back; stands in the history.';
  const label = 'Retract the results';
  return <ReasonForm {...form} command="RetractResults" label={label} hint={hint} />;
}

/** What the contest is, and its heading: they say how it is marked. */
function StyleFields({ view }: { view: View }): VNode {
  const categories = view.rows.find(sliceTables.category).map(({ category, title }) => ({
    ...{ value: category, word: title },
  }));
  return (
    <>
      <ChoiceField label="Style" name="field.style" choices={styles} chosen="closed" />
      <ChoiceField label="Category" name="field.category" choices={categories} none="None" />
    </>
  );
}

const styles: readonly Choice[] = ['open', 'closed', 'multi', 'solo'].map((value) => ({
  ...{ value, word: value === 'multi' ? 'multi-dance' : value },
}));

function newContest(data: object, form: Props, more?: VNode): VNode {
  return (
    <CommandForm {...form} data={data} command="AddContest" label="Add" tone="main">
      <TextField label="Title" name="field.title" maxLength={160} />
      {more}
      <fieldset>
        <legend>Dances</legend>
        {usualDances.map((dance) => (
          <label class="check">
            <input type="checkbox" name="list.dances" value={dance} /> {dance}
          </label>
        ))}
      </fieldset>
    </CommandForm>
  );
}

function ScheduleForm(props: Props & { contest: ContestState; round: number }): VNode | null {
  const { view, back, contest, round } = props;
  const order = nextOrder(view.rows);
  const floor = [{ contest: contest.contest, round }];
  const data = { heat: freshId(view.rows, sliceTables.heat), order, floor };
  const label = `Schedule the ${roundName(contest, round)}`;
  return (
    <CommandForm {...{ view, back, data, label }} command="ScheduleHeat">
      <TextField label="Heat" name="field.label" value={order} maxLength={30} />
      <Opened view={view} word="Choose its judges">
        <JudgeBoxes view={view} />
      </Opened>
    </CommandForm>
  );
}

function nextOrder(rows: Rows): number {
  return Math.floor(Math.max(0, ...rows.find(sliceTables.heat).map(({ order }) => order))) + 1;
}

function isScheduled(rows: Rows, { contest, heats }: ContestState, round: number): boolean {
  return heats.some((id) =>
    rows
      .get(sliceTables.heat, id)
      ?.floor.some((part) => part.contest === contest && part.round === round),
  );
}
