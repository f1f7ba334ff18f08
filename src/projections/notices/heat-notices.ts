import type { DomainFact } from '../../domain/events.ts';
import {
  heatNotices,
  oddities,
  type HeatNotice,
  type HeatOddities,
} from '../../domain/heat/heat-notices.ts';
import type { HeatState } from '../../domain/heat/state.ts';
import { theShowcase } from '../../domain/showcase/state.ts';
import { byOrder } from '../agenda.ts';
import { readerOf } from '../fold/slices.ts';
import { sliceTables } from '../fold/tables.ts';
import { fullName } from '../people.ts';
import { drop, put, table, type Change, type Projection, type Rows } from '../projection.ts';
import { contestsAltered } from '../standings.ts';

/** What is odd about a heat; most heats have no row. */
interface OddityRow extends HeatOddities {
  readonly heat: string;
}

const oddityTable = table<OddityRow>({
  name: 'heat_oddity',
  key: ['heat'],
  columns: { heat: 'text', outside: 'boolean', twice: 'json' },
  indexes: [],
});

/** What is odd about heats, found when entries or heats change: a floor may have many couples. */
export const notices: Projection = {
  name: 'notices',
  version: 1,
  tables: [oddityTable],
  handles: [
    ...(['EntryRegistered', 'EntryWithdrawn', 'EntryScratched', 'EntryReinstated'] as const),
    ...(['EntriesRecalled', 'RecallWithdrawn', 'RoundsPlanned'] as const),
    ...(['HeatScheduled', 'HeatCancelled'] as const),
  ],
  project: () => [],
  touches: touchedHeats,
  settle,
};

/** What is odd about one heat. */
export function noticesOf(rows: Rows, { heat }: Pick<HeatState, 'heat'>): HeatNotice[] {
  // Most showcases have none: then a page of many heats does not ask for each.
  const hasAny = rows.find(oddityTable, { limit: 1 }).length > 0;
  const odd = hasAny ? rows.get(oddityTable, heat) : undefined;
  const row = odd && rows.get(sliceTables.heat, heat);
  const showcase = row && rows.get(sliceTables.showcase, theShowcase);
  const nameOf = (person: string): string => fullName(rows, person) ?? 'A removed person';
  return showcase ? heatNotices(odd, { heat: row, showcase }, nameOf) : [];
}

/** What is odd about all heats, in running order. */
export function allNotices(rows: Rows): HeatNotice[] {
  const odd = rows.find(oddityTable);
  const heats = odd.flatMap(({ heat }) => rows.get(sliceTables.heat, heat) ?? []);
  return heats.sort(byOrder).flatMap((heat) => noticesOf(rows, heat));
}

function touchedHeats(fact: DomainFact, rows: Rows): readonly string[] {
  if (fact.type === 'HeatScheduled' || fact.type === 'HeatCancelled') return [fact.data.heat];
  return contestsAltered(fact, rows).flatMap(
    (contest) => rows.get(sliceTables.contest, contest)?.heats ?? [],
  );
}

function settle(heat: string, rows: Rows): readonly Change[] {
  const row = rows.get(sliceTables.heat, heat);
  const odd = row && oddities(readerOf(rows), row);
  if (odd) return [put(oddityTable, { heat, ...odd })];
  return rows.get(oddityTable, heat) ? [drop(oddityTable, heat)] : [];
}
