import { heatNotices, type HeatNotice } from '../../domain/heat/heat-notices.ts';
import type { HeatState } from '../../domain/heat/state.ts';
import { byOrder } from '../agenda.ts';
import { readerOf } from '../fold/slices.ts';
import { sliceTables } from '../fold/tables.ts';
import { fullName } from '../people.ts';
import { derived, type Rows } from '../projection.ts';

/** What is odd about one heat. */
export function noticesOf(rows: Rows, heat: HeatState): readonly HeatNotice[] {
  return derived(rows, `notices of heat ${heat.heat}`, (read) => {
    const row = read.get(sliceTables.heat, heat.heat);
    const nameOf = (person: string): string => fullName(read, person) ?? 'A removed person';
    return row ? heatNotices(readerOf(read), row, nameOf) : [];
  });
}

/** What is odd about all heats, in running order. */
export function allNotices(rows: Rows): HeatNotice[] {
  const heats = rows.find(sliceTables.heat).sort(byOrder);
  return heats.flatMap((heat) => noticesOf(rows, heat));
}
