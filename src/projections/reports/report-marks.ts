import type { ContestState } from '../../domain/contest/state.ts';
import type { EntryFacts, Judged, Ladders, PersonFacts } from '../../domain/reports/judged.ts';
import { levelsOf } from '../../domain/level/state.ts';
import { markingOf } from '../../domain/rules/marking-of.ts';
import { wayCode } from '../../domain/scorecard/marking/marking.ts';
import { wayOf } from '../../domain/scorecard/marking/points.ts';
import { parseSheetId } from '../../domain/scorecard/sheet/sheet-id.ts';
import type { CardState } from '../../domain/scorecard/state.ts';
import { seatedJudges } from '../../domain/showcase/state.ts';
import { readerOf } from '../fold/slices.ts';
import { sliceTables } from '../fold/tables.ts';
import type { Rows } from '../projection.ts';
import { publicityOf } from '../publicity/publicity.ts';

/** Everybody sees what is official or shown as provisional; staff see all there is. */
export type Audience = 'public' | 'staff';

/** What reports are added up from. */
export interface ReportMarks {
  readonly judged: readonly Judged[];
  readonly ladders: Ladders;
}

/**
 * Everything judged in contests without rounds that this audience may see, from the scorecards of
 * judges who sit on the panel. Read whole and at once: reports are looked at far less often than
 * marks come in, so nothing is kept for them.
 */
export function reportMarks(rows: Rows, audience: Audience): ReportMarks {
  const contests = visibleContests(rows, audience);
  const lookup = { contests, entries: entryFacts(rows), isOnPanel: panels(rows) };
  // Before publication everybody is told of signed sheets alone, and after it all are signed.
  const cards = rows.find(sliceTables.scorecard);
  const known = audience === 'staff' ? cards : cards.filter(({ signed }) => signed);
  const judged = known.flatMap((card) => judgedOn(card, lookup));
  return { judged, ladders: levelsOf(readerOf(rows)) };
}

/** Whether this audience may see what a contest has so far. */
export function maySee(rows: Rows, contest: string, audience: Audience): boolean {
  return audience === 'staff' || publicityOf(rows, contest) !== 'hidden';
}

/** Whether this audience may see who gave what: before it is published only staff do. */
export function maySeeByJudge(rows: Rows, contest: string, audience: Audience): boolean {
  return audience === 'staff' || publicityOf(rows, contest) === 'official';
}

interface Visible {
  readonly contest: ContestState;
  /** The way of marks whose own way was kept without its terms, as the first logs did. */
  readonly way: string;
}

interface Lookup {
  readonly contests: ReadonlyMap<string, Visible>;
  readonly entries: ReadonlyMap<string, EntryFacts & { readonly contest: string }>;
  readonly isOnPanel: (heat: string, judge: string) => boolean;
}

function visibleContests(rows: Rows, audience: Audience): Map<string, Visible> {
  const state = readerOf(rows);
  const all = rows.find(sliceTables.contest).filter(({ kind }) => kind === 'proficiency');
  const visible = all.filter(({ contest }) => maySee(rows, contest, audience));
  return new Map(
    visible.map((contest) => {
      const way = wayCode(markingOf(state, contest, 1));
      return [contest.contest, { contest, way }];
    }),
  );
}

/** Marks count while their judge sits on the panel of the heat. */
function panels(rows: Rows): Lookup['isOnPanel'] {
  const seated = seatedJudges(readerOf(rows));
  const own = new Map(rows.find(sliceTables.heat).map(({ heat, judges }) => [heat, judges]));
  return (heat, judge) => seated.includes(judge) && (own.get(heat)?.includes(judge) ?? true);
}

function entryFacts(rows: Rows): Lookup['entries'] {
  const person = personFacts(rows);
  const couples = new Map(rows.find(sliceTables.couple).map((row) => [row.id, row]));
  const facts = rows.find(sliceTables.entry).flatMap(({ id, couple, contest, ...entry }) => {
    const found = couples.get(couple);
    if (!found) return [];
    const { lead, follow, instructor, level, age } = found;
    const teacher = instructor === null ? null : person(instructor);
    const { back, scratched } = entry;
    const dancers = { lead: person(lead), follow: person(follow), instructor: teacher };
    const own = { entry: id, back, scratched, contest, level, age };
    return [[id, { ...own, ...dancers }] as const];
  });
  return new Map(facts);
}

function personFacts(rows: Rows): (id: string) => PersonFacts {
  const people = new Map(rows.find(sliceTables.person).map((row) => [row.id, row]));
  return (id) => {
    const { kind = '', studio = null, level = null, age = null } = people.get(id) ?? {};
    return { person: id, kind, studio, level, age };
  };
}

function judgedOn(card: CardState, { contests, entries, isOnPanel }: Lookup): Judged[] {
  const name = parseSheetId(card.sheet);
  if (name?.kind !== 'heat' || !isOnPanel(name.heat, card.judge)) return [];
  return [...linesOf(card)].flatMap(([line, keys]) => {
    const [id = '', dance = '0'] = line.split('/');
    const entry = entries.get(id);
    const visible = entry && contests.get(entry.contest);
    if (!visible) return [];
    return [
      {
        contest: entry.contest,
        style: visible.contest.style ?? 'closed',
        heat: name.heat,
        dance: Number(dance),
        judge: card.judge,
        entry,
        marks: keys.flatMap((key) => markOn(card, key, visible.way)),
        good: wordsOn(card, line, 'good'),
        bad: wordsOn(card, line, 'bad'),
      },
    ];
  });
}

/** The keys of a card's marks by entry and dance; a line with feedback alone has none. */
function linesOf({ marks, feedback }: CardState): Map<string, string[]> {
  const lines = new Map<string, string[]>(Object.keys(feedback).map((line) => [line, []]));
  for (const key of Object.keys(marks).sort()) {
    const [entry = '', dance = ''] = key.split('/');
    const line = `${entry}/${dance}`;
    const before = lines.get(line);
    if (before) before.push(key);
    else lines.set(line, [key]);
  }
  return lines;
}

function markOn(card: CardState, key: string, usual: string): Judged['marks'] {
  const mark = card.marks[key];
  return mark === undefined ? [] : [{ way: wayOf(card, key, usual), mark }];
}

const none: readonly string[] = [];

function wordsOn({ feedback }: CardState, line: string, wanted: 'good' | 'bad'): readonly string[] {
  const words = feedback[line];
  if (!words) return none;
  const said = Object.entries(words);
  return said.flatMap(([word, statement]) => (statement === wanted ? [word] : []));
}
