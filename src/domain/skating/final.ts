import { at } from './rules/at.ts';
import { placeOverall } from './overall.ts';
import { placeDance } from './single-dance.ts';
import type { FinalWorkings } from './workings.ts';

export type FinalResult = {
  readonly dancePlaces: number[][];
  readonly danceRules: string[][];
  /** null for one dance, which has no summary. */
  readonly totals: number[] | null;
  readonly places: number[];
  readonly rules: string[];
  readonly workings: FinalWorkings;
};

/** Places a final of one or more dances from checked sheets, `marks[dance][couple][judge]`. */
export function placeFinal(marks: readonly (readonly (readonly number[])[])[]): FinalResult {
  const dances = marks.map(placeDance);
  const dancePlaces = dances.map((dance) => dance.places);
  const danceRules = dances.map((dance) => dance.rules);
  const summary = marks.length > 1 ? placeOverall(dancePlaces, marks) : null;
  return {
    dancePlaces,
    danceRules,
    totals: summary?.totals ?? null,
    places: summary?.places ?? at(dancePlaces, 0),
    rules: summary?.rules ?? at(danceRules, 0),
    workings: { dances: dances.map((dance) => dance.workings), summary: summary?.workings ?? null },
  };
}
