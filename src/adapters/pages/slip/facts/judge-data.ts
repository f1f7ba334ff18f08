import { levelsOf } from '../../../../domain/level/state.ts';
import { roundName } from '../../../../domain/contest/state.ts';
import { shutRefusal } from '../../../../domain/scorecard/decide.ts';
import { parseSheetId } from '../../../../domain/scorecard/sheet/sheet-id.ts';
import type { Sheet } from '../../../../domain/scorecard/sheet/sheet-lines.ts';
import type { CardState } from '../../../../domain/scorecard/state.ts';
import { seatOf } from '../../../../domain/seat/state.ts';
import { readerOf } from '../../../../projections/fold/slices.ts';
import { agendaHeat, agendaOf, type AgendaHeat } from '../../../../projections/agenda.ts';
import { commentsOn } from '../../../../projections/judging/comments.ts';
import { coupleNames } from '../../../../projections/entries.ts';
import { floorOf } from '../../../../projections/floor.ts';
import { historyPage } from '../../../../projections/history/history.ts';
import { fullName } from '../../../../projections/people.ts';
import type { Rows } from '../../../../projections/projection.ts';
import { cardRow, sheetsOfJudge, type JudgeSheet } from '../../../../projections/scorecards.ts';
import { sliceTables } from '../../../../projections/fold/tables.ts';
import type { View } from '../../view.ts';
import { lastChanges } from './last-changes.ts';
import type { HeatLine, JudgeNews, JudgePage, SlipContest } from './slip-types.ts';
import type { SlipHeat, SlipSheet } from './slip-types.ts';

/** How many of the judge's last events are looked through for heats still worked on. */
const RECENT_EVENTS = 12;

/** The page of one heat for one judge; undefined when there is no such heat or judge. */
export function judgePage(view: View, judge: string, heat: string): JudgePage | undefined {
  const { rows, base } = view;
  const row = rows.get(sliceTables.judge, judge);
  const open = agendaHeat(rows, heat);
  if (!row || !open) return undefined;
  const heats = agendaOf(rows).filter((one) => isOnPanel(view, one, judge));
  const place = heats.findIndex((one) => one.heat === heat);
  const line = (index: number): HeatLine | null => (place < 0 ? null : lineOf(heats[index]));
  return {
    base,
    judge: { id: judge, letter: row.letter, name: fullName(rows, row.person) ?? 'removed' },
    open: heat,
    previous: line(place - 1),
    next: line(place + 1),
    news: { ...judgeNews(view, judge), heats: [slipHeat(rows, open, judge)] },
  };
}

/**
 * What changes on a judge's tablet, where anything may have: the floor, the heat after it, and the
 * heats the judge worked on last. It holds the judge's own cards and never another's.
 */
export function judgeNews({ rows }: View, judge: string): JudgeNews {
  const recent = historyPage(rows, { judge }, { limit: RECENT_EVENTS });
  const { now, next } = floorOf(rows);
  const worked = recent.flatMap(({ heat }) => heat ?? []);
  const ids = new Set([now?.heat, next[0]?.heat, ...worked].flatMap((id) => id ?? []));
  const heats = [...ids].slice(0, 4).flatMap((id) => agendaHeat(rows, id) ?? []);
  const { clock, plan } = lastChanges(rows);
  return {
    clock: Math.max(recent[0]?.revision ?? -1, clock),
    plan,
    floor: lineOf(now),
    heats: heats.map((heat) => slipHeat(rows, heat, judge)),
  };
}

/** What changes where nothing happened but marks on cards of this judge, by their sheets. */
export function cardNews(view: View, judge: string, sheets: readonly string[]): JudgeNews {
  const { rows, revision } = view;
  const cards = sheets.flatMap((sheet) => {
    const card = cardRow(rows, sheet, judge);
    return card ? [{ card: ownCard(card), comments: commentsOn(rows, sheet, judge) }] : [];
  });
  const { plan } = lastChanges(rows);
  // Just marked, so nothing about this judge or the day is newer than the rows themselves.
  return { clock: revision, plan, floor: lineOf(floorOf(rows).now), heats: [], cards };
}

/** Whether a judge marks a heat: named for it, or seated where nobody is named. */
export function isOnPanel({ rows, showcase }: View, heat: AgendaHeat, judge: string): boolean {
  const seated = rows.get(sliceTables.judge, judge)?.dismissed === false;
  return seated && (heat.judges ?? showcase.judges).includes(judge);
}

/** A heat with the sheets a judge marks in it, and that judge's own cards. */
export function slipHeat(rows: Rows, { heat, label, status }: AgendaHeat, judge: string): SlipHeat {
  const sheets = sheetsOfJudge(rows, heat, judge);
  return { heat, label, status, sheets: sheets.map((sheet) => slipSheet(rows, sheet, judge)) };
}

function slipSheet(rows: Rows, { sheet, card }: JudgeSheet, judge: string): SlipSheet {
  const shut = card?.signed ? shutRefusal(readerOf(rows), sheet) : undefined;
  return {
    sheet: { ...sheet, judges: [judge] },
    card: card && ownCard(card),
    ...(shut && { shut: shut.sentence }),
    contests: slipContests(rows, sheet),
    arranged: arrangedBy(rows, judge),
    levels: levelsOf(readerOf(rows)).levels,
    comments: commentsOn(rows, sheet.sheet, judge),
    names: namesOf(rows, sheet),
  };
}

function namesOf(rows: Rows, { lines }: Sheet): SlipSheet['names'] {
  const couples = new Set(lines.map(({ couple }) => couple));
  return Object.fromEntries([...couples].map((couple) => [couple, coupleNames(rows, couple)]));
}

function slipContests(rows: Rows, { sheet, contests }: Sheet): SlipSheet['contests'] {
  return Object.fromEntries(
    contests.map((contest) => [contest, slipContest(rows, contest, sheet)]),
  );
}

function slipContest(rows: Rows, id: string, sheet: string): SlipContest {
  const contest = rows.get(sliceTables.contest, id);
  if (!contest) return { title: id, dances: [] };
  const name = parseSheetId(sheet);
  const isOneOfSeveral = name?.kind === 'ranked' && contest.recalls.length > 0;
  const round = isOneOfSeveral ? `, ${roundName(contest, name.round)}` : '';
  return { title: `${contest.title}${round}`, dances: contest.dances };
}

function lineOf(heat: AgendaHeat | undefined): HeatLine | null {
  return heat ? { heat: heat.heat, label: heat.label } : null;
}

/** The card without what only the row knows. */
function ownCard(card: CardState): CardState {
  const { sheet, judge, signed, marks, ways, feedback, comments, asked, late, paper = [] } = card;
  return { sheet, judge, signed, marks, ways, feedback, comments, asked, late, paper };
}

function arrangedBy(rows: Rows, judge: string): SlipSheet['arranged'] {
  const { sort, show } = seatOf(readerOf(rows), judge);
  return { sort, show };
}
