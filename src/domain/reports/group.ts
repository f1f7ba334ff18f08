import type { EntryFacts, Judged, PersonFacts } from './judged.ts';

/** Students who dance with a professional, by their own part; and students who dance together. */
export type Group = 'Followers' | 'Leaders' | 'Couples';

export const groups: readonly Group[] = ['Followers', 'Leaders', 'Couples'];

/** A group with those of the entry it compares. */
export interface Grouped {
  readonly group: Group;
  readonly dancers: readonly PersonFacts[];
}

/**
 * The group an entry is compared in: couples only where they dance open or closed heats, students
 * with a professional everywhere. Undefined: nobody is compared, as among professionals.
 */
export function groupOf({ entry, style }: Pick<Judged, 'entry' | 'style'>): Grouped | undefined {
  const { lead, follow } = entry;
  if (isStudent(follow) && isProfessional(lead)) return { group: 'Followers', dancers: [follow] };
  if (isStudent(lead) && isProfessional(follow)) return { group: 'Leaders', dancers: [lead] };
  if (!isStudent(lead) || !isStudent(follow)) return undefined;
  return style === 'open' || style === 'closed'
    ? { group: 'Couples', dancers: [lead, follow] }
    : undefined;
}

/** The students on the floor in an entry. */
export function studentsOf({ lead, follow }: EntryFacts): PersonFacts[] {
  return [lead, follow].filter(isStudent);
}

/** The professionals of an entry: those who dance in it, and the instructor of students. */
export function professionalsOf({ lead, follow, instructor }: EntryFacts): PersonFacts[] {
  const all = [follow, lead, ...(instructor ? [instructor] : [])].filter(isProfessional);
  return [...new Map(all.map((person) => [person.person, person])).values()];
}

/** Whether both partners are professionals. */
export function isAmongProfessionals({ lead, follow }: EntryFacts): boolean {
  return isProfessional(lead) && isProfessional(follow);
}

/** A person's own level or age; the entry's, where the person has none of their own. */
export function ownStep(
  person: PersonFacts,
  entry: EntryFacts,
  of: 'level' | 'age',
): string | null {
  return person[of] ?? entry[of];
}

function isStudent({ kind }: PersonFacts): boolean {
  return kind === 'student';
}

function isProfessional({ kind }: PersonFacts): boolean {
  return kind === 'professional';
}
