import type { EntryFacts, Judged, PersonFacts } from '../../src/domain/reports/judged.ts';
import type { Mark } from '../../src/domain/scorecard/marking/marking.ts';

const medals = 'letters:GH/G/S/B';

/** A student of the level Bronze and the age A, unless told otherwise. */
export function student(person: string, change: Partial<PersonFacts> = {}): PersonFacts {
  return { person, kind: 'student', studio: 'north', level: 'Bronze', age: 'A', ...change };
}

/** A professional. */
export function professional(person: string): PersonFacts {
  return { person, kind: 'professional', studio: 'north', level: null, age: null };
}

/** What a judge gave an entry: medal letters or numbers, in a closed heat unless said otherwise. */
export function judged(
  entry: Partial<EntryFacts> & Pick<EntryFacts, 'lead' | 'follow'>,
  mark: Mark | null,
  change: Partial<Judged> = {},
): Judged {
  const { lead, follow } = entry;
  const way = typeof mark === 'number' ? 'number:0-100' : medals;
  return {
    ...{ contest: 'waltz', style: 'closed', heat: '1', dance: 0, judge: 'a' },
    entry: {
      ...{ entry: `${lead.person}-${follow.person}`, back: 101, scratched: false },
      ...{ instructor: null, level: 'Bronze', age: 'A' },
      ...entry,
    },
    marks: mark === null ? [] : [{ way, mark }],
    ...{ good: [], bad: [] },
    ...change,
  };
}
