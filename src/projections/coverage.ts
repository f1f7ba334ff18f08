import { roundsOf, type ContestState } from '../domain/contest/state.ts';
import type { DomainFact } from '../domain/events.ts';
import { heatsOfSheet, sheetId } from '../domain/scorecard/sheet/sheet-id.ts';
import { cardId } from '../domain/scorecard/state.ts';
import { missingBacks, progressOf } from '../domain/scorecard/sign.ts';
import { drop, put, table, type Change, type Projection, type Rows } from './projection.ts';
import { readerOf } from './fold/slices.ts';
import { sheetIn } from './judging/sheets.ts';
import { contestsAltered } from './standings.ts';
import { sliceTables } from './fold/tables.ts';

/** How far one judge is with one sheet. */
export interface CoverageRow {
  readonly sheet: string;
  readonly judge: string;
  readonly heat: string;
  readonly given: number;
  readonly wanted: number;
  readonly signed: boolean;
  /** Back numbers of couples without a mark of this judge. */
  readonly missing: readonly number[];
  /** How many marks came in after the heat was closed. */
  readonly late: number;
  /** Whether anything of it was keyed in from paper. */
  readonly paper: boolean;
}

export const coverageTable = table<CoverageRow>({
  name: 'coverage',
  key: ['sheet', 'judge'],
  columns: {
    sheet: 'text',
    judge: 'text',
    heat: 'text',
    given: 'integer',
    wanted: 'integer',
    signed: 'boolean',
    missing: 'json',
    late: 'integer',
    paper: 'boolean',
  },
  indexes: [['heat']],
});

/**
 * Which marks are still missing, per sheet and judge, for every opened scorecard of a judge who is
 * asked for any: couples of another judge, and solos this one does not take, are not wanted.
 */
export const coverage: Projection = {
  name: 'coverage',
  version: 4,
  tables: [coverageTable],
  handles: [
    'ScorecardOpened',
    'MarkRecorded',
    'MarkWithdrawn',
    'FeedbackGiven',
    'ScorecardSigned',
    'ScorecardReopened',
    'EntryRegistered',
    'EntryWithdrawn',
    'EntryScratched',
    'EntryReinstated',
    'EntriesRecalled',
    'RecallWithdrawn',
    'HeatScheduled',
    'HeatCancelled',
    'PanelNamed',
    'RoundsPlanned',
    'CallbacksAllowed',
    'EntriesAssigned',
    'MarkingChosen',
    'JudgeAppointed',
    'JudgeDismissed',
    'JudgeCheckedIn',
    'JudgeCheckedOut',
    'SolosTaken',
  ],
  project: () => [],
  touches: touchedSheets,
  settle: (touched, rows) => [...cover(touched, rows)],
};

/** How many marks the heats called so far want of all judges, and how many they have. */
export function marksOfCalled(rows: Rows): { readonly given: number; readonly wanted: number } {
  const sum = { given: 0, wanted: 0 };
  for (const { given, wanted } of rows.find(coverageTable)) {
    sum.given += given;
    sum.wanted += wanted;
  }
  return sum;
}

/** How far one judge is in one heat, over all its sheets. */
export interface HeatProgress {
  readonly sheets: number;
  readonly signed: number;
  /** How many of the signed ones lack a couple that came later. */
  readonly short: number;
  readonly given: number;
  readonly wanted: number;
}

/** How far a judge is, by heat; heats for which no scorecard was opened are missing. */
export function judgeProgress(rows: Rows, judge: string): Map<string, HeatProgress> {
  const progress = new Map<string, HeatProgress>();
  const state = readerOf(rows);
  for (const { sheet } of rows.find(sliceTables.scorecard, { where: { judge } })) {
    const row = rows.get(coverageTable, sheet, judge);
    for (const heat of row ? heatsOfSheet(state, sheet) : []) {
      const before = progress.get(heat) ?? { sheets: 0, signed: 0, short: 0, given: 0, wanted: 0 };
      progress.set(heat, {
        sheets: before.sheets + 1,
        signed: before.signed + (row?.signed === true ? 1 : 0),
        short: before.short + (row?.signed === true && row.missing.length > 0 ? 1 : 0),
        given: before.given + (row?.given ?? 0),
        wanted: before.wanted + (row?.wanted ?? 0),
      });
    }
  }
  return progress;
}

const seatTypes: ReadonlySet<string> = new Set([
  'JudgeAppointed',
  'JudgeDismissed',
  'JudgeCheckedIn',
  'JudgeCheckedOut',
  'SolosTaken',
]);

function touchedSheets(fact: DomainFact, rows: Rows): readonly string[] {
  if ('sheet' in fact.data) return [`${fact.data.sheet} ${fact.data.judge}`];
  if (fact.type === 'EntriesAssigned') return [sheetId({ kind: 'heat', heat: fact.data.heat })];
  if (fact.type === 'MarkingChosen') return sheetsOfStyle(fact.data.style, rows);
  if (seatTypes.has(fact.type) && 'judge' in fact.data)
    return rows
      .find(sliceTables.scorecard, { where: { judge: fact.data.judge } })
      .map(({ sheet }) => sheet);
  const scheduled = fact.type === 'HeatScheduled' ? [fact.data.heat] : [];
  return contestsAltered(fact, rows).flatMap((id) => {
    const contest = rows.get(sliceTables.contest, id);
    return contest ? sheetsOf(contest, scheduled) : [];
  });
}

/** A style marked in parts wants more marks than one marked as a whole. */
function sheetsOfStyle(style: ContestState['style'], rows: Rows): string[] {
  const contests = rows.find(sliceTables.contest).filter((contest) => contest.style === style);
  return contests.flatMap((contest) => sheetsOf(contest, []));
}

/** Every sheet a contest may have, whether anybody stands on it now or not. */
function sheetsOf(contest: ContestState, more: readonly string[]): string[] {
  if (contest.kind === 'proficiency')
    return [...contest.heats, ...more].map((heat) => sheetId({ kind: 'heat', heat }));
  const rounds = Array.from({ length: roundsOf(contest) }, (_, index) => index + 1);
  return rounds.flatMap((round) =>
    contest.dances.map((_, dance) =>
      sheetId({ kind: 'ranked', contest: contest.contest, round, dance }),
    ),
  );
}

/** The rows of a sheet, or of the one card that a mark concerns: "SHEET JUDGE". */
function* cover(touched: string, rows: Rows): Generator<Change> {
  const [id = '', only] = touched.split(' ');
  const card = only === undefined ? undefined : rows.get(sliceTables.scorecard, cardId(id, only));
  const cards = card ? [card] : rows.find(sliceTables.scorecard, { where: { sheet: id } });
  const sheet = cards.length === 0 ? undefined : sheetIn(rows, id);
  for (const card of cards) {
    const { judge, signed, late } = card;
    if (!sheet?.judges.includes(judge)) {
      yield drop(coverageTable, id, judge);
      continue;
    }
    const paper = (card.paper ?? []).length > 0;
    const far = { signed, late, paper, ...progressOf(sheet, card) };
    const missing = missingBacks(sheet, card);
    yield put(coverageTable, { sheet: id, judge, heat: sheet.heats[0] ?? '', ...far, missing });
  }
}
