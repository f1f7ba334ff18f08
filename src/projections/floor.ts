import { agendaHeat, byOrder, type AgendaHeat } from './agenda.ts';
import { put, table, type Projection, type Rows } from './projection.ts';
import { sliceTables } from './fold/tables.ts';

/** The one row of the floor: which heat is on it, and the two that come next. */
export interface FloorRow {
  readonly floor: string;
  readonly now: string | null;
  readonly next: readonly string[];
}

const floorTable = table<FloorRow>({
  name: 'floor',
  key: ['floor'],
  columns: { floor: 'text', now: 'text', next: 'json' },
  indexes: [],
});

/** The heat on the floor and the next two; worked out once per batch. */
export const floor: Projection = {
  name: 'floor',
  version: 1,
  tables: [floorTable],
  handles: ['HeatScheduled', 'HeatCancelled', 'HeatCalled', 'HeatCallWithdrawn', 'HeatClosed'],
  project: () => [],
  touches: () => ['floor'],
  settle: (_, rows) => [put(floorTable, floorNow(rows))],
};

/** The heats on the floor and next, as agenda heats. */
export function floorOf(rows: Rows): { now: AgendaHeat | undefined; next: AgendaHeat[] } {
  const row = rows.get(floorTable, 'floor');
  const heat = (id: string): AgendaHeat | undefined => agendaHeat(rows, id);
  const now = row?.now ?? undefined;
  return {
    now: now === undefined ? undefined : heat(now),
    next: (row?.next ?? []).flatMap((id) => heat(id) ?? []),
  };
}

function floorNow(rows: Rows): FloorRow {
  const heats = rows.find(sliceTables.heat).sort(byOrder);
  const now = rows.find(sliceTables.showcase)[0]?.onFloor ?? null;
  const place = heats.findIndex(({ heat }) => heat === now);
  const next = heats.slice(place + 1).filter(({ status }) => status === 'scheduled');
  return { floor: 'floor', now, next: next.slice(0, 2).map(({ heat }) => heat) };
}
