import type { CardCommand } from '../../../../domain/scorecard/card.ts';
import type { Mark, Marking } from '../../../../domain/scorecard/marking/marking.ts';
import { hasFeedback } from '../../../../domain/scorecard/marking/marking.ts';
import {
  linesFor,
  spotsOf,
  type SheetLine,
} from '../../../../domain/scorecard/sheet/sheet-lines.ts';
import { lineKey } from '../../../../domain/scorecard/state.ts';
import type { Rows } from '../../../../projections/projection.ts';
import { sheetsOfJudge, type JudgeSheet } from '../../../../projections/scorecards.ts';

/** Whose paper of which heat. */
export interface Paper {
  readonly heat: string;
  readonly judge: string;
}

/** What stands in the fields of a form, by name. */
export type Fields = Readonly<Record<string, unknown>>;

/** Of a field: what it is about on its sheet, a mark's key or a line with what is said of it. */
export const fieldName = (sheet: string, key: string): string => `now ${sheet} ${key}`;
export const wasName = (sheet: string, key: string): string => `was ${sheet} ${key}`;
export const signName = (sheet: string): string => `sign ${sheet}`;

/**
 * The commands of what the desk typed from a judge's paper. Only fields that were altered say
 * anything: what the judge's tablet sends meanwhile is not taken back. Marks are taken back before
 * others are given, so that two couples can exchange their places.
 */
export function paperCommands(rows: Rows, { heat, judge }: Paper, fields: Fields): CardCommand[] {
  return sheetsOfJudge(rows, heat, judge).flatMap((one) => {
    const ground = { ...one, judge, fields };
    const marks = linesFor(one.sheet, judge).flatMap((line) => marksOf(ground, line));
    const order = (command: CardCommand): number => (command.type === 'WithdrawMark' ? 0 : 1);
    const said = linesFor(one.sheet, judge).flatMap((line) => feedbackOf(ground, line));
    return [...marks.sort((a, b) => order(a) - order(b)), ...said, ...signature(ground)];
  });
}

interface Ground extends JudgeSheet {
  readonly judge: string;
  readonly fields: Fields;
}

function marksOf(ground: Ground, line: SheetLine): CardCommand[] {
  return spotsOf(line).flatMap((key) => {
    const typed = changed(ground.fields, ground.sheet.sheet, key);
    return typed === undefined ? [] : commandsAt(ground, { line, key, typed });
  });
}

interface Typed {
  readonly line: SheetLine;
  readonly key: string;
  readonly typed: string;
}

/** A place is taken back before another is given: two couples may exchange theirs. */
function commandsAt(ground: Ground, { line, key, typed }: Typed): CardCommand[] {
  const { entry, marking } = line;
  const [, dance, part] = key.split('/');
  const spot = { ...cardOf(ground), entry, dance: Number(dance) };
  const data = part === undefined ? spot : { ...spot, part: Number(part) };
  const isMoved = marking.way === 'placement' || typed === '';
  const isGone = isMoved && ground.card?.marks[key] !== undefined;
  const gone: CardCommand[] = isGone ? [{ type: 'WithdrawMark', data }] : [];
  if (typed === '') return gone;
  return [...gone, { type: 'RecordMark', data: { ...data, mark: markOf(marking, typed) } }];
}

function cardOf({ sheet: { sheet }, judge }: Ground) {
  return { sheet, judge, from: 'paper' } as const;
}

/** A mark as it is meant: a number where numbers are given, a letter in the sheet's own case. */
function markOf(marking: Marking, typed: string): Mark {
  if (marking.way === 'callback') return 1;
  if (marking.way === 'letters')
    return marking.letters.find((one) => one.toLowerCase() === typed.toLowerCase()) ?? short(typed);
  return /^\d{1,4}$/.test(typed) ? Math.min(Number(typed), 1000) : short(typed);
}

/** What fits no marking is refused by the sheet itself, in its own words. */
const short = (typed: string): string => typed.slice(0, 6);

function feedbackOf(ground: Ground, { entry, dances, marking }: SheetLine): CardCommand[] {
  if (!hasFeedback(marking)) return [];
  return dances.flatMap((dance) => saidOf(ground, entry, dance));
}

function saidOf(ground: Ground, entry: string, dance: number): CardCommand[] {
  const { sheet, card, fields } = ground;
  const line = lineKey(entry, dance);
  const good = changed(fields, sheet.sheet, `${line} good`);
  const bad = changed(fields, sheet.sheet, `${line} bad`);
  if (good === undefined && bad === undefined) return [];
  return sheet.words.flatMap(({ word }): CardCommand[] => {
    const before = card?.feedback[line]?.[word] ?? 'none';
    const isSaid = (words: string | undefined, as: string): boolean =>
      words === undefined ? before === as : wordsIn(words).includes(word.toLowerCase());
    const statement = isSaid(good, 'good') ? 'good' : isSaid(bad, 'bad') ? 'bad' : 'none';
    const data = { ...cardOf(ground), entry, dance, word, statement } as const;
    return statement === before ? [] : [{ type: 'GiveFeedback', data }];
  });
}

function wordsIn(text: string): string[] {
  return text.split(/[\s,]+/).map((word) => word.toLowerCase());
}

/** A sheet that was asked about is signed with what it was asked: the paper is as it is. */
function signature(ground: Ground): CardCommand[] {
  const { sheet, card, fields } = ground;
  if (fields[signName(sheet.sheet)] !== 'on') return [];
  const despite = [...(card?.asked ?? [])];
  return [{ type: 'SignScorecard', data: { ...cardOf(ground), despite } }];
}

/** What a field has now, if that is not what it had when the page was drawn. */
function changed(fields: Fields, sheet: string, key: string): string | undefined {
  const was = fields[wasName(sheet, key)];
  if (typeof was !== 'string') return undefined;
  const now = fields[fieldName(sheet, key)];
  const typed = typeof now === 'string' ? now.trim() : '';
  return typed === was ? undefined : typed;
}
