import { trusted } from '../../domain/identity.ts';
import type { ResultsSlices } from '../../domain/results/state.ts';
import { sliceTables } from '../fold/tables.ts';
import type { Rows, Table } from '../projection.ts';
import { publicityOf } from './publicity.ts';

/**
 * The rows of an earlier moment as everybody may look at them: results count as published, and
 * provisional ones as shown, only where that is so now too. What was retracted since would
 * otherwise still be had by asking for the past.
 */
export function asPublicToday(then: Rows, now: Rows): Rows {
  const isShown = now.find(sliceTables.showcase)[0]?.showProvisional ?? false;

  function lowered<R extends object>(table: Table<R>, row: R): R {
    if (table.name === sliceTables.results.name) return trusted(resultsOf(trusted(row), now));
    if (table.name !== sliceTables.showcase.name || isShown) return row;
    return { ...row, showProvisional: false };
  }

  return {
    get: (table, ...key) => {
      const row = then.get(table, ...key);
      return row && lowered(table, row);
    },
    find: (table, options) => then.find(table, options).map((row) => lowered(table, row)),
    count: (table, where) => then.count(table, where),
  };
}

type Results = ResultsSlices['results'] & { readonly id: string };

function resultsOf(row: Results, now: Rows): Results {
  if (!row.published || publicityOf(now, row.id) === 'official') return row;
  return { ...row, published: false, retracted: true };
}
