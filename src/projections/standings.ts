import type { DomainFact } from '../domain/events.ts';
import { byStanding, standingsOf, type Standing } from '../domain/results/standings.ts';
import { parseSheetId } from '../domain/scorecard/sheet/sheet-id.ts';
import { keep } from './fold/keep.ts';
import { drop, put, table, type Change, type Projection, type Rows } from './projection.ts';
import { readerOf } from './fold/slices.ts';
import { sliceTables } from './fold/tables.ts';

/** One entry's standing in its contest. */
export interface StandingRow extends Standing {
  readonly contest: string;
}

const standingTable = table<StandingRow>({
  name: 'standing',
  key: ['contest', 'entry'],
  columns: {
    contest: 'text',
    entry: 'text',
    round: 'integer',
    place: 'real',
    rule: 'text',
    callbacks: 'integer',
    points: 'real',
    marks: 'integer',
  },
  indexes: [],
});

const kept = keep('standings', 3, ['results']);

/** Results of every contest as its marks stand, and whether they are published. */
export const standings: Projection = {
  ...kept,
  tables: [...kept.tables, standingTable],
  touches: touchedContests,
  settle,
};

/** The standing of a contest, best first. */
export function standingsIn(rows: Rows, contest: string): StandingRow[] {
  const backOf = (entry: string): number => rows.get(sliceTables.entry, entry)?.back ?? 0;
  return rows
    .find(standingTable, { where: { contest } })
    .sort((a, b) => byStanding(a, b) || backOf(a.entry) - backOf(b.entry));
}

/** Contests in which an event may alter who dances or who judges, from the rows before it. */
export function contestsAltered(fact: DomainFact, rows: Rows): readonly string[] {
  switch (fact.type) {
    case 'EntryRegistered':
    case 'EntriesRecalled':
    case 'RecallWithdrawn':
    case 'RoundsPlanned':
    case 'CallbacksAllowed':
      return [fact.data.contest];
    case 'EntryWithdrawn':
    case 'EntryScratched':
    case 'EntryReinstated':
      return contestOfEntry(fact.data.entry, rows);
    case 'HeatScheduled':
      return fact.data.floor.map(({ contest }) => contest);
    case 'HeatCancelled':
    case 'PanelNamed':
      return contestsOfHeat(fact.data.heat, rows);
    default:
      return [];
  }
}

/** What moves who counts as a judge of sheets that stand already. */
const panelTypes: ReadonlySet<string> = new Set([
  'JudgeAppointed',
  'JudgeDismissed',
  'JudgeCheckedIn',
  'JudgeCheckedOut',
  'SolosTaken',
]);

function touchedContests(fact: DomainFact, rows: Rows): readonly string[] {
  if (fact.type === 'MarkRecorded' || fact.type === 'MarkWithdrawn')
    return markTouches(fact.data.sheet, fact.data.entry, rows);
  if ('sheet' in fact.data) return contestsOfSheet(fact.data.sheet, rows);
  if (panelTypes.has(fact.type) && 'judge' in fact.data)
    return contestsOfJudge(fact.data.judge, rows);
  if (fact.type === 'EntriesAssigned') return contestsOfHeat(fact.data.heat, rows);
  return contestsAltered(fact, rows);
}

/** In a ranked contest only a signature counts, so a single mark moves nothing. */
function markTouches(sheet: string, entry: string, rows: Rows): readonly string[] {
  return parseSheetId(sheet)?.kind === 'heat' ? contestOfEntry(entry, rows) : [];
}

function contestOfEntry(entry: string, rows: Rows): readonly string[] {
  const contest = rows.get(sliceTables.entry, entry)?.contest;
  return contest === undefined ? [] : [contest];
}

/** Marks count while their judge sits on the panel. */
function contestsOfJudge(judge: string, rows: Rows): readonly string[] {
  const cards = rows.find(sliceTables.scorecard, { where: { judge } });
  return cards.flatMap(({ sheet }) => contestsOfSheet(sheet, rows));
}

function contestsOfSheet(sheet: string, rows: Rows): readonly string[] {
  const name = parseSheetId(sheet);
  if (name?.kind === 'ranked') return [name.contest];
  return name ? contestsOfHeat(name.heat, rows) : [];
}

function contestsOfHeat(heat: string, rows: Rows): readonly string[] {
  return rows.get(sliceTables.heat, heat)?.floor.map(({ contest }) => contest) ?? [];
}

/** Writes only what differs: in a large contest one mark moves one row. */
function settle(id: string, rows: Rows): readonly Change[] {
  const contest = rows.get(sliceTables.contest, id);
  const now = contest ? standingsOf(readerOf(rows), contest) : [];
  const before = new Map(
    rows.find(standingTable, { where: { contest: id } }).map((row) => [row.entry, row]),
  );
  const changed = now.flatMap((standing) => {
    const old = before.get(standing.entry);
    before.delete(standing.entry);
    return old && same(old, standing) ? [] : [put(standingTable, { ...standing, contest: id })];
  });
  return [...changed, ...[...before.keys()].map((entry) => drop(standingTable, id, entry))];
}

function same(a: Standing, b: Standing): boolean {
  return (
    a.points === b.points &&
    a.marks === b.marks &&
    a.place === b.place &&
    a.callbacks === b.callbacks &&
    a.round === b.round &&
    a.rule === b.rule
  );
}
