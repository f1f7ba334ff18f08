import type { CardCommand } from '../../../domain/scorecard/card.ts';
import { lineKey, type CardState } from '../../../domain/scorecard/state.ts';
import type { Tap } from '../../pages/slip/slip-handlers.ts';
import type { SlipSheet } from '../../pages/slip/facts/slip-types.ts';

/** A mark given, or a feedback word said, in this tab, and when. */
export interface Step {
  readonly sheet: string;
  readonly entry: string;
  readonly dance: number;
  readonly part?: number | undefined;
  readonly word?: string | undefined;
  readonly at: number;
}

/** A second tap within this time is a finger that bounced, not a change of mind. */
const BOUNCE_MS = 350;

/** The steps that commands add, in order. */
export function stepsOf(commands: readonly CardCommand[], at: number): Step[] {
  return commands.flatMap(({ type, data }): Step[] => {
    if (type === 'GiveFeedback' && data.statement !== 'none') {
      const { sheet, entry, dance, word } = data;
      return [{ sheet, entry, dance, word, at }];
    }
    if (type !== 'RecordMark') return [];
    const { sheet, entry, dance, part } = data;
    return [{ sheet, entry, dance, part, at }];
  });
}

/** The last own mark or word that still stands on a leaf: what "Take back" takes back. */
export function lastStanding(
  trail: readonly Step[],
  { sheet: { sheet }, card }: SlipSheet,
  dance: number,
): Step | undefined {
  return trail.findLast(
    (step) => step.sheet === sheet && step.dance === dance && card && stands(step, card),
  );
}

function stands({ entry, dance, part, word }: Step, { marks, feedback }: CardState): boolean {
  return word === undefined
    ? marks[lineKey(entry, dance, part)] !== undefined
    : feedback[lineKey(entry, dance)]?.[word] !== undefined;
}

/** Whether these commands only undo what the same finger did an instant ago. */
export function isBounce(
  tap: Tap,
  commands: readonly CardCommand[],
  { trail, now }: { readonly trail: readonly Step[]; readonly now: number },
): boolean {
  const last = trail.at(-1);
  if (!last || commands.length !== 1 || tap.kind === 'take-back' || tap.kind === 'sign')
    return false;
  const word = tap.kind === 'feedback' ? tap.word : undefined;
  if (!commands.every(undoes) || last.word !== word) return false;
  return last.entry === tap.entry && last.dance === tap.dance && now - last.at < BOUNCE_MS;
}

function undoes({ type, data }: CardCommand): boolean {
  return type === 'WithdrawMark' || (type === 'GiveFeedback' && data.statement === 'none');
}
