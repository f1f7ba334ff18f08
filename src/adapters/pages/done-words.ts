import { historyPage, type HistoryRow } from '../../projections/history/history.ts';
import type { Rows } from '../../projections/projection.ts';
import { sliceTables } from '../../projections/fold/tables.ts';

/** What an act did, in the words of the history; what is done every few minutes is told shorter. */
export function doneWords(rows: Rows, revision: number): string {
  const [row] = historyPage(rows, {}, { before: revision + 1, limit: 1 });
  if (row?.revision !== revision) return 'It was recorded.';
  const heat = row.heat === null ? undefined : rows.get(sliceTables.heat, row.heat)?.label;
  const told = heat === undefined ? undefined : onFloor[row.type];
  return told === undefined ? row.sentence : `${told} heat ${heat ?? ''}.`;
}

const onFloor: Readonly<Record<HistoryRow['type'], string | undefined>> = {
  HeatCalled: 'Called',
  HeatCallWithdrawn: 'Took back the call of',
  HeatClosed: 'Closed',
};
