import type { HeatState } from '../../../domain/heat/state.ts';
import { missingBacks, progressOf } from '../../../domain/scorecard/sign.ts';
import type { HeatProgress } from '../../../projections/coverage.ts';
import { countedWords, type Kept } from '../slip/facts/link-words.ts';
import type { SlipHeat } from '../slip/facts/slip-types.ts';

/** A heat on one judge's list: not begun, partly done, done, danced with a gap, nobody to mark. */
export type HeatMarkState = 'none' | 'kept' | 'saved' | 'missing' | 'nothing';

export interface HeatMark {
  readonly state: HeatMarkState;
  readonly words: string;
}

/** A heat in which this judge is asked for nothing. */
export const nothingToDo: HeatMark = { state: 'nothing', words: 'nothing to do' };

/**
 * A heat's state on one judge's list: the shape, and the words that say the same. What the tablet
 * has still to send (`kept`) is counted beside it, since nothing else says that it is not saved.
 */
export function heatState(
  heat: Pick<HeatState, 'status'>,
  progress: HeatProgress | undefined,
  kept: readonly Kept[] = [],
): HeatMark {
  const mark = markOf(heat, progress);
  if (kept.length === 0) return mark;
  return { state: 'kept', words: `${mark.words}, ${countedWords(kept)} kept here` };
}

function markOf(
  { status }: Pick<HeatState, 'status'>,
  progress: HeatProgress | undefined,
): HeatMark {
  const where = whereWords[status];
  if (!progress) return { state: 'none', words: where };
  const { given, wanted, sheets, signed, short } = progress;
  if (signed === sheets && short > 0)
    return { state: 'missing', words: 'signed, a couple missing' };
  if (signed === sheets) return { state: 'saved', words: 'signed' };
  if (wanted === 0) return nothingToDo;
  const some = signed === 0 ? '' : `, ${signed} of ${sheets} sheets signed`;
  if (given >= wanted) return { state: 'kept', words: `all marked, not signed${some}` };
  if (status === 'closed')
    return { state: 'missing', words: `danced, ${wanted - given} of ${wanted} missing${some}` };
  if (given === 0) return { state: 'none', words: `${where}, not marked${some}` };
  return { state: 'kept', words: `${given} of ${wanted} marked${some}` };
}

/**
 * How far a judge is by the cards of a tablet; undefined while none of them is open. Signed is
 * what the server said is signed.
 */
export function progressOfHeat({ sheets }: SlipHeat): HeatProgress | undefined {
  const open = sheets.flatMap(({ sheet, card, signing = false }) =>
    card
      ? [
          {
            ...progressOf(sheet, card),
            signed: card.signed && !signing,
            lacks: missingBacks(sheet, card).length > 0,
          },
        ]
      : [],
  );
  if (open.length === 0) return undefined;
  const sum = (of: (one: (typeof open)[number]) => number): number =>
    open.reduce((total, one) => total + of(one), 0);
  return {
    sheets: open.length,
    signed: open.filter(({ signed }) => signed).length,
    short: open.filter(({ signed, lacks }) => signed && lacks).length,
    given: sum(({ given }) => given),
    wanted: sum(({ wanted }) => wanted),
  };
}

const whereWords = { scheduled: 'not called', called: 'on the floor', closed: 'danced' } as const;
