import type { ContestState } from '../../domain/contest/state.ts';
import { trusted } from '../../domain/identity.ts';
import type { ResultsSlices } from '../../domain/results/state.ts';
import { sliceTables } from '../fold/tables.ts';
import type { Rows, Table } from '../projection.ts';
import { knownTable, type StandingRow } from '../standings.ts';
import { publicityOf } from './publicity.ts';

/**
 * The rows of an earlier moment as everybody may look at them: results count as published,
 * provisional ones as shown, and recalls as decided, only where that is so now too. What was taken
 * back since would otherwise still be had by asking for the past.
 */
export function asPublicToday(then: Rows, now: Rows): Rows {
  const isShown = now.find(sliceTables.showcase)[0]?.showProvisional ?? false;

  function lowered<R extends object>(table: Table<R>, row: R): R {
    if (table.name === sliceTables.results.name) return trusted(resultsOf(trusted(row), now));
    if (table.name === sliceTables.contest.name) return trusted(contestOf(trusted(row), now));
    if (table.name !== sliceTables.showcase.name || isShown) return row;
    return { ...row, showProvisional: false };
  }

  function isKnown<R extends object>(table: Table<R>, row: R): boolean {
    return table.name !== knownTable.name || stillStands(trusted(row), { then, now });
  }

  return {
    get: (table, ...key) => {
      const row = then.get(table, ...key);
      return row && isKnown(table, row) ? lowered(table, row) : undefined;
    },
    find: (table, options) =>
      then
        .find(table, options)
        .filter((row) => isKnown(table, row))
        .map((row) => lowered(table, row)),
    count: (table, where) => then.count(table, where),
  };
}

type Results = ResultsSlices['results'] & { readonly id: string };

function resultsOf(row: Results, now: Rows): Results {
  if (!row.published || publicityOf(now, row.id) === 'official') return row;
  return { ...row, published: false, retracted: true };
}

type Contest = ContestState & { readonly id: string };

/** Without the recalls that do not stand any more, or that took other couples. */
function contestOf(row: Contest, now: Rows): Contest {
  const today = now.get(sliceTables.contest, row.contest)?.recalled ?? {};
  const stand = Object.entries(row.recalled).filter(([round, entries]) =>
    sameEntries(entries, today[Number(round)]),
  );
  return { ...row, recalled: Object.fromEntries(stand) };
}

/** Whether what was known of an entry rests on no recall that was taken back since. */
function stillStands(row: StandingRow, { then, now }: Record<'then' | 'now', Rows>): boolean {
  const contest = then.get(sliceTables.contest, row.contest);
  if (!contest) return true;
  const stand = contestOf(contest, now).recalled;
  return Object.keys(stand).length === Object.keys(contest.recalled).length;
}

function sameEntries(then: readonly string[], today: readonly string[] | undefined): boolean {
  return today?.length === then.length && then.every((entry) => today.includes(entry));
}
