import type { ContestState } from '../../../domain/contest/state.ts';
import { byOrder, type AgendaHeat } from '../../../projections/agenda.ts';
import type { Rows } from '../../../projections/projection.ts';
import type { StandingRow } from '../../../projections/standings.ts';
import { sliceTables } from '../../../projections/fold/tables.ts';
import { progressOf, resultName, shownStandings, type ResultName } from '../place-words.ts';

/** A contest on the screen: its progress, and of its standing the lines there is room for. */
export interface ShownContest extends ResultName {
  readonly contest: ContestState;
  /** How far the judges are; undefined where that is over, or has not begun. */
  readonly progress: string | undefined;
  readonly all: readonly StandingRow[];
  readonly lines: readonly StandingRow[];
}

/** What the screen has room for beside a heat. */
const mostLines = 8;

/**
 * Standings of the contests on the floor; without any, those of the heat danced last. Where there
 * are none at all, how far the judges are with what is on the floor, or was danced last.
 */
export function shownInHall(rows: Rows, now: AgendaHeat | undefined): ShownContest[] {
  const onFloor = shownOf(rows, now?.floor.map(({ contest }) => contest) ?? []);
  if (onFloor.some(hasLines)) return onFloor;
  const before = lastShown(rows);
  const judged = [...onFloor, ...before.filter(hasLines)];
  return judged.length > 0 ? judged : before.slice(0, 1);
}

function hasLines({ lines }: ShownContest): boolean {
  return lines.length > 0;
}

/** How many lines of these standings there is no room for. */
export function linesLeftOut(shown: readonly ShownContest[]): number {
  return shown.reduce((sum, { all, lines }) => sum + all.length - lines.length, 0);
}

/** "official" when all of it is; the word stands in the same place on every screen. */
export function wordOf(shown: readonly ShownContest[]): 'official' | 'provisional' | undefined {
  const seen = shown.filter(({ lines }) => lines.length > 0);
  if (seen.length === 0) return undefined;
  return seen.every(({ state }) => state === 'official') ? 'official' : 'provisional';
}

/** What may be shown of the heat danced last of which there is anything to show. */
function lastShown(rows: Rows): ShownContest[] {
  const danced = rows.find(sliceTables.heat).filter(({ status }) => status === 'closed');
  const each = danced
    .sort(byOrder)
    .reverse()
    .map(({ floor }) => floor.map(({ contest }) => contest));
  for (const contests of each) {
    const shown = shownOf(rows, contests);
    if (shown.some(hasLines)) return shown;
  }
  return shownOf(rows, each[0] ?? []);
}

function shownOf(rows: Rows, contests: readonly string[]): ShownContest[] {
  const shown: ShownContest[] = [];
  let room = mostLines;
  for (const id of new Set(contests)) {
    const contest = rows.get(sliceTables.contest, id);
    if (!contest) continue;
    const all = shownStandings(rows, id).filter(({ marks }) => marks > 0);
    const name = resultName(rows, id);
    const progress = name.state === 'official' ? undefined : progressOf(rows, contest);
    if (all.length === 0 && progress === undefined) continue;
    // A title without a line under it says nothing: such a contest is only counted.
    const lines = room < 2 ? [] : all.slice(0, room);
    room -= lines.length + 1;
    shown.push({ contest, ...name, progress, all, lines });
  }
  return shown;
}
