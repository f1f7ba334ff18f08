import type { DomainFact } from '../domain/events.ts';
import type { Change, Projection, Rows } from './projection.ts';

/** Rows that take changes at once, so that the next event of a batch sees them. */
export interface WritableRows extends Rows {
  apply(changes: readonly Change[]): void;
}

/**
 * Runs a batch of events through all projections: each event through each projection in order,
 * then, once per name touched, what is dear to compute. Returns nothing: `rows` has it all.
 */
export function projectBatch(
  projections: readonly Projection[],
  facts: readonly DomainFact[],
  rows: WritableRows,
): void {
  const touched = new Map<Projection, Set<string>>(projections.map((one) => [one, new Set()]));
  for (const fact of facts) {
    note(touched, fact, rows);
    for (const projection of projections) {
      if (!projection.handles.includes(fact.type)) continue;
      rows.apply(projection.project(fact, rows));
    }
  }
  for (const [projection, names] of touched) {
    for (const name of names) rows.apply(projection.settle?.(name, rows) ?? []);
  }
}

function note(touched: ReadonlyMap<Projection, Set<string>>, fact: DomainFact, rows: Rows): void {
  for (const [projection, names] of touched) {
    if (!projection.touches || !projection.handles.includes(fact.type)) continue;
    for (const name of projection.touches(fact, rows)) names.add(name);
  }
}
