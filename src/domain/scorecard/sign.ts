import { refuse, type Refusal } from '../refusal.ts';
import type { Sheet, SheetLine } from './sheet.ts';
import { lineKey, type CardState } from './state.ts';

/** What a card still lacks: back numbers of couples without a mark, in order, without doubles. */
export function missingBacks(sheet: Sheet, card: Pick<CardState, 'marks'>): number[] {
  const callbacks = callbacksOf(sheet);
  if (callbacks) return [];
  const lacking = sheet.lines.filter(
    ({ entry, dances, scratched }) =>
      !scratched && dances.some((dance) => !(lineKey(entry, dance) in card.marks)),
  );
  return [...new Set(lacking.map(({ back }) => back))].sort((a, b) => a - b);
}

/** How many marks stand and how many the sheet wants in all, scratched couples left out. */
export function progressOf(
  sheet: Sheet,
  card: Pick<CardState, 'marks'>,
): { readonly given: number; readonly wanted: number } {
  const keys = standing(sheet).flatMap(({ entry, dances }) =>
    dances.map((dance) => lineKey(entry, dance)),
  );
  const given = keys.filter((key) => key in card.marks).length;
  return { given, wanted: callbacksOf(sheet)?.wanted ?? keys.length };
}

/** Why a card cannot be signed yet, or undefined when it can. */
export function unsignable(sheet: Sheet, card: Pick<CardState, 'marks'>): Refusal | undefined {
  const missing = missingBacks(sheet, card);
  if (missing.length > 0) return refuse('MarksMissing', { missing: missing.join(', ') });
  const { given, wanted } = progressOf(sheet, card);
  if (given < wanted)
    return refuse('MarksMissing', { missing: `${String(wanted - given)} callbacks` });
  return gapIn(sheet, card);
}

function callbacksOf(sheet: Sheet): { readonly wanted: number } | undefined {
  const marking = sheet.lines[0]?.marking;
  if (marking?.way !== 'callback') return undefined;
  return { wanted: Math.min(marking.wanted, standing(sheet).length) };
}

function standing(sheet: Sheet): SheetLine[] {
  return sheet.lines.filter(({ scratched }) => !scratched);
}

/** Places 1..n once each: a couple scratched after it was placed leaves a gap behind. */
function gapIn(sheet: Sheet, card: Pick<CardState, 'marks'>): Refusal | undefined {
  const placed = standing(sheet).filter(({ marking }) => marking.way === 'placement');
  const given = new Set(
    placed.flatMap(({ entry, dances }) => dances.map((dance) => card.marks[lineKey(entry, dance)])),
  );
  const gap = placed.findIndex((_, index) => !given.has(index + 1));
  if (gap < 0) return undefined;
  return refuse('PlacesHaveGaps', { last: placed.length, place: gap + 1 });
}
