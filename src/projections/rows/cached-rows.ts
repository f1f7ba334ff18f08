import { trusted } from '../../domain/identity.ts';
import type { WritableRows } from '../project-batch.ts';
import type { AnyTable, Change, Key } from '../projection.ts';

/**
 * Rows that remember what was read by key, for the one writer of a read model: the rows that the
 * next mark needs are mostly those of the mark before. At most `limit` rows are kept. After a
 * transaction that was taken back it must not be used again.
 */
export function createCachedRows(rows: WritableRows, limit = 20_000): WritableRows {
  const kept = new Map<string, unknown>();
  const keep = (name: string, row: unknown): void => {
    if (kept.size >= limit) kept.clear();
    kept.set(name, row);
  };
  return {
    get: (table, ...key) => {
      const name = nameOf(table, key);
      if (!kept.has(name)) keep(name, rows.get(table, ...key));
      return trusted(kept.get(name));
    },
    find: (table, options) => rows.find(table, options),
    count: (table, where) => rows.count(table, where),
    apply: (changes: readonly Change[]) => {
      rows.apply(changes);
      for (const { table, key, row } of changes) {
        const name = nameOf(table, key);
        if (kept.has(name)) keep(name, row);
      }
    },
  };
}

function nameOf(table: Pick<AnyTable, 'name'>, key: Key): string {
  return `${table.name}\n${key.join('\n')}`;
}
