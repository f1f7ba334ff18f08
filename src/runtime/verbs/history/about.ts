import { notFound } from '../../../adapters/cli/errors.ts';
import { nearest } from '../../../adapters/cli/nearest.ts';
import type { HistoryFilter } from '../../../projections/history/history.ts';
import type { Rows } from '../../../projections/projection.ts';
import { sliceTables } from '../../../projections/fold/tables.ts';

/** How people name what they look for. */
export interface About {
  readonly judge?: string | undefined;
  readonly heat?: string | undefined;
  readonly couple?: string | undefined;
  readonly contest?: string | undefined;
}

/** Ids for what people name by letter, number or title. Fails naming the nearest. */
export function filterOf(rows: Rows, about: About): HistoryFilter {
  const { judge, heat, couple, contest } = about;
  return {
    ...(judge === undefined ? {} : { judge: idOf('judge', judge, judgesOf(rows)) }),
    ...(heat === undefined ? {} : { heat: heatOf(rows, heat) }),
    ...(couple === undefined ? {} : { couple: idOf('couple', couple, couplesOf(rows)) }),
    ...(contest === undefined ? {} : { contest: idOf('contest', contest, contestsOf(rows)) }),
  };
}

/** The id of a heat named by its announced number or its id. */
export function heatOf(rows: Rows, named: string): string {
  const heats = rows
    .find(sliceTables.heat)
    .map(({ heat, label }) => ({ id: heat, names: [label] }));
  return idOf('heat', named, heats);
}

interface Named {
  readonly id: string;
  readonly names: readonly string[];
}

function judgesOf(rows: Rows): Named[] {
  const judges = rows.find(sliceTables.judge);
  // Who sits on the panel now comes before a dismissed judge of the same letter.
  const seated = judges.sort((a, b) => Number(a.dismissed) - Number(b.dismissed));
  return seated.map(({ judge, letter }) => ({ id: judge, names: [letter] }));
}

function couplesOf(rows: Rows): Named[] {
  const backs = new Map<string, Set<string>>();
  for (const { couple, back } of rows.find(sliceTables.entry)) {
    backs.set(couple, (backs.get(couple) ?? new Set()).add(String(back)));
  }
  return rows.find(sliceTables.couple).map(({ id }) => ({ id, names: [...(backs.get(id) ?? [])] }));
}

function contestsOf(rows: Rows): Named[] {
  return rows.find(sliceTables.contest).map(({ contest, title }) => ({
    ...{ id: contest, names: [title] },
  }));
}

function idOf(kind: string, wanted: string, known: readonly Named[]): string {
  const fits = (name: string): boolean => name.toLowerCase() === wanted.toLowerCase();
  const found =
    known.find(({ id }) => id === wanted) ?? known.find(({ names }) => names.some(fits));
  if (found) return found.id;
  const all = known.flatMap(({ id, names }) => [...names, id]);
  throw notFound(`There is no ${kind} ${wanted} here.`, nearest(wanted, [...new Set(all)]));
}
