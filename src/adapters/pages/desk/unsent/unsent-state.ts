import type { Outcome } from '../../../../domain/message.ts';
import type { UnsentCommand, UnsentDocument } from '../../../../domain/unsent/unsent-types.ts';

/** What the page of unsent marks knows: nothing at first, then what was given to it. */
export interface UnsentState {
  /** Under which name the server holds what was brought. */
  readonly brought?: string;
  /** What was pasted, kept while parts are missing. */
  readonly text?: string;
  /** Why it cannot be taken, in one sentence. */
  readonly problem?: string;
  readonly missing?: { readonly of: number; readonly missing: readonly number[] };
  readonly found?: UnsentDocument;
  /** What became of each command, once they were sent. */
  readonly sent?: readonly SentCommand[];
}

export interface SentCommand {
  readonly command: UnsentCommand;
  readonly outcome: Outcome;
}
