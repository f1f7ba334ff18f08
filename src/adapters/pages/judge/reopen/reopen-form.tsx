import type { VNode } from 'preact';
import { PinField } from '../../pin-field.tsx';

export interface ReopenProps {
  /** The showcase's public path. */
  readonly base: string;
  readonly sheet: string;
  /** What is reopened, read out after the words: "Waltz, heat 42". */
  readonly about: string;
  /** The page to come back to, under the base. */
  readonly back: string;
  /** Why it cannot be asked now. */
  readonly hindrance?: string | undefined;
}

/** The chairman types the PIN and the reason on the judge's own tablet. */
export function ReopenForm({ base, sheet, about, back, hindrance }: ReopenProps): VNode {
  const off = hindrance !== undefined;
  return (
    <details class="slip-reopen">
      <summary>
        Ask the chairman to reopen it<span class="slip-sr">: {about}</span>
      </summary>
      <form method="post" action={`${base}judge/reopen`}>
        <input type="hidden" name="type" value="ReopenScorecard" />
        <input type="hidden" name="data" value={JSON.stringify({ sheet })} />
        <input type="hidden" name="return" value={back} />
        <PinField label="PIN of the chairman" name="pin" off={off} />
        <ReasonField off={off} />
        <button class="slip-button slip-primary" disabled={off}>
          Reopen
        </button>
        {hindrance !== undefined && <p role="status">{hindrance}</p>}
      </form>
    </details>
  );
}

function ReasonField({ off }: { off: boolean }): VNode {
  return (
    <label class="field">
      <span>Reason, for the history</span>
      <input
        type="text"
        name="field.reason"
        autocomplete="off"
        minLength={3}
        maxLength={500}
        required
        disabled={off}
      />
    </label>
  );
}
