import type { CardCommand } from '../../../domain/scorecard/card.ts';
import { lineKey } from '../../../domain/scorecard/state.ts';
import type { Tap } from '../../pages/slip/slip-handlers.ts';
import type { SlipSheet } from '../../pages/slip/facts/slip-types.ts';

/** A mark given in this tab, and when. */
export interface Step {
  readonly sheet: string;
  readonly entry: string;
  readonly dance: number;
  readonly at: number;
}

/** A second tap within this time is a finger that bounced, not a change of mind. */
const BOUNCE_MS = 350;

/** The steps that commands add, in order. */
export function stepsOf(commands: readonly CardCommand[], at: number): Step[] {
  return commands.flatMap(({ type, data }) =>
    type === 'RecordMark' ? [{ sheet: data.sheet, entry: data.entry, dance: data.dance, at }] : [],
  );
}

/** The last own mark that still stands on a leaf: what "Take back" takes back. */
export function lastStanding(
  trail: readonly Step[],
  { sheet: { sheet }, card }: SlipSheet,
  dance: number,
): Step | undefined {
  return trail.findLast(
    (step) =>
      step.sheet === sheet &&
      step.dance === dance &&
      card?.marks[lineKey(step.entry, step.dance)] !== undefined,
  );
}

/** Whether these commands only undo what the same finger did an instant ago. */
export function isBounce(
  tap: Tap,
  commands: readonly CardCommand[],
  { trail, now }: { readonly trail: readonly Step[]; readonly now: number },
): boolean {
  const last = trail.at(-1);
  const undoes = commands.length === 1 && commands[0]?.type === 'WithdrawMark';
  if (!last || !undoes || tap.kind === 'take-back' || tap.kind === 'sign') return false;
  return last.entry === tap.entry && last.dance === tap.dance && now - last.at < BOUNCE_MS;
}
