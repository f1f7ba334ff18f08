import { byInstructor } from '../../src/domain/reports/by-person.ts';
import { byStep } from '../../src/domain/reports/by-step.ts';
import { byStudio, type StudioLine } from '../../src/domain/reports/by-studio.ts';
import { counted } from '../../src/domain/reports/counted.ts';
import { gather } from '../../src/domain/reports/gather.ts';
import { judgedPoints, meanOf, type Tally } from '../../src/domain/reports/tally.ts';
import type { Judged } from '../../src/domain/reports/judged.ts';
import { judgedIn, ladders, type ProficiencyRun } from './proficiency-runs.ts';

/** One row of a report: what two programs must agree on. */
export interface ReportRow {
  readonly open: readonly number[];
  readonly closed: readonly number[];
  readonly points: number;
  readonly count?: number;
  readonly mean?: number | null;
}

/** Rows under their place, e.g. `level Bronze Followers: Stu Ann`. */
export type ReportRows = ReadonlyMap<string, ReportRow>;

/** What the other program printed. */
export function theirRows(run: ProficiencyRun): ReportRows {
  const steps = (['level', 'age'] as const).flatMap((of) =>
    Object.entries(of === 'level' ? run.by_level : run.by_age).flatMap(([group, buckets]) =>
      Object.entries(buckets).flatMap(([step, lines]) =>
        lines.map(({ students, ...line }) => [key([of, step, group], students), theirs(line)]),
      ),
    ),
  );
  const studios = Object.entries(run.by_studio).flatMap(([level, all]) =>
    Object.entries(all).map(([studio, line]) => [
      key(['studio', level], [studio]),
      { ...theirs(line), count: line.count, mean: line.avg },
    ]),
  );
  const people = (run.instructor ?? []).map(({ instructor, ...line }) => [
    key(['instructor'], [instructor]),
    theirs(line),
  ]);
  return rowsOf([...steps, ...studios, ...people]);
}

/** What our reports say of the same marks; instructors only where the run has them. */
export function ourRows(run: ProficiencyRun): ReportRows {
  const all = judgedIn(run);
  const { strict, track_ages: hasAges } = run.run;
  const those = counted(all, strict ? (hasAges ? 'age' : 'level') : 'none', ladders);
  const steps = (['level', 'age'] as const).flatMap((of) =>
    byStep(those, of, of === 'level' ? ladders.levels : ladders.ages).flatMap(({ step, groups }) =>
      groups.flatMap(({ group, lines }) =>
        lines.map((line) => [key([of, String(step), group], line.dancers), ours(line.tally)]),
      ),
    ),
  );
  const { levels, total } = byStudio(those, ladders.levels);
  const studios = [
    ...levels.flatMap(({ level, lines }) => studioRows(String(level), lines)),
    ...studioRows('Total', total),
  ];
  const people = byInstructor(all).map(({ dancers, tally }) => [
    key(['instructor'], dancers),
    ours(tally),
  ]);
  return rowsOf([...steps, ...studios, ...(run.instructor ? people : [])]);
}

/** The points of each mark behind a row of a run, by the part of who is named there. */
export function pointsBehind(run: ProficiencyRun, place: string): number[][] {
  const all = judgedIn(run).filter(({ marks }) => marks.length > 0);
  const behind = all.filter((one) => isBehind(one, place));
  const part = ({ entry: { lead, follow } }: Judged): string =>
    [lead, follow].map(({ person }) => place.endsWith(`: ${person}`)).join();
  return [...gather(behind, (one) => [part(one)]).values()].map((own) => own.map(judgedPoints));
}

function isBehind({ entry }: Judged, place: string): boolean {
  const who = place.slice(place.indexOf(': ') + 2).split(' & ');
  const { lead, follow, instructor } = entry;
  const names = [lead, follow].map(({ person }) => person);
  if (place.startsWith('instructor'))
    return [...names, instructor?.person].some((name) => name !== undefined && who.includes(name));
  const students = [lead, follow].filter(({ kind }) => kind === 'student');
  return students.length === who.length && who.every((name) => names.includes(name));
}

function studioRows(level: string, lines: readonly StudioLine[]): [string, ReportRow][] {
  return lines.map(({ studio, tally }) => [
    key(['studio', level], [String(studio)]),
    { ...ours(tally), count: tally.count, mean: meanOf(tally) },
  ]);
}

function theirs(line: { Open: number[]; Closed: number[]; points: number }): ReportRow {
  return { open: line.Open, closed: line.Closed, points: line.points };
}

function ours({ cells, points }: Tally): ReportRow {
  const of = (style: string): readonly number[] =>
    cells.find((one) => one.style === style)?.counts ?? [];
  return { open: of('open'), closed: of('closed'), points };
}

function key(where: readonly string[], who: readonly string[]): string {
  return `${where.join(' ')}: ${[...who].sort().join(' & ')}`;
}

function rowsOf(pairs: readonly (readonly (string | ReportRow)[])[]): ReportRows {
  const rows = new Map<string, ReportRow>();
  for (const [place, row] of pairs)
    if (typeof place === 'string' && typeof row === 'object') rows.set(place, row);
  return rows;
}
