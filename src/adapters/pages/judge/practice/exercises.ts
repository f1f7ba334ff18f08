import { chosenMarking, markingOf } from '../../../../domain/rules/marking-of.ts';
import { rulesOf } from '../../../../domain/rules/state.ts';
import { styleSchema } from '../../../../domain/schema/marks.ts';
import {
  hasFeedback,
  medalLetters,
  placeLetters,
  soloParts,
  type Marking,
} from '../../../../domain/scorecard/marking/marking.ts';
import { wordsFor, type Word } from '../../../../domain/scorecard/marking/vocabulary.ts';
import { readerOf } from '../../../../projections/fold/slices.ts';
import { sliceTables } from '../../../../projections/fold/tables.ts';
import type { Rows } from '../../../../projections/projection.ts';

/** One sheet to practise on. */
export interface Exercise {
  /** Part of the ids of its sheet and couples: lower-case letters, digits and hyphens. */
  readonly id: string;
  readonly title: string;
  readonly couples: number;
  readonly marking: Marking;
  /** The feedback words beside the marks; empty without feedback. */
  readonly words: readonly Word[];
}

interface Kind extends Pick<Exercise, 'id' | 'title' | 'couples'> {
  /** What is practised where the showcase has no way of this kind. */
  readonly usual: Marking;
}

/**
 * Every kind of marking in turn, each in the ways that the showcase itself has of it, with its own
 * letters, ranges, parts and words; in the usual way where it has none.
 */
export function exercisesOf(rows: Rows): Exercise[] {
  const { finalist, words } = rulesOf(readerOf(rows));
  const own = ownMarkings(rows);
  return kindsOf(finalist).flatMap(({ id, title, couples, usual }) => {
    const found = own.filter((marking) => kindOf(marking) === id);
    const markings = found.length === 0 ? [usual] : found;
    return markings.map((marking, at) => ({
      id: at === 0 ? id : `${id}-${String(at + 1)}`,
      title: `${titled(title, marking)}${markings.length === 1 ? '' : placed(at, markings)}`,
      ...{ couples, marking, words: wordsFor([marking], words) },
    }));
  });
}

function kindsOf(finalist: string): Kind[] {
  const solo = { way: 'solo', min: 0, max: 100, comments: true } as const;
  const number = { way: 'number', min: 1, max: 5, feedback: true } as const;
  return [
    { id: 'medals', title: 'Letters', couples: 4, usual: medalLetters },
    { id: 'letters', title: 'Places as letters', couples: 3, usual: placeLetters(finalist) },
    { id: 'number', title: 'Number', couples: 2, usual: number },
    { id: 'feedback', title: 'Feedback only', couples: 2, usual: { way: 'feedback' } },
    { id: 'solo', title: 'Solo', couples: 1, usual: solo },
    { id: 'parts', title: 'Solo in parts', couples: 1, usual: soloParts },
    { id: 'callback', title: 'Callbacks', couples: 6, usual: { way: 'callback', wanted: 3 } },
    { id: 'placement', title: 'Final', couples: 4, usual: { way: 'placement' } },
  ];
}

function kindOf(marking: Marking): string {
  if (marking.way !== 'letters') return marking.way;
  return marking.letters[0] === '1' ? 'letters' : 'medals';
}

/** What is chosen for a style in the showcase or a category, or used by a contest; each once. */
function ownMarkings(rows: Rows): Marking[] {
  const state = readerOf(rows);
  const scopes = [undefined, ...rows.find(sliceTables.category).map(({ category }) => category)];
  const chosen = scopes.flatMap((scope) =>
    styleSchema.options.flatMap((style) => chosenMarking(state, style, scope) ?? []),
  );
  const contests = rows.find(sliceTables.contest).filter(({ kind }) => kind === 'proficiency');
  const used = contests.map((contest) => markingOf(state, contest, 1));
  return [...new Map([...chosen, ...used].map((one) => [JSON.stringify(one), one])).values()];
}

function titled(title: string, marking: Marking): string {
  const isMarked = marking.way !== 'feedback' && hasFeedback(marking);
  return isMarked ? `${title} with feedback` : title;
}

function placed(at: number, all: readonly Marking[]): string {
  return `, ${String(at + 1)} of ${String(all.length)}`;
}
