import { historyTable } from '../../../../projections/history/history.ts';
import type { Rows } from '../../../../projections/projection.ts';

/** What comes and goes with every heat, and is told with the floor. */
const EVERYDAY = new Set([
  ...['HeatCalled', 'HeatCallWithdrawn', 'HeatClosed'],
  ...['ResultsPublished', 'ResultsRetracted'],
]);

/** So far back a change of the day is looked for; between two changes lie few other events. */
const LOOKED_AT = 24;

/**
 * The revisions of the last event that is not about one judge (`clock`), and of the last that may
 * have altered the heats themselves: couples, scratches, the running order (`plan`).
 */
export function lastChanges(rows: Rows): { readonly clock: number; readonly plan: number } {
  const where = { judge: null };
  const found = rows.find(historyTable, { where, backwards: true, limit: LOOKED_AT });
  const plan = found.find(({ type }) => !EVERYDAY.has(type)) ?? found.at(-1);
  return { clock: found[0]?.revision ?? -1, plan: plan?.revision ?? -1 };
}
