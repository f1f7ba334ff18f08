import { linesToShare, markersOf } from '../../domain/assignment/couples.ts';
import { seatedJudges } from '../../domain/showcase/state.ts';
import { agendaOf, type AgendaHeat } from '../agenda.ts';
import { readerOf } from '../fold/slices.ts';
import { sliceTables } from '../fold/tables.ts';
import type { Rows } from '../projection.ts';

/** A couple that can have a judge of its own, with who that is and who marked it. */
export interface Share {
  readonly entry: string;
  readonly couple: string;
  readonly contest: string;
  readonly back: number;
  readonly judge: string | null;
  readonly markers: readonly string[];
  readonly room: string | null;
  /** Whether a person chose the room. */
  readonly isManual: boolean;
}

/** A heat that is not over, with the couples of it that can be shared out. */
export interface SharedHeat {
  readonly heat: AgendaHeat;
  readonly shares: readonly Share[];
}

/** How the couples of the day are shared out among the judges. */
export interface Sharing {
  readonly heats: readonly SharedHeat[];
  readonly couples: number;
  readonly given: number;
  /** By judge of the panel, how many couples. */
  readonly loads: ReadonlyMap<string, number>;
}

/** The couples of a heat that can have a judge of their own, by back number. */
export function sharesOf(rows: Rows, heat: AgendaHeat): Share[] {
  const state = readerOf(rows);
  const markers = markersOf(state, heat);
  const manual = rows.get(sliceTables.assignment, heat.heat)?.manual ?? [];
  return linesToShare(state, heat.heat)
    .map(({ entry, couple, contest, back, assigned, room }) => ({
      ...{ entry, couple, contest, back, judge: assigned, room },
      markers: [...(markers.get(entry) ?? [])],
      isManual: manual.includes(entry),
    }))
    .sort((a, b) => a.back - b.back);
}

/** Everything that is, or can be, shared out in heats that are not over. */
export function sharingOf(rows: Rows): Sharing {
  const heats = agendaOf(rows)
    .filter(({ status }) => status !== 'closed')
    .map((heat) => ({ heat, shares: sharesOf(rows, heat) }))
    .filter(({ shares }) => shares.length > 0);
  const all = heats.flatMap(({ shares }) => shares);
  const loads = new Map(seatedJudges(readerOf(rows)).map((judge) => [judge, 0]));
  for (const { judge } of all) if (judge !== null) loads.set(judge, (loads.get(judge) ?? 0) + 1);
  const given = all.filter(({ judge }) => judge !== null).length;
  return { heats, couples: all.length, given, loads };
}
