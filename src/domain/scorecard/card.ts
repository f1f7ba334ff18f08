import type { z } from 'zod';
import type { Decision } from '../decision.ts';
import { refuse } from '../refusal.ts';
import { cardEvent } from './card-event.ts';
import { comment, feedback, record, withdraw } from './card-marks.ts';
import type { scorecardCommands } from './commands.ts';
import type { Doubt } from '../schema/marks.ts';
import { ownDoubts } from './doubts.ts';
import type { Sheet } from './sheet/sheet-lines.ts';
import { unsignable } from './sign.ts';
import type { CardState } from './state.ts';

type Commands = typeof scorecardCommands;

/** A command to one scorecard. */
export type CardCommand = {
  [T in keyof Commands]: { readonly type: T; readonly data: z.infer<Commands[T]> };
}[keyof Commands];

/** All that a decision about one scorecard may know: its sheet and, once opened, the card. */
export interface CardSlice {
  readonly sheet: Sheet;
  readonly card: CardState | undefined;
  /** What the server found by looking at other judges' cards; the tablet knows of none. */
  readonly doubts?: readonly Doubt[];
}

/**
 * Decides a command to one scorecard. It sees no other judge's marks, so the tablet runs it with
 * what it already holds and says the same as the server.
 */
export function decideCard(command: CardCommand, slice: CardSlice): Decision {
  const { judge, sheet } = command.data;
  switch (command.type) {
    case 'OpenScorecard':
      return slice.card ? [] : [cardEvent('ScorecardOpened', { sheet, judge })];
    case 'SignScorecard':
      return sign(command.data, slice);
    case 'ReopenScorecard':
      return slice.card?.signed
        ? [cardEvent('ScorecardReopened', command.data)]
        : refuse('ScorecardNotSigned');
    default:
      return onOpenCard(slice, (card) => change(command, slice.sheet, card));
  }
}

type Opening = 'OpenScorecard' | 'SignScorecard' | 'ReopenScorecard';

function change(
  command: Exclude<CardCommand, { readonly type: Opening }>,
  sheet: Sheet,
  card: CardState,
): Decision {
  switch (command.type) {
    case 'RecordMark':
      return record(command.data, sheet, card);
    case 'WithdrawMark':
      return withdraw(command.data, card);
    case 'GiveFeedback':
      return feedback(command.data, sheet, card);
    case 'WriteComment':
      return comment(command.data, sheet);
    case 'WithdrawComment':
      return card.comments.includes(command.data.entry)
        ? [cardEvent('CommentWithdrawn', command.data)]
        : [];
  }
}

function onOpenCard({ card }: CardSlice, decide: (card: CardState) => Decision): Decision {
  if (!card) return refuse('ScorecardNotOpen');
  return card.signed ? refuse('ScorecardAlreadySigned') : decide(card);
}

type Signature = z.infer<Commands['SignScorecard']>;

/** A doubtful sheet is signed at the second time of asking, with what was asked about. */
function sign({ sheet: id, judge, from, despite = [] }: Signature, slice: CardSlice): Decision {
  const { sheet, card, doubts = [] } = slice;
  if (!card) return refuse('ScorecardNotOpen');
  if (card.signed) return [];
  const refusal = unsignable(sheet, card);
  if (refusal) return refusal;
  // What was asked stays asked: the tablet knows no other reason to name it.
  const found = [...new Set([...ownDoubts(sheet, card), ...doubts, ...card.asked])];
  const unasked = found.filter((doubt) => !despite.includes(doubt));
  const name = { sheet: id, judge };
  if (unasked.length > 0)
    return unasked.every((doubt) => card.asked.includes(doubt))
      ? []
      : [cardEvent('ScorecardQuestioned', { ...name, ...{ doubts: unasked } })];
  const stood = { ...(found.length > 0 && { despite: found }), ...(from && { from }) };
  return [cardEvent('ScorecardSigned', { ...name, ...stood })];
}
