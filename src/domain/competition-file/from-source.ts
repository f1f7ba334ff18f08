import { dancesOfTitle } from './source/dances-of-title.ts';
import { inventedName } from './source/invented-names.ts';
import {
  competitionFormat,
  slug,
  type CompetitionFile,
  type FileContest,
  type FileHeat,
} from './schema.ts';
import { heatsOfRows, roundHeats, type SourceHeat } from './source/source-heats.ts';
import type { SourceEvent, SourceRow } from './source/pick-source.ts';
import { usualRecalls } from './source/usual-rounds.ts';

type Couple = Omit<CompetitionFile['couples'][number], 'id' | 'lead' | 'follow'>;

const panel = ['A', 'B', 'C', 'D', 'E'];

const coupleTypes = new Map<string, Couple>([
  ['PAC', { level: 'Pro-Am' }],
  ['AMC', { level: 'Amateur' }],
  ['JAC', { level: 'Amateur', age: 'Junior' }],
  ['JPC', { level: 'Pro-Am', age: 'Junior' }],
  ['PRC', { level: 'Professional' }],
]);

/**
 * A competition of a published list in the project's own format. People get invented names, and
 * five invented judges sit on the panel, since the list names none. Times are the hall's clock.
 * A couple entered twice or a back number worn twice stays as it is.
 */
export function convertSource(
  event: SourceEvent,
  place: { readonly timeZone: string; readonly locale: string },
): CompetitionFile {
  const heats = heatsOfRows(event.heats).map((heat) => convertHeat(heat));
  return {
    format: competitionFormat,
    title: tidy(event.title, 120),
    ...place,
    start: event.start,
    end: event.end,
    studios: [],
    ...peopleOf(event),
    couples: event.couples.map(convertCouple),
    contests: heats.flatMap(({ contests }) => contests),
    heats: heats.flatMap(({ danced }) => danced),
  };
}

function peopleOf({ dancers }: SourceEvent): Pick<CompetitionFile, 'people' | 'judges'> {
  const people = dancers.map(({ id, type }, number) => {
    const kind = type === 'PRO' ? ('professional' as const) : ('student' as const);
    return { id: slug(id), ...inventedName(number), kind };
  });
  const judging = panel.map((letter, seat) => {
    const name = inventedName(dancers.length + seat);
    return { id: `judge-${letter.toLowerCase()}`, ...name, kind: 'judge' as const };
  });
  const judges = judging.map(({ id }, seat) => ({ id, person: id, letter: panel[seat] ?? 'A' }));
  return { people: [...people, ...judging], judges };
}

function convertCouple(couple: SourceEvent['couples'][number]): CompetitionFile['couples'][number] {
  const { id, lead_or_first: lead, second: follow, type } = couple;
  return { id: slug(id), lead: slug(lead), follow: slug(follow), ...coupleTypes.get(type) };
}

function convertHeat(heat: SourceHeat): { contests: FileContest[]; danced: FileHeat[] } {
  const contests = heat.rows.map((row, at) => convertContest(row, `${heat.id}-${at + 1}`));
  const rounds = contests.map((one) => ({
    id: one.id,
    recalls: one.kind === 'ranked' ? one.recalls : [],
  }));
  return { contests, danced: roundHeats(heat, rounds) };
}

function convertContest(row: SourceRow, id: string): FileContest {
  const title = tidy(row.title, 160);
  const dances = dancesOfTitle(title, row.style);
  const entries = row.entries.map(({ couple, back, result }) => ({
    couple: slug(couple),
    back: Number(back),
    ...(result ? { sourceResult: result } : {}),
  }));
  return { id, title, dances, entries, ...termsOf(row, dances) };
}

type Terms =
  | Pick<Extract<FileContest, { kind: 'ranked' }>, 'kind' | 'recalls'>
  | Pick<Extract<FileContest, { kind: 'proficiency' }>, 'kind' | 'marking'>;

/** Couples against each other where the list says so or has results, else against a standard. */
function termsOf(row: SourceRow, dances: readonly string[]): Terms {
  if (row.category === 'solo')
    return { kind: 'proficiency', marking: { way: 'solo', min: 0, max: 100 } };
  const says = /championship|scholarship/i.test(row.title);
  if (says || dances.length > 1 || row.entries.some(({ result }) => result))
    return { kind: 'ranked', recalls: usualRecalls(row.entries.length) };
  return { kind: 'proficiency', marking: { way: 'letters', letters: ['GH', 'G', 'S', 'B'] } };
}

function tidy(title: string, most: number): string {
  return title.replace(/\s+/g, ' ').trim().slice(0, most).trim();
}
