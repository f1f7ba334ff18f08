import type { DomainFact } from '../domain/events.ts';
import { judgingOf, knownToAll, type Judging } from '../domain/results/known-to-all.ts';
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

const terms = {
  key: ['contest', 'entry'] as const,
  columns: {
    contest: 'text',
    entry: 'text',
    round: 'integer',
    place: 'real',
    rule: 'text',
    callbacks: 'integer',
    points: 'real',
    marks: 'integer',
  } as const,
  indexes: [],
};

const standingTable = table<StandingRow>({ name: 'standing', ...terms });

/** The same as far as everybody may know it before it is published. */
export const knownTable = table<StandingRow>({ name: 'known_standing', ...terms });

/** How far the judges of a contest are, as everybody may know it. */
export interface JudgingRow extends Judging {
  readonly contest: string;
}

const judgingTable = table<JudgingRow>({
  name: 'judging',
  key: ['contest'],
  columns: { contest: 'text', round: 'integer', signed: 'integer', panel: 'integer' },
  indexes: [],
});

const kept = keep('standings', 4, ['results']);

/** Results of every contest as its marks stand, and whether they are published. */
export const standings: Projection = {
  ...kept,
  tables: [...kept.tables, standingTable, knownTable, judgingTable],
  touches: touchedContests,
  settle,
};

/** The standing of a contest, best first. */
export function standingsIn(rows: Rows, contest: string): StandingRow[] {
  const found = rows.find(standingTable, { where: { contest } });
  return found.sort((a, b) => byStanding(a, b) || byBack(rows)(a, b));
}

/** The same as everybody may know it; those who go on first, and equal ones by back number. */
export function knownIn(rows: Rows, contest: string): StandingRow[] {
  const recalled = rows.get(sliceTables.contest, contest)?.recalled ?? {};
  const isOut = ({ round, entry }: StandingRow): number =>
    recalled[round]?.includes(entry) === true ? 0 : 1;
  const found = rows.find(knownTable, { where: { contest } });
  return found.sort((a, b) => byStanding(a, b) || isOut(a) - isOut(b) || byBack(rows)(a, b));
}

/** How far the judges are with what was called last; undefined before anything was. */
export function judgingIn(rows: Rows, contest: string): JudgingRow | undefined {
  return rows.get(judgingTable, contest);
}

function byBack(rows: Rows): (a: StandingRow, b: StandingRow) => number {
  const backOf = (entry: string): number => rows.get(sliceTables.entry, entry)?.back ?? 0;
  return (a, b) => backOf(a.entry) - backOf(b.entry);
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
  const state = readerOf(rows);
  return [
    ...differences(rows, { table: standingTable, id }, contest ? standingsOf(state, contest) : []),
    ...differences(rows, { table: knownTable, id }, contest ? knownToAll(state, contest) : []),
    ...judged(rows, id, contest && judgingOf(state, contest)),
  ];
}

interface Target {
  readonly table: typeof standingTable;
  readonly id: string;
}

function differences(rows: Rows, { table, id }: Target, now: readonly Standing[]): Change[] {
  const before = new Map(
    rows.find(table, { where: { contest: id } }).map((row) => [row.entry, row]),
  );
  const changed = now.flatMap((standing) => {
    const old = before.get(standing.entry);
    before.delete(standing.entry);
    return old && same(old, standing) ? [] : [put(table, { ...standing, contest: id })];
  });
  return [...changed, ...[...before.keys()].map((entry) => drop(table, id, entry))];
}

function judged(rows: Rows, contest: string, now: Judging | undefined): Change[] {
  const old = rows.get(judgingTable, contest);
  if (!now) return old ? [drop(judgingTable, contest)] : [];
  const isSame =
    old && old.round === now.round && old.signed === now.signed && old.panel === now.panel;
  return isSame ? [] : [put(judgingTable, { contest, ...now })];
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
