import type { Outcome } from '../../../domain/message.ts';
import type { KeptCommand } from '../../pages/slip/facts/slip-types.ts';

/** A command with the server's answer. */
export interface Answered {
  readonly kept: KeptCommand;
  readonly outcome: Outcome;
}

/** Whether a command has come to its end for good: recorded now, or before. */
export function isDone({ status }: Outcome): boolean {
  return status === 'accepted' || status === 'duplicate';
}

/** Marked before the call: not a refusal, since the heat may be called any moment. */
export function isTooEarly({ status, code }: Outcome): boolean {
  return status === 'refused' && code === 'ScorecardNotOpen';
}

/** The command with why it was refused, kept to be read and dismissed. */
export function withRefusal(kept: KeptCommand, { code, status, sentence }: Outcome): KeptCommand {
  const said = sentence ?? 'The server refused this without a reason: tell the desk.';
  return { ...kept, refusal: { code: code ?? status, sentence: said } };
}
