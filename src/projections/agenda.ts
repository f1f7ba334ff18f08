import type { ContestState } from '../domain/contest/state.ts';
import { roundTitle } from '../domain/contest/state.ts';
import type { HeatState } from '../domain/heat/state.ts';
import { tallyOf } from '../domain/showcase/tally.ts';
import { keep } from './fold/keep.ts';
import { readerOf } from './fold/slices.ts';
import type { Rows } from './projection.ts';
import { sliceTables } from './fold/tables.ts';

/** The showcase itself, its judges, and the heats in their running order. */
export const agenda = keep('agenda', 5, [
  'showcase',
  'judge',
  'heat',
  'category',
  'rules',
  'seat',
  'assignment',
]);

/** One contest danced in a heat, in words. */
export interface HeatPart {
  readonly contest: ContestState;
  readonly round: number;
  /** Its title, with the round where there are several. */
  readonly title: string;
}

/** A heat as the agenda shows it. */
export interface AgendaHeat extends HeatState {
  readonly parts: readonly HeatPart[];
}

/** All heats in running order: by order, then by label. */
export function agendaOf(rows: Rows): AgendaHeat[] {
  return rows
    .find(sliceTables.heat)
    .sort(byOrder)
    .map((heat) => ({ ...heat, parts: partsOf(rows, heat) }));
}

/** One heat of the agenda, or undefined when there is none. */
export function agendaHeat(rows: Rows, heat: string): AgendaHeat | undefined {
  const row = rows.get(sliceTables.heat, heat);
  return row && { ...row, parts: partsOf(rows, row) };
}

/** How many marks stand on the scorecards of a heat. */
export function marksIn(rows: Rows, heat: string): number {
  return tallyOf(readerOf(rows), `heat/${heat}`);
}

/** Running order: the `order` given, then labels as people count ("2" before "10"). */
export function byOrder(
  a: Pick<HeatState, 'order' | 'label'>,
  b: Pick<HeatState, 'order' | 'label'>,
): number {
  return a.order - b.order || a.label.localeCompare(b.label, 'en', { numeric: true });
}

function partsOf(rows: Rows, heat: HeatState): HeatPart[] {
  return heat.floor.flatMap(({ contest: id, round }) => {
    const contest = rows.get(sliceTables.contest, id);
    return contest ? [{ contest, round, title: roundTitle(contest, round) }] : [];
  });
}
