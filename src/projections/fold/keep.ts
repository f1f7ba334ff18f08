import type { DomainFact } from '../../domain/events.ts';
import { eventTypes, isEventType } from '../../domain/events.ts';
import { evolveFacts, type FactSlices } from '../../domain/evolve.ts';
import type { AnyTable, Change, Projection, Rows } from '../projection.ts';
import { foldRows } from './slices.ts';
import { sliceTables } from './tables.ts';

/**
 * A projection that keeps kinds of state as the domain folds them, one table per kind. All such
 * projections of a catalogue share one fold of each fact and write each only its own tables.
 */
export function keep(
  name: string,
  version: number,
  kinds: readonly (keyof FactSlices)[],
): Projection & { readonly tables: readonly AnyTable[] } {
  const tables = kinds.map((kind): AnyTable => sliceTables[kind]);
  const own = new Set(tables.map((table) => table.name));
  return {
    name,
    version,
    tables,
    handles: eventTypes.filter(isEventType),
    project: (fact, rows) => folded(fact, rows).filter(({ table }) => own.has(table.name)),
  };
}

/** The last fold of each read model: the first projection computes it, the others take from it. */
const last = new WeakMap<Rows, { readonly fact: DomainFact; readonly changes: Change[] }>();

function folded(fact: DomainFact, rows: Rows): Change[] {
  const before = last.get(rows);
  if (before?.fact === fact) return before.changes;
  const changes = foldRows(rows, (state) => {
    evolveFacts(fact, state);
  });
  last.set(rows, { fact, changes });
  return changes;
}
