import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Mark } from '../../../domain/scorecard/marking.ts';
import type { SlipRow } from './facts/slip-leaves.ts';

interface NumberProps {
  readonly row: SlipRow;
  readonly marking: { readonly min: number; readonly max: number };
  readonly locked: boolean;
  readonly record: (mark: Mark) => void;
}

interface Draft {
  readonly text: string;
  readonly write: (text: string) => void;
  readonly commit: () => void;
  readonly step: (by: number) => void;
}

/** How long after the last step a number counts as meant. */
const REST_MS = 700;

const STEPS = [-5, -1, 1, 5];

/** A number with steps of 1 and 5 beside the field; it is recorded when left, or at rest. */
export function NumberMark(props: NumberProps): VNode {
  const { row, marking, locked } = props;
  const draft = useDraft(props);
  const off = locked || row.scratched;
  const stepper = (by: number): VNode => (
    <button
      type="button"
      class="slip-step"
      key={by}
      aria-label={`${by > 0 ? 'Add' : 'Subtract'} ${Math.abs(by)}, couple ${row.back}`}
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
      {STEPS.filter((by) => by < 0).map(stepper)}
      <NumberField row={row} marking={marking} off={off} draft={draft} />
      {STEPS.filter((by) => by > 0).map(stepper)}
    </div>
  );
}

function NumberField(props: {
  readonly row: SlipRow;
  readonly marking: NumberProps['marking'];
  readonly off: boolean;
  readonly draft: Draft;
}): VNode {
  const { row, marking, off, draft } = props;
  return (
    <input
      class="slip-field"
      type="text"
      inputMode="numeric"
      autocomplete="off"
      enterKeyHint="next"
      aria-label={`Couple ${row.back}, a number from ${marking.min} to ${marking.max}`}
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

/** What stands in the field before it is recorded; a mark changed elsewhere replaces it. */
function useDraft({ row, marking, record }: NumberProps): Draft {
  const given = row.mark === undefined ? '' : String(row.mark);
  const [text, setText] = useState(given);
  const timer = useRef(0);
  const latest = useRef({ text, given, record });
  latest.current = { text: latest.current.text, given, record };
  const write = (next: string): void => {
    latest.current.text = next;
    setText(next);
    clearTimeout(timer.current);
  };
  const commit = (): void => {
    clearTimeout(timer.current);
    const { text: now, given: before } = latest.current;
    const meant = now.trim();
    if (meant === '') write(before);
    if (meant === '' || meant === before) return;
    // Leaving the field follows on Enter before the page is drawn again: once is enough.
    latest.current.given = meant;
    latest.current.record(numberOf(meant));
  };
  const step = (by: number): void => {
    const next = (Number(latest.current.text) || 0) + by;
    write(String(Math.min(marking.max, Math.max(marking.min, next))));
    timer.current = window.setTimeout(commit, REST_MS);
  };
  useEffect(() => {
    write(given);
  }, [given]);
  useEffect(() => commit, []);
  return { text, write, commit, step };
}

function fits(text: string, { min, max }: NumberProps['marking']): boolean {
  const value = Number(text);
  return text.trim() === '' || (Number.isInteger(value) && value >= min && value <= max);
}

/** The number typed, or the text itself, which the domain's decision then refuses in words. */
function numberOf(text: string): Mark {
  return /^\d{1,4}$/.test(text) ? Number(text) : text.slice(0, 6);
}
