import type { ContestState } from '../../../domain/contest/state.ts';
import { byOrder, type AgendaHeat } from '../../../projections/agenda.ts';
import type { Rows } from '../../../projections/projection.ts';
import type { StandingRow } from '../../../projections/standings.ts';
import { sliceTables } from '../../../projections/fold/tables.ts';
import { resultName, shownStandings, type ResultName } from '../place-words.ts';

/** A contest whose standing may stand on the screen, with the lines there is room for. */
export interface ShownContest extends ResultName {
  readonly contest: ContestState;
  readonly all: readonly StandingRow[];
  readonly lines: readonly StandingRow[];
}

/** What the screen has room for beside a heat. */
const mostLines = 8;

/** Standings of the contests on the floor; without any, those of the heat danced last. */
export function shownInHall(rows: Rows, now: AgendaHeat | undefined): ShownContest[] {
  const onFloor = shownOf(rows, now?.floor.map(({ contest }) => contest) ?? []);
  return onFloor.length > 0 ? onFloor : lastShown(rows);
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

function lastShown(rows: Rows): ShownContest[] {
  const danced = rows.find(sliceTables.heat).filter(({ status }) => status === 'closed');
  for (const { floor } of danced.sort(byOrder).reverse()) {
    const contests = floor.map(({ contest }) => contest);
    const shown = shownOf(rows, contests);
    if (shown.length > 0) return shown;
  }
  return [];
}

function shownOf(rows: Rows, contests: readonly string[]): ShownContest[] {
  const shown: ShownContest[] = [];
  let room = mostLines;
  for (const id of new Set(contests)) {
    const contest = rows.get(sliceTables.contest, id);
    const all = shownStandings(rows, id).filter(({ marks }) => marks > 0);
    if (!contest || all.length === 0) continue;
    // A title without a line under it says nothing: such a contest is only counted.
    const lines = room < 2 ? [] : all.slice(0, room);
    room -= lines.length + 1;
    shown.push({ contest, ...resultName(rows, id), all, lines });
  }
  return shown;
}
