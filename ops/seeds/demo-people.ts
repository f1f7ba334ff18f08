import type { CompetitionFile, FileContest } from '../../src/domain/competition-file/schema.ts';

/** Lowest first, as titles of contests begin or go on. */
const levels = ['Newcomer', 'Bronze', 'Silver', 'Open'];
const ages = ['A', 'B', 'C', 'SR1', 'SR2', 'SR3'];

const studios = [
  { id: 'sample', name: 'Sample Street Ballroom' },
  { id: 'example', name: 'Example Dance Company' },
  { id: 'specimen', name: 'Specimen Steps' },
  { id: 'nowhere', name: 'Studio Nowhere' },
];

type People = Pick<CompetitionFile, 'studios' | 'levels' | 'ages' | 'people' | 'couples'>;

/**
 * What the published list does not tell: professionals are spread over invented studios, and
 * students belong to that of whom they dance with; a couple has the level and the age of most
 * contests that it dances.
 */
export function withStudios(
  { people, couples }: Pick<CompetitionFile, 'people' | 'couples'>,
  contests: readonly FileContest[],
): People {
  const teachers = people.filter(({ kind }) => kind === 'professional').map(({ id }) => id);
  const studioOf = (id: string): { studio?: string } => {
    const couple = couples.find(({ lead, follow }) => lead === id || follow === id);
    const teacher = [couple?.lead, couple?.follow].find((one) => teachers.includes(one ?? ''));
    const found = studios[teachers.indexOf(teacher ?? '') % studios.length];
    return found ? { studio: found.id } : {};
  };
  const danced = couples.map((couple) => ({ ...couple, ...gradeOf(couple.id, contests) }));
  return {
    ...{ studios, levels, ages, couples: danced },
    people: people.map((person) => ({ ...person, ...studioOf(person.id) })),
  };
}

function gradeOf(couple: string, contests: readonly FileContest[]): { level?: string; age?: string } {
  const titles = contests
    .filter(({ entries }) => entries.some((entry) => entry.couple === couple))
    .map(({ title }) => title.split(' '));
  const level = mostOften(levels, titles);
  const age = mostOften(ages, titles);
  return { ...(level && { level }), ...(age && { age }) };
}

/** The word that stands in most of the titles; of two, the lower one. */
function mostOften(words: readonly string[], titles: readonly string[][]): string | undefined {
  const times = (word: string): number => titles.filter((title) => title.includes(word)).length;
  const counted = words.filter((word) => times(word) > 0);
  return counted.reduce<string | undefined>(
    (best, word) => (best === undefined || times(word) > times(best) ? word : best),
    undefined,
  );
}
