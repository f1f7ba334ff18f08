import { entriesOfPart } from '../../domain/heat/floor.ts';
import type { HeatState } from '../../domain/heat/state.ts';
import type { AgendaHeat } from '../../projections/agenda.ts';
import { coupleNames } from '../../projections/entries.ts';
import type { Rows } from '../../projections/projection.ts';
import { readerOf } from '../../projections/fold/slices.ts';
import { sliceTables } from '../../projections/fold/tables.ts';

/** A couple on the floor, once, whatever it is entered in. */
export interface FloorCouple {
  readonly couple: string;
  readonly back: number;
  readonly names: string;
}

/** Who dances a heat, by back number; scratched couples do not. */
export function couplesOnFloor(rows: Rows, heat: HeatState): FloorCouple[] {
  const entries = entryIdsOf(rows, heat).flatMap((id) => rows.get(sliceTables.entry, id) ?? []);
  const dancing = entries.filter(({ scratched }) => !scratched);
  const couples = new Map(
    dancing.map(({ couple, back }) => [`${couple} ${back}`, { couple, back }]),
  );
  return [...couples.values()]
    .map((one) => ({ ...one, names: coupleNames(rows, one.couple) }))
    .sort((a, b) => a.back - b.back);
}

/** How many dance a heat, as it is announced: "nobody yet", "one couple", "6 couples". */
export function dancingWords(couples: number): string {
  if (couples === 0) return 'nobody yet';
  return couples === 1 ? 'one couple' : `${String(couples)} couples`;
}

/** Every entry of a heat, scratched ones too; none while a recall is undecided. */
export function entryIdsOf(rows: Rows, heat: HeatState): string[] {
  const state = readerOf(rows);
  return heat.floor.flatMap((part) => [...entriesOfPart(state, part)]);
}

/** "Bronze Smooth, semi-final" for each contest of a heat; a single round needs no name. */
export function partWords({ parts }: Pick<AgendaHeat, 'parts'>): string[] {
  return parts.map(({ title }) => title);
}

/** The dances of a heat, each once, in order. */
export function dancesOf({ parts }: Pick<AgendaHeat, 'parts'>): string[] {
  return [...new Set(parts.flatMap(({ contest }) => contest.dances))];
}

export const heatStatusWords: Readonly<Record<HeatState['status'], string>> = {
  scheduled: 'to come',
  called: 'on the floor',
  closed: 'danced',
};
