import { agendaHeat, byOrder, type AgendaHeat } from '../../../projections/agenda.ts';
import { sliceTables } from '../../../projections/fold/tables.ts';
import type { Rows } from '../../../projections/projection.ts';

/** So many heats to come stand on the emcee's page. */
const most = 7;

/** The heats to come after the one on the floor, in running order; from the first without one. */
export function comingHeats(rows: Rows, now: AgendaHeat | undefined): AgendaHeat[] {
  const heats = rows.find(sliceTables.heat).sort(byOrder);
  const place = heats.findIndex(({ heat }) => heat === now?.heat);
  const waiting = heats.slice(place + 1).filter(({ status }) => status === 'scheduled');
  return waiting.slice(0, most).flatMap(({ heat }) => agendaHeat(rows, heat) ?? []);
}
