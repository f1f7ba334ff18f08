import type { VNode } from 'preact';

interface Props {
  readonly label: string;
  readonly name: string;
  /** Whether it cannot be typed now. */
  readonly off?: boolean;
}

/** Where a PIN of four to eight digits is typed; no browser is to remember it. */
export function PinField({ label, name, off = false }: Props): VNode {
  return (
    <label class="field">
      <span>{label}</span>
      <input
        {...{ name, required: true, minLength: 4, maxLength: 8, disabled: off }}
        type="password"
        inputMode="numeric"
        pattern="[0-9]{4,8}"
        autocomplete="off"
      />
    </label>
  );
}
