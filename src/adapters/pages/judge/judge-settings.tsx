import type { VNode } from 'preact';
import { seatOf } from '../../../domain/seat/state.ts';
import { readerOf } from '../../../projections/fold/slices.ts';
import { ChoiceField, CommandForm, type Choice } from '../command-form.tsx';
import { isNow, type View } from '../view.ts';
import { soloWords } from './solo-words.ts';

const sorts: readonly Choice[] = [
  { value: 'back', word: 'By back number' },
  { value: 'level', word: 'By level' },
];

const shows: readonly Choice[] = [
  { value: 'order', word: 'My couples among the others' },
  { value: 'first', word: 'My couples first' },
  { value: 'only', word: 'My couples only' },
];

/** How this judge likes the scorecards, and which solos this judge takes. */
export function JudgeSettings({ view }: { view: View }): VNode | null {
  if (!isNow(view)) return null;
  const judge = view.actor.id;
  const { sort, show, solos } = seatOf(readerOf(view.rows), judge);
  const form = { view, data: { judge }, back: 'judge/' };
  const soloChoices = Object.entries(soloWords).map(([value, word]) => ({ value, word }));
  return (
    <details class="judge-settings">
      <summary class="slip-button">How I mark</summary>
      <CommandForm {...form} command="ArrangeSheets" label="Keep this order">
        <ChoiceField label="Couples" name="field.sort" choices={sorts} chosen={sort} />
        <ChoiceField label="Shared heats" name="field.show" choices={shows} chosen={show} />
      </CommandForm>
      <CommandForm {...form} command="TakeSolos" label="Keep these solos">
        <ChoiceField label="Solos" name="field.solos" choices={soloChoices} chosen={solos} />
      </CommandForm>
    </details>
  );
}
