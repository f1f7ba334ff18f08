import { refuse, type Refusal } from '../refusal.ts';
import { countOf } from '../skating/words.ts';
import { linesFor, spotsOf, type Sheet, type SheetLine } from './sheet/sheet-lines.ts';
import { lineKey, type CardState } from './state.ts';

/** What a card's completeness depends on: whose it is, and what stands on it. */
export type Marked = Pick<CardState, 'judge' | 'marks'> & Partial<Pick<CardState, 'feedback'>>;

/** What a card still lacks: back numbers of couples without a mark, in order, without doubles. */
export function missingBacks(sheet: Pick<Sheet, 'lines'>, card: Marked): number[] {
  if (callbacksOf(sheet, card.judge)) return [];
  const lacking = linesFor(sheet, card.judge).filter((line) =>
    spotsOf(line).some((key) => !(key in card.marks)),
  );
  return [...new Set(lacking.map(({ back }) => back))].sort((a, b) => a - b);
}

/** How many marks stand and how many the sheet wants of this judge, scratched couples left out. */
export function progressOf(
  sheet: Pick<Sheet, 'lines'>,
  card: Marked,
): { readonly given: number; readonly wanted: number } {
  const lines = linesFor(sheet, card.judge);
  const keys = lines.flatMap(spotsOf);
  const given = keys.filter((key) => key in card.marks).length;
  const spoken = lines.filter(({ marking }) => marking.way === 'feedback').flatMap(danceKeys);
  const said = spoken.filter((key) => card.feedback?.[key]).length;
  const wanted = callbacksOf(sheet, card.judge)?.wanted ?? keys.length;
  return { given: given + said, wanted: wanted + spoken.length };
}

/** How many callbacks a judge signs: exactly `wanted`, or what the chairman allows. */
export function callbacksOf(
  sheet: Pick<Sheet, 'lines'>,
  judge: string,
): { readonly wanted: number; readonly least: number; readonly most: number } | undefined {
  const marking = sheet.lines[0]?.marking;
  if (marking?.way !== 'callback') return undefined;
  const couples = linesFor(sheet, judge).length;
  const { wanted, least = wanted, most = wanted } = marking;
  const all = (count: number): number => Math.min(count, couples);
  return { wanted: all(wanted), least: all(least), most: all(most) };
}

/** Why a card cannot be signed yet, or undefined when it can. */
export function unsignable(sheet: Pick<Sheet, 'lines'>, card: Marked): Refusal | undefined {
  const missing = missingBacks(sheet, card);
  if (missing.length > 0) return refuse('MarksMissing', { missing: missing.join(', ') });
  const callbacks = callbacksOf(sheet, card.judge);
  const { given } = progressOf(sheet, card);
  if (callbacks && given < callbacks.least)
    return refuse('MarksMissing', { missing: countOf(callbacks.least - given, 'callback') });
  // Some may have been given before the chairman asked for fewer.
  if (callbacks && given > callbacks.most)
    return refuse('CallbacksOver', { given, most: callbacks.most });
  return gapIn(sheet, card);
}

function danceKeys({ entry, dances }: SheetLine): string[] {
  return dances.map((dance) => lineKey(entry, dance));
}

/** Places 1..n once each: a couple scratched after it was placed leaves a gap behind. */
function gapIn(sheet: Pick<Sheet, 'lines'>, card: Marked): Refusal | undefined {
  const placed = linesFor(sheet, card.judge).filter(({ marking }) => marking.way === 'placement');
  const given = new Set(placed.flatMap(spotsOf).map((key) => card.marks[key]));
  const gap = placed.findIndex((_, index) => !given.has(index + 1));
  if (gap < 0) return undefined;
  return refuse('PlacesHaveGaps', { last: placed.length, place: gap + 1 });
}
