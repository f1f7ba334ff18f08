import type { FactSlices } from '../../domain/evolve.ts';
import { trusted } from '../../domain/identity.ts';
import type { Draft, Reader } from '../../domain/state-map.ts';
import { drop, put, type Change, type Rows, type Table } from '../projection.ts';
import { sliceTables, type SliceRow } from './tables.ts';

type Kind = keyof FactSlices;

/** Reads a read model the way decisions read state, so that rules run on rows unchanged. */
export function readerOf(rows: Rows): Reader<FactSlices> {
  return { get: (kind, id) => rows.get(tableOf(kind), id) };
}

/** Runs the domain's own fold against rows: what it sets becomes a row, what it removes goes. */
export function foldRows(rows: Rows, fold: (state: Draft<FactSlices>) => void): Change[] {
  const changes = new Map<string, Change>();
  const fresh = new Map<string, unknown>();
  const reader = readerOf(rows);
  const note = (key: string, value: unknown, change: Change): void => {
    fresh.set(key, value);
    changes.set(key, change);
  };
  fold({
    get: <K extends Kind>(kind: K, id: string): FactSlices[K] | undefined => {
      const key = `${kind}/${id}`;
      return fresh.has(key) ? trusted(fresh.get(key)) : reader.get(kind, id);
    },
    set: <K extends Kind>(kind: K, id: string, value: FactSlices[K]): void => {
      const row: SliceRow<FactSlices[K]> = { ...value, id };
      note(`${kind}/${id}`, row, put(tableOf(kind), row));
    },
    remove: (kind, id) => {
      note(`${kind}/${id}`, undefined, drop(tableOf(kind), id));
    },
  });
  return [...changes.values()];
}

function tableOf<K extends Kind>(kind: K): Table<SliceRow<FactSlices[K]>> {
  return trusted(sliceTables[kind]);
}
