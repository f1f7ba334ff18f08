import type { z } from 'zod';
import type { markingSchema, markSchema, styleSchema } from '../../schema/marks.ts';

/** What an organiser can choose for contests without rounds. */
export type ChosenMarking = z.infer<typeof markingSchema>;

/** Every way a line of a scorecard can be marked, those of ranked rounds included. */
export type Marking =
  | ChosenMarking
  | { readonly way: 'placement' }
  | {
      readonly way: 'callback';
      readonly wanted: number;
      /** What the chairman allows instead of exactly `wanted`. */
      readonly least?: number;
      readonly most?: number;
    };

/** What a contest without rounds is: the showcase chooses a marking for each. */
export type Style = z.infer<typeof styleSchema>;

/** A mark: a place or number, a letter, or 1 for a callback. */
export type Mark = z.infer<typeof markSchema>;

/** The usual letters of proficiency heats, best first. */
export const medalLetters: ChosenMarking = { way: 'letters', letters: ['GH', 'G', 'S', 'B'] };

/** The usual four parts of a solo, each from 0 to 25. */
export const soloParts: ChosenMarking = {
  ...{ way: 'parts', min: 0, max: 25 },
  parts: ['Technique', 'Execution', 'Poise', 'Showmanship'],
};

/** Places as letters, the last of them the showcase's word for a finalist. */
export function placeLetters(finalist: string): Extract<ChosenMarking, { way: 'letters' }> {
  return { way: 'letters', letters: ['1', '2', '3', finalist] };
}

/** Whether a marking is by places as letters, with this word for a finalist. */
export function isPlaceLetters(marking: ChosenMarking | null, finalist: string): boolean {
  return marking !== null && wayCode(marking) === wayCode(placeLetters(finalist));
}

/** How each style is marked until the organiser chooses otherwise. */
export function usualMarking(style: Style, finalist: string): ChosenMarking {
  if (style === 'solo') return { way: 'solo', min: 0, max: 100 };
  return style === 'closed' ? medalLetters : placeLetters(finalist);
}

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
    case 'feedback':
      return 'feedback, no mark';
    case 'number':
    case 'solo':
    case 'parts':
      return within(mark, marking.min, marking.max)
        ? undefined
        : `a whole number from ${String(marking.min)} to ${String(marking.max)}`;
  }
}

/** How many marks a couple gets in one dance: one, one for each part, or none. */
export function partsOf(marking: Marking): readonly (number | undefined)[] {
  if (marking.way === 'feedback') return [];
  return marking.way === 'parts' ? marking.parts.map((_, part) => part) : [undefined];
}

/** Whether couples get feedback words under this marking. */
export function hasFeedback(marking: Marking): boolean {
  return marking.way === 'feedback' || ('feedback' in marking && marking.feedback === true);
}

/** Whether couples may get a comment under this marking. */
export function hasComments(marking: Marking): boolean {
  return 'comments' in marking && marking.comments === true;
}

/** The way a mark was given, short enough to be kept with it: all that its points depend on. */
export function wayCode(marking: Marking): string {
  switch (marking.way) {
    case 'letters':
      return `letters:${marking.letters.join('/')}`;
    case 'number':
    case 'solo':
      return `${marking.way}:${boundsOf(marking)}`;
    case 'parts':
      return `parts:${boundsOf(marking)}:${marking.parts.join('/')}`;
    default:
      return marking.way;
  }
}

/**
 * Whether a mark of this part (0-based), given in the way `before`, adds up with one given in the
 * way `now`. Only the same parts in the same range do.
 */
export function addsUp(part: number, before: string | undefined, now: string): boolean {
  if (before === now) return true;
  // The first marks in parts were kept without the names: there the number of parts must do.
  const [kind = '', bounds = '', names = ''] = now.split(':');
  return before === `${kind}:${bounds}` && part < names.split('/').length;
}

/**
 * Points of a proficiency mark by the way kept with it: 5, 3, 2, 1 by position in its letters (1
 * beyond those), or the number itself. A letter that is not among them has none.
 */
export function pointsOf(way: string, mark: Mark): number {
  if (typeof mark === 'number') return mark;
  const letters = way.startsWith('letters:') ? way.slice('letters:'.length).split('/') : [];
  const position = letters.indexOf(mark);
  return position < 0 ? 0 : ([5, 3, 2][position] ?? 1);
}

function boundsOf({ min, max }: { readonly min: number; readonly max: number }): string {
  return `${String(min)}-${String(max)}`;
}

function within(mark: Mark, min: number, max: number): boolean {
  return typeof mark === 'number' && mark >= min && mark <= max;
}
