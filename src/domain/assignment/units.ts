import { grouped, type Dealt } from './dealing.ts';

/** Students who dance with each other, directly or through others, and all their couples. */
export interface Unit {
  readonly students: readonly string[];
  readonly couples: readonly Dealt[];
}

/**
 * The couples as groups that share no student: to give every student one judge, each group must go
 * to one judge as a whole. Heaviest first, so that the light ones can even things out.
 */
export function unitsOf(couples: readonly Dealt[]): Unit[] {
  const leader = new Map<string, string>();
  for (const { students } of couples)
    for (const student of students) join(leader, students[0] ?? student, student);
  const groups = grouped(couples, ({ students }) => find(leader, students[0] ?? ''));
  return groups
    .map(([, group]) => ({
      students: [...new Set(group.flatMap(({ students }) => students))],
      couples: group,
    }))
    .sort((a, b) => b.couples.length - a.couples.length);
}

/** Joins the groups of two students. */
function join(leader: Map<string, string>, a: string, b: string): void {
  leader.set(find(leader, b), find(leader, a));
}

/** Who stands for the group of a student; looked up through those who joined before. */
function find(leader: Map<string, string>, student: string): string {
  let at = student;
  for (let next = leader.get(at); next !== undefined && next !== at; next = leader.get(at))
    at = next;
  return at;
}
