import type { z } from 'zod';
import type { Decision } from '../decision.ts';
import { personal } from '../personal.ts';
import { refuse, type Refusal } from '../refusal.ts';
import { cardEvent } from './card-event.ts';
import type { scorecardCommands } from './commands.ts';
import { hasComments, hasFeedback, misfit, partsOf, wayCode } from './marking/marking.ts';
import type { Sheet, SheetLine } from './sheet/sheet-lines.ts';
import { callbacksOf } from './sign.ts';
import { lineKey, type CardState } from './state.ts';

type Data = {
  readonly [T in keyof typeof scorecardCommands]: z.infer<(typeof scorecardCommands)[T]>;
};

/** Records a mark on an open card, or says which fact forbids it. */
export function record(data: Data['RecordMark'], sheet: Sheet, card: CardState): Decision {
  if (stands(data, sheet, card)) return [];
  const line = asEntered(data, lineOf(data, sheet));
  if ('refused' in line) return line;
  const forbidden = undanced(data, line) ?? unfit(data, line, sheet) ?? spent(data, sheet, card);
  return forbidden ?? [cardEvent('MarkRecorded', { ...data, ...kept(line, sheet) })];
}

/** Takes a mark back; what was never given needs no taking back. */
export function withdraw(data: Data['WithdrawMark'], card: CardState): Decision {
  const marked = lineKey(data.entry, data.dance, data.part) in card.marks;
  return marked ? [cardEvent('MarkWithdrawn', data)] : [];
}

/** States what a judge says under a feedback word; the same statement again changes nothing. */
export function feedback(data: Data['GiveFeedback'], sheet: Sheet, card: CardState): Decision {
  const { entry, dance, word, statement } = data;
  const before = card.feedback[lineKey(entry, dance)]?.[word] ?? 'none';
  if (before === statement) return [];
  const line = lineOf(data, sheet);
  if ('refused' in line) return line;
  const wrong = undanced(data, line);
  if (wrong) return wrong;
  // Taking back must work for words that the showcase has dropped meanwhile, one or all of them.
  if (statement !== 'none' && !hasFeedback(line.marking))
    return refuse('NoFeedbackHere', { back: line.back });
  const known = statement === 'none' || sheet.words.some((one) => one.word === word);
  if (!known) return refuse('WordUnknown', { word });
  return [cardEvent('FeedbackGiven', { ...data, ...late(sheet) })];
}

/** Writes a comment about a couple; it is sealed like a name. */
export function comment(data: Data['WriteComment'], sheet: Sheet): Decision {
  const line = lineOf(data, sheet);
  if ('refused' in line) return line;
  if (!hasComments(line.marking)) return refuse('NoCommentsHere', { back: line.back });
  const about = personal(line.lead, data.comment);
  return [cardEvent('CommentWritten', { ...data, ...{ comment: about } })];
}

type Line = { readonly entry: string; readonly judge: string };
type Mark = Data['RecordMark'];

/** A mark is kept in the way it was entered in, if its couple was marked so in this showcase. */
function asEntered({ way }: Mark, line: SheetLine | Refusal): SheetLine | Refusal {
  if ('refused' in line || way === undefined || way === wayCode(line.marking)) return line;
  const marking = line.formerly?.find((one) => wayCode(one) === way);
  return marking ? { ...line, marking } : refuse('WayChanged', { back: line.back });
}

/** Given already, and in the way meant: the same letter may count otherwise since it was given. */
function stands({ entry, dance, part, mark, way }: Mark, sheet: Sheet, card: CardState): boolean {
  const key = lineKey(entry, dance, part);
  if (card.marks[key] !== mark) return false;
  const line = sheet.lines.find((one) => one.entry === entry);
  if (!line || !card.ways[key]?.includes(':')) return true;
  return card.ways[key] === (way ?? wayCode(line.marking));
}

function kept({ marking }: SheetLine, sheet: Sheet): { way: string; late?: true } {
  return { way: wayCode(marking), ...late(sheet) };
}

function late({ closed }: Sheet): { late?: true } {
  return closed ? { late: true } : {};
}

function lineOf({ entry, judge }: Line, sheet: Sheet): SheetLine | Refusal {
  const line = sheet.lines.find((one) => one.entry === entry);
  if (!line) return refuse('CoupleNotInHeat');
  const { back, scratched, assigned, letter } = line;
  if (scratched) return refuse('EntryScratched', { back });
  const others = assigned !== null && assigned !== judge;
  // A sheet that an earlier version kept on a tablet says no letter.
  return others ? refuse('CoupleOfAnotherJudge', { back, letter: letter ?? assigned }) : line;
}

function undanced({ dance }: { readonly dance: number }, line: SheetLine): Refusal | undefined {
  if (line.dances.includes(dance)) return undefined;
  return refuse('DanceNotMarked', { dance: dance + 1, back: line.back });
}

function unfit(data: Mark, line: SheetLine, sheet: Sheet): Refusal | undefined {
  const lines = sheet.lines.filter(({ scratched }) => !scratched).length;
  const wanted = misfit(line.marking, data.mark, lines);
  if (wanted !== undefined) return refuse('MarkOutOfRange', { mark: data.mark, wanted });
  const parts = partsOf(line.marking);
  if (parts.includes(data.part)) return undefined;
  return refuse('PartUnknown', { part: (data.part ?? 0) + 1, parts: parts.length });
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
  const most = callbacksOf(sheet, data.judge)?.most ?? Infinity;
  return others.length >= most ? refuse('TooManyCallbacks', { wanted: most }) : undefined;
}
