import type { ContestState } from '../../../domain/contest/state.ts';
import { byOrder, type AgendaHeat } from '../../../projections/agenda.ts';
import type { Rows } from '../../../projections/projection.ts';
import type { StandingRow } from '../../../projections/standings.ts';
import { sliceTables } from '../../../projections/fold/tables.ts';
import { resultState, shownStandings } from '../place-words.ts';

/** A contest whose standing may stand on the screen, with the lines there is room for. */
export interface ShownContest {
  readonly contest: ContestState;
  readonly official: boolean;
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

/** "official" when all of it is; the word stands in the same place on every screen. */
export function wordOf(shown: readonly ShownContest[]): 'official' | 'provisional' | undefined {
  if (shown.length === 0) return undefined;
  return shown.every(({ official }) => official) ? 'official' : 'provisional';
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
    if (!contest || all.length === 0 || room < 2) continue;
    const lines = all.slice(0, room);
    room -= lines.length + 1;
    shown.push({ contest, official: resultState(rows, id) === 'official', all, lines });
  }
  return shown;
}
