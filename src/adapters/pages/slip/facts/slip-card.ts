import { decideCard, type CardCommand } from '../../../../domain/scorecard/card.ts';
import { isRefusal } from '../../../../domain/decision.ts';
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
  if (!card || decision.length === 0) return card;
  return evolveCard[outcomes[command.type]](card, { ...noLine, ...command.data });
}

/** The sheet with its card brought forward by commands; those that no longer fit are left out. */
export function withCommands(slip: SlipSheet, commands: readonly CardCommand[]): SlipSheet {
  return commands.reduce((before, command) => {
    if (command.data.sheet !== before.sheet.sheet) return before;
    const after = cardAfter(before, command);
    return isCard(after) ? { ...before, card: after } : before;
  }, slip);
}

/** Whether `cardAfter` gave a card, neither a refusal nor nothing. */
export function isCard(after: CardState | undefined | Refusal): after is CardState {
  return after !== undefined && !('refused' in after);
}

const outcomes = {
  OpenScorecard: 'ScorecardOpened',
  RecordMark: 'MarkRecorded',
  WithdrawMark: 'MarkWithdrawn',
  SignScorecard: 'ScorecardSigned',
  ReopenScorecard: 'ScorecardReopened',
} as const;

const noLine = { entry: '', dance: 0, mark: 0 };
