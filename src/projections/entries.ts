import type { EntryState } from '../domain/entry/state.ts';
import { keep } from './fold/keep.ts';
import { shortName } from './people.ts';
import { drop, put, table, type Projection, type Rows } from './projection.ts';
import { sliceTables } from './fold/tables.ts';

/** What registration noted about an entry besides the facts that decisions need. */
export interface EntryNoteRow {
  readonly entry: string;
  readonly irregular: readonly string[];
  readonly sourceResult: string | null;
}

export const entryNoteTable = table<EntryNoteRow>({
  name: 'entry_note',
  key: ['entry'],
  columns: { entry: 'text', irregular: 'json', sourceResult: 'text' },
  indexes: [],
});

const kept = keep('entries', 5, ['studio', 'level', 'person', 'couple', 'contest', 'entry']);

/** People, couples, contests and who is entered in what, scratches included. */
export const entries: Projection = {
  ...kept,
  tables: [...kept.tables, entryNoteTable],
  project: (fact, rows) => {
    const changes = kept.project(fact, rows);
    if (fact.type === 'EntryWithdrawn') return [...changes, drop(entryNoteTable, fact.data.entry)];
    if (fact.type !== 'EntryRegistered') return changes;
    const { entry, irregular, sourceResult } = fact.data;
    if (irregular.length === 0 && sourceResult === null) return changes;
    return [...changes, put(entryNoteTable, { entry, irregular, sourceResult })];
  },
};

/** A line of the entries page: one entry with its couple's names. */
export interface EntryLine extends EntryState {
  readonly entry: string;
  readonly names: string;
  readonly irregular: readonly string[];
  readonly sourceResult: string | null;
}

/** The entries of a contest in order of registration. */
export function entriesOf(rows: Rows, contest: string): EntryLine[] {
  const roster = rows.get(sliceTables.contest, contest)?.roster ?? [];
  return roster.flatMap((id) => {
    const entry = rows.get(sliceTables.entry, id);
    return entry ? [lineOf(rows, id, entry)] : [];
  });
}

/** Entries that came with an irregularity, with what it is. */
export function irregularEntries(rows: Rows): EntryLine[] {
  return rows
    .find(entryNoteTable)
    .filter(({ irregular }) => irregular.length > 0)
    .flatMap(({ entry }) => {
      const state = rows.get(sliceTables.entry, entry);
      return state ? [lineOf(rows, entry, state)] : [];
    });
}

/** "Mia F. & Leo M."; an instructor is not named on the floor. */
export function coupleNames(rows: Rows, couple: string): string {
  const row = rows.get(sliceTables.couple, couple);
  return row ? `${shortName(rows, row.lead)} & ${shortName(rows, row.follow)}` : 'removed';
}

function lineOf(rows: Rows, entry: string, state: EntryState): EntryLine {
  const note = rows.get(entryNoteTable, entry);
  return {
    ...state,
    entry,
    names: coupleNames(rows, state.couple),
    irregular: note?.irregular ?? [],
    sourceResult: note?.sourceResult ?? null,
  };
}
