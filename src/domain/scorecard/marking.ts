import type { z } from 'zod';
import type { markingSchema, markSchema } from '../schema/marks.ts';

/** Every way a line of a scorecard can be marked, those of ranked rounds included. */
export type Marking =
  | z.infer<typeof markingSchema>
  | { readonly way: 'placement' }
  | { readonly way: 'callback'; readonly wanted: number };

/** A mark: a place or number, a letter, or 1 for a callback. */
export type Mark = z.infer<typeof markSchema>;

/** The usual letters of proficiency heats, best first. */
export const medalLetters: Marking = { way: 'letters', letters: ['GH', 'G', 'S', 'B'] };

/**
 * What a mark must be, in words for a refusal, or undefined when `mark` fits. `lines` is how many
 * couples are on the sheet: the largest place that can be given.
 */
export function misfit(marking: Marking, mark: Mark, lines: number): string | undefined {
  switch (marking.way) {
    case 'placement':
      return within(mark, 1, lines) ? undefined : `a place from 1 to ${String(lines)}`;
    case 'callback':
      return mark === 1 ? undefined : 'a callback, which is always 1';
    case 'letters':
      return marking.letters.includes(String(mark)) && typeof mark === 'string'
        ? undefined
        : `one of ${marking.letters.join(', ')}`;
    case 'number':
    case 'solo':
      return within(mark, marking.min, marking.max)
        ? undefined
        : `a whole number from ${String(marking.min)} to ${String(marking.max)}`;
  }
}

/** Points of a proficiency mark: 5, 3, 2, 1 by position in the letters, or the number itself. */
export function pointsOf(marking: Marking, mark: Mark): number {
  if (typeof mark === 'number') return mark;
  const position = marking.way === 'letters' ? marking.letters.indexOf(mark) : -1;
  return [5, 3, 2, 1][position] ?? 0;
}

function within(mark: Mark, min: number, max: number): boolean {
  return typeof mark === 'number' && mark >= min && mark <= max;
}
