import type { Doubt } from '../schema/marks.ts';
import type { Mark } from './marking/marking.ts';
import { linesFor, spotsOf, type Sheet } from './sheet/sheet-lines.ts';
import type { CardState } from './state.ts';

/** So few couples get the same marks often enough. */
const sameFrom = 4;
const placesLikeOthersFrom = 6;
/** Ticks and letters leave few choices: judges agree on them more easily than on an order. */
const marksLikeOthersFrom = 10;

/** The question a judge is asked, one sentence for each doubt. */
export const doubtWords: Readonly<Record<Doubt, string>> = {
  AllTheSame: 'Every couple has the same mark.',
  Reversed: 'Your order is the exact reverse of another judge’s: is 1 the best?',
  Identical: 'Your marks are the same as another judge’s, all of them.',
};

/** What the sheet alone gives rise to; the tablet sees the same. */
export function ownDoubts(sheet: Sheet, card: Pick<CardState, 'judge' | 'marks'>): Doubt[] {
  const lines = linesFor(sheet, card.judge).filter(({ marking }) => isGraded(marking.way));
  if (lines.length < sameFrom) return [];
  const marks = lines.flatMap((line) => spotsOf(line).map((key) => card.marks[key]));
  return new Set(marks).size === 1 && marks[0] !== undefined ? ['AllTheSame'] : [];
}

/** What the cards of the other judges give rise to: known to the server alone. */
export function doubtsAmong(
  sheet: Sheet,
  card: Pick<CardState, 'judge' | 'marks'>,
  others: readonly CardState[],
): Doubt[] {
  const lines = sheet.lines.filter(({ scratched, assigned }) => !scratched && assigned === null);
  const isPlaces = lines[0]?.marking.way === 'placement';
  if (lines.length < (isPlaces ? placesLikeOthersFrom : marksLikeOthersFrom)) return [];
  const keys = lines.flatMap(spotsOf);
  const own = valuesOf(keys, card);
  const signed = others.filter((other) => other.signed && other.judge !== card.judge);
  const theirs = signed.map((other) => valuesOf(keys, other));
  const same = theirs.some((marks) => isSame(own, marks));
  const turned = isPlaces && theirs.some((marks) => isReverse(own, marks));
  return [...(turned ? (['Reversed'] as const) : []), ...(same ? (['Identical'] as const) : [])];
}

/** Words and ticks are not grades: everybody may get the same. */
function isGraded(way: string): boolean {
  return way === 'letters' || way === 'number' || way === 'solo' || way === 'parts';
}

type Values = readonly (Mark | undefined)[];

/** The marks of every part; a couple that gets words alone has none, and no callback is none. */
function valuesOf(keys: readonly string[], { marks }: Pick<CardState, 'marks'>): Values {
  return keys.map((key) => marks[key]);
}

/** Two sheets without a single mark have nothing in common. */
function isSame(own: Values, theirs: Values): boolean {
  return own.some((mark) => mark !== undefined) && own.every((mark, at) => mark === theirs[at]);
}

function isReverse(own: Values, theirs: Values): boolean {
  return own.every((mark, index) => {
    const other = theirs[index];
    return typeof mark === 'number' && typeof other === 'number' && mark + other === own.length + 1;
  });
}
