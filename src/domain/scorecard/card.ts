import type { z } from 'zod';
import type { Decision } from '../decision.ts';
import { misfit } from './marking.ts';
import { refuse, type Refusal } from '../refusal.ts';
import type { scorecardCommands } from './commands.ts';
import type { Sheet, SheetLine } from './sheet.ts';
import { unsignable } from './sign.ts';
import { lineKey, type CardState } from './state.ts';

type Commands = typeof scorecardCommands;

/** A command to one scorecard. */
export type CardCommand = {
  [T in keyof Commands]: { readonly type: T; readonly data: z.infer<Commands[T]> };
}[keyof Commands];

/** All that a decision about one scorecard may know: its sheet and, once opened, the card. */
export interface CardSlice {
  readonly sheet: Sheet;
  readonly card: CardState | undefined;
}

/**
 * Decides a command to one scorecard. It sees no other judge's marks, so the tablet runs it with
 * what it already holds and says the same as the server.
 */
export function decideCard(command: CardCommand, slice: CardSlice): Decision {
  const { judge, sheet } = command.data;
  if (!slice.sheet.judges.includes(judge)) return refuse('JudgeNotOnPanel', { judge, sheet });
  switch (command.type) {
    case 'OpenScorecard':
      return slice.card ? [] : [event('ScorecardOpened', { sheet, judge })];
    case 'RecordMark':
      return onOpenCard(slice, (card) => record(command.data, slice.sheet, card));
    case 'WithdrawMark':
      return onOpenCard(slice, (card) => withdraw(command.data, card));
    case 'SignScorecard':
      return sign(command.data, slice);
    case 'ReopenScorecard':
      return slice.card?.signed
        ? [event('ScorecardReopened', command.data)]
        : refuse('ScorecardNotSigned');
  }
}

type CardName = { readonly sheet: string; readonly judge: string };
type Mark = z.infer<Commands['RecordMark']>;

function event(type: string, data: CardName): { type: string; subject: string; data: CardName } {
  return { type, subject: `scorecard/${data.sheet}/${data.judge}`, data };
}

function onOpenCard({ card }: CardSlice, decide: (card: CardState) => Decision): Decision {
  if (!card) return refuse('ScorecardNotOpen');
  return card.signed ? refuse('ScorecardAlreadySigned') : decide(card);
}

function record(data: Mark, sheet: Sheet, card: CardState): Decision {
  if (card.marks[lineKey(data.entry, data.dance)] === data.mark) return [];
  const line = sheet.lines.find(({ entry }) => entry === data.entry);
  if (!line) return refuse('CoupleNotInHeat', { entry: data.entry });
  const forbidden = unmarkable(data, line) ?? unfit(data, line, sheet) ?? spent(data, sheet, card);
  return forbidden ?? [event('MarkRecorded', { ...data, ...{ way: line.marking.way } })];
}

function unmarkable(data: Mark, { scratched, back, dances }: SheetLine): Refusal | undefined {
  if (scratched) return refuse('EntryScratched', { back });
  if (!dances.includes(data.dance))
    return refuse('DanceNotMarked', { dance: data.dance + 1, back });
  return undefined;
}

function unfit(data: Mark, line: SheetLine, sheet: Sheet): Refusal | undefined {
  const lines = sheet.lines.filter(({ scratched }) => !scratched).length;
  const wanted = misfit(line.marking, data.mark, lines);
  return wanted === undefined ? undefined : refuse('MarkOutOfRange', { mark: data.mark, wanted });
}

/** A place is given once; callbacks only as many as wanted. Scratched couples do not count. */
function spent(data: Mark, sheet: Sheet, card: CardState): Refusal | undefined {
  const line = sheet.lines.find(({ entry }) => entry === data.entry);
  const others = sheet.lines.filter(
    ({ entry, scratched }) =>
      entry !== data.entry && !scratched && lineKey(entry, data.dance) in card.marks,
  );
  if (line?.marking.way === 'placement') {
    const rival = others.find(({ entry }) => card.marks[lineKey(entry, data.dance)] === data.mark);
    return rival && refuse('PlaceAlreadyGiven', { place: data.mark, back: rival.back });
  }
  if (line?.marking.way === 'callback' && others.length >= line.marking.wanted)
    return refuse('TooManyCallbacks', { wanted: line.marking.wanted });
  return undefined;
}

function withdraw(data: CardName & { entry: string; dance: number }, card: CardState): Decision {
  const marked = lineKey(data.entry, data.dance) in card.marks;
  return marked ? [event('MarkWithdrawn', data)] : [];
}

function sign(data: CardName, { sheet, card }: CardSlice): Decision {
  if (!card) return refuse('ScorecardNotOpen');
  if (card.signed) return [];
  return unsignable(sheet, card) ?? [event('ScorecardSigned', data)];
}
