import { gather } from './gather.ts';
import { professionalsOf, studentsOf } from './group.ts';
import type { Judged, PersonFacts } from './judged.ts';
import { ranked, type RankedLine } from './ranked.ts';
import { tallyOf } from './tally.ts';

/** Every student with all that was judged of the entries they dance in. */
export function byStudent(judged: readonly Judged[]): RankedLine[] {
  return byPerson(judged, ({ entry }) => studentsOf(entry));
}

/**
 * Every professional with all that was judged of entries they dance in, or whose students they
 * instruct; once for each, whatever they are to the entry.
 */
export function byInstructor(judged: readonly Judged[]): RankedLine[] {
  return byPerson(judged, ({ entry }) => professionalsOf(entry));
}

function byPerson(
  judged: readonly Judged[],
  peopleOf: (judged: Judged) => readonly PersonFacts[],
): RankedLine[] {
  const all = gather(judged, (one) => peopleOf(one).map(({ person }) => person));
  return ranked(
    [...all].map(([person, own]) => ({
      dancers: [person],
      tally: tallyOf(own.map((one) => ({ judged: one, weight: 1 }))),
    })),
  );
}
