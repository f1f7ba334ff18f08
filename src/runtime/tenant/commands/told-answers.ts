import type { Actor, Outcome } from '../../../domain/message.ts';
import type { Sent } from './sent.ts';

/**
 * Answers that recorded nothing, by the id of their command. The log knows every command that
 * recorded something; these it does not, and deciding one again after later ones of the same
 * tablet would let an older tap undo a newer one.
 */
export interface ToldAnswers {
  /** What `by` gets for a command sent again; undefined where it is to be decided. */
  answerTo(commandId: string, by: Actor): Outcome | undefined;
  /** Keeps the answers that went out for these commands; the oldest give way. */
  keep(sent: readonly Sent[], outcomes: readonly Outcome[]): void;
}

/** A repeat comes within seconds: far fewer commands than these lie in between. */
const most = 5_000;

/**
 * An empty memory. It keeps what judges' tablets sent, which name every tap anew. What was already
 * true is answered to whoever repeats it, since unsent marks are also brought by the desk. What was
 * refused is refused again to the judge alone: the desk brings it on purpose, as after a reopening,
 * and has it decided. A restart empties it.
 */
export function createToldAnswers(): ToldAnswers {
  const told = new Map<string, Outcome>();
  return {
    answerTo: (commandId, { kind }) => {
      const outcome = told.get(commandId);
      return kind === 'judge' || outcome?.status === 'accepted' ? outcome : undefined;
    },
    keep: (sent, outcomes) => {
      outcomes.forEach((outcome, index) => {
        if (sent[index]?.origin.actor.kind !== 'judge' || !recordedNothing(outcome)) return;
        told.set(outcome.commandId, outcome);
      });
      for (const oldest of told.keys()) {
        if (told.size <= most) break;
        told.delete(oldest);
      }
    },
  };
}

/**
 * What is not well formed has no id to know it by; what came before its heat was called is no
 * answer for good, the tablet sends it again after the call.
 */
function recordedNothing({ status, code, revisions = [] }: Outcome): boolean {
  return status !== 'invalid' && code !== 'ScorecardNotOpen' && revisions.length === 0;
}
