import type { VNode } from 'preact';
import type { Mark } from '../../../../domain/scorecard/marking/marking.ts';
import type { SlipRow } from '../facts/slip-leaves.ts';
import { useDraft, type Draft } from './use-draft.ts';

interface NumberProps {
  readonly row: SlipRow;
  readonly marking: { readonly min: number; readonly max: number };
  /** The mark that stands. */
  readonly given: Mark | undefined;
  /** The part it is, where a mark has several. */
  readonly name?: string;
  readonly locked: boolean;
  readonly record: (mark: Mark) => void;
  /** Told the text in the field that was not taken; nothing once it is, or is gone. */
  readonly refused: (text: string) => void;
}

interface NumberDraft extends Draft {
  readonly step: (by: number) => void;
}

/** How long after the last step a number counts as meant. */
const REST_MS = 700;

const STEPS = [-5, -1, 1, 5];
/** Small numbers beside others: fine steps alone. */
const FINE_STEPS = [-1, 1];

/** A number with steps of 1 and 5 beside the field; it is recorded when left, or at rest. */
export function NumberMark(props: NumberProps): VNode {
  const { row, marking, locked, name } = props;
  const draft = useNumber(props);
  const off = locked || row.scratched;
  const steps = name === undefined ? STEPS : FINE_STEPS;
  const what = name === undefined ? '' : `, ${name}`;
  const stepper = (by: number): VNode => (
    <button
      type="button"
      class="slip-step"
      key={by}
      aria-label={`${by > 0 ? 'Add' : 'Subtract'} ${Math.abs(by)}${what}, couple ${row.back}`}
      disabled={off || draft.text === ''}
      onClick={() => {
        draft.step(by);
      }}
    >
      {by > 0 ? `+${by}` : `−${-by}`}
    </button>
  );
  return (
    <div class="slip-number">
      {name !== undefined && <span class="slip-part">{name}</span>}
      {steps.filter((by) => by < 0).map(stepper)}
      <NumberField label={`Couple ${row.back}${what}`} {...{ marking, off, draft }} />
      {steps.filter((by) => by > 0).map(stepper)}
    </div>
  );
}

function NumberField(props: {
  readonly label: string;
  readonly marking: NumberProps['marking'];
  readonly off: boolean;
  readonly draft: NumberDraft;
}): VNode {
  const { label, marking, off, draft } = props;
  return (
    <input
      class="slip-field"
      type="text"
      inputMode="numeric"
      autocomplete="off"
      enterKeyHint="next"
      aria-label={`${label}, a number from ${marking.min} to ${marking.max}`}
      placeholder={`${marking.min}-${marking.max}`}
      aria-invalid={!fits(draft.text, marking)}
      disabled={off}
      value={draft.text}
      onInput={(event) => {
        draft.write(event.currentTarget.value);
      }}
      onBlur={draft.commit}
      onKeyDown={({ key }) => {
        // Enter goes on to the next couple, but the last has none, and then nothing is left.
        if (key === 'Enter') draft.commit();
      }}
    />
  );
}

/** The field's text with steps; it is recorded when left, or at rest after a step. */
function useNumber({ given: mark, marking, record, refused }: NumberProps): NumberDraft {
  const given = mark === undefined ? '' : String(mark);
  const draft = useDraft({
    given,
    save: (text) => {
      refused(fits(text, marking) ? '' : text.slice(0, 6));
      if (text !== '') record(numberOf(text));
      return text === '' ? given : text;
    },
  });
  const step = (by: number): void => {
    const next = (Number(draft.text) || 0) + by;
    draft.write(String(Math.min(marking.max, Math.max(marking.min, next))), REST_MS);
  };
  return { ...draft, step };
}

function fits(text: string, { min, max }: NumberProps['marking']): boolean {
  const value = Number(text);
  return text.trim() === '' || (Number.isInteger(value) && value >= min && value <= max);
}

/** The number typed, or the text itself, which the domain's decision then refuses in words. */
function numberOf(text: string): Mark {
  return /^\d{1,4}$/.test(text) ? Number(text) : text.slice(0, 6);
}
