import { decideCard, type CardCommand } from '../../../../domain/scorecard/card.ts';
import { isRefusal, type NewEvent } from '../../../../domain/decision.ts';
import { trusted } from '../../../../domain/identity.ts';
import type { Refusal } from '../../../../domain/refusal.ts';
import { evolveCard, type CardState } from '../../../../domain/scorecard/state.ts';
import type { SlipSheet } from './slip-types.ts';

/**
 * The card after a command, or why the command is refused; decided and folded by the domain's
 * own functions, which the server runs too.
 */
export function cardAfter(slip: SlipSheet, command: CardCommand): CardState | undefined | Refusal {
  const { sheet, card } = slip;
  const decision = decideCard(command, { sheet, card });
  if (isRefusal(decision)) return decision;
  return decision.reduce(after, card);
}

/** The sheet with its card brought forward by commands; those that no longer fit are left out. */
export function withCommands(slip: SlipSheet, commands: readonly CardCommand[]): SlipSheet {
  return commands.reduce((before, command) => {
    if (command.data.sheet !== before.sheet.sheet) return before;
    const after = cardAfter(before, command);
    if (!isCard(after)) return before;
    return { ...before, card: after, comments: commentsAfter(before.comments, command) };
  }, slip);
}

/** Whether `cardAfter` gave a card, neither a refusal nor nothing. */
export function isCard(after: CardState | undefined | Refusal): after is CardState {
  return after !== undefined && !('refused' in after);
}

/** One event of a decision, folded; an event that opens a card folds an empty one. */
function after(card: CardState | undefined, { type, data }: NewEvent): CardState | undefined {
  const steps: Readonly<Record<string, ((card: CardState, data: never) => CardState) | undefined>> =
    evolveCard;
  return card && (steps[type]?.(card, trusted<never>(data)) ?? card);
}

/** Comments with one more written or taken back: the card itself only knows that there is one. */
function commentsAfter(
  comments: SlipSheet['comments'],
  command: CardCommand,
): SlipSheet['comments'] {
  if (command.type === 'WriteComment')
    return { ...comments, [command.data.entry]: command.data.comment };
  if (command.type !== 'WithdrawComment') return comments;
  const { [command.data.entry]: _, ...others } = comments;
  return others;
}
