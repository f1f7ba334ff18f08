import {
  historyPage,
  historyTable,
  type HistoryRow,
} from '../../../projections/history/history.ts';
import type { AnyView } from '../links.ts';

/** Events on one page of history. */
const perPage = 50;

/** The kinds of things history can be asked about; the address carries their ids. */
export const filterNames = ['judge', 'heat', 'couple', 'contest'] as const;

/** What the addresses of history carry: the filters, the page of the list, the slider. */
export const historyQuery = [...filterNames, 'before', 'until'] as const;

export type FilterName = (typeof filterNames)[number];

export type Filter = Readonly<Partial<Record<FilterName, string>>>;

/** A page of history with the revisions that lead to its neighbours. */
export interface HistorySlice {
  readonly rows: readonly HistoryRow[];
  /** Given as `before`, shows the next older or newer page; undefined where there is none. */
  readonly older: number | undefined;
  readonly newer: number | undefined;
}

/** What the address asks for, without what is empty. */
export function filterOf(view: AnyView): Filter {
  const given = filterNames.flatMap((name): [FilterName, string][] => {
    const value = view.query[name];
    return value === undefined || value === '' ? [] : [[name, value]];
  });
  return Object.fromEntries(given);
}

/** The events the address asks for, newest first. */
export function historySlice(view: AnyView): HistorySlice {
  const filter = filterOf(view);
  const before = /^\d{1,15}$/.exec(view.query['before'] ?? '')?.[0];
  const page = { before: before === undefined ? undefined : Number(before), limit: perPage + 1 };
  const found = historyPage(view.rows, filter, page);
  const rows = found.slice(0, perPage);
  return {
    rows,
    older: found.length > perPage ? rows.at(-1)?.revision : undefined,
    newer: rows[0] && newerThan(view, filter, rows[0].revision),
  };
}

function newerThan(view: AnyView, where: Filter, after: number): number | undefined {
  const found = view.rows.find(historyTable, { where, after: [after], limit: perPage });
  const last = found.at(-1);
  return last && last.revision + 1;
}
