import { coupleNames } from '../../../projections/entries.ts';
import type { Rows } from '../../../projections/projection.ts';
import { sliceTables } from '../../../projections/fold/tables.ts';
import { letterOf } from '../../../projections/judging/letter-of.ts';
import type { Choice } from '../command-form.tsx';
import type { FilterName } from './query.ts';

/** A list longer than this is typed, not chosen. */
const mostChoices = 600;

/** How many are read at most to find out that a list is too long. */
const page = { limit: mostChoices + 1 };

const idsOf: Readonly<Record<FilterName, (rows: Rows) => string[]>> = {
  judge: (rows) => rows.find(sliceTables.judge, page).map(({ id }) => id),
  heat: (rows) => rows.find(sliceTables.heat, page).map(({ id }) => id),
  couple: (rows) => rows.find(sliceTables.couple, page).map(({ id }) => id),
  contest: (rows) => rows.find(sliceTables.contest, page).map(({ id }) => id),
};

const labelOf: Readonly<Record<FilterName, (rows: Rows, id: string) => string>> = {
  judge: letterOf,
  heat: (rows, id) => rows.get(sliceTables.heat, id)?.label ?? id,
  couple: (rows, id) => (rows.get(sliceTables.couple, id) ? coupleNames(rows, id) : id),
  contest: (rows, id) => rows.get(sliceTables.contest, id)?.title ?? id,
};

/** What a filter is set to, in words: "judge C", "heat 12", "couple Mia F. & Leo M.". */
export function filterWord(rows: Rows, name: FilterName, id: string): string {
  return `${name} ${labelOf[name](rows, id)}`;
}

/** Everything a filter can be set to; undefined where that is too much for a list. */
export function filterChoices(rows: Rows, name: FilterName): Choice[] | undefined {
  const ids = idsOf[name](rows);
  if (ids.length > mostChoices) return undefined;
  return ids
    .map((value) => ({ value, word: labelOf[name](rows, value) }))
    .sort((a, b) => a.word.localeCompare(b.word, 'en', { numeric: true }));
}
