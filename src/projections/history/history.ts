import { eventTypes, isEventType, type DomainFact } from '../../domain/events.ts';
import { heatsOfSheet, parseSheetId } from '../../domain/scorecard/sheet/sheet-id.ts';
import { cardId, lineKey } from '../../domain/scorecard/state.ts';
import { fullName } from '../people.ts';
import { put, table, type Key, type Projection, type Rows } from '../projection.ts';
import { readerOf } from '../fold/slices.ts';
import { sliceTables } from '../fold/tables.ts';
import { labelsOf, withNames } from './labels.ts';
import { notesOf, noteTable, withNote } from './notes.ts';
import { sentenceOf } from './sentences.ts';

/** One event as a person reads it; what it is not about is null. */
export interface HistoryRow {
  readonly revision: number;
  readonly enteredAt: string;
  readonly recordedAt: string;
  readonly actorKind: string;
  readonly actorId: string;
  readonly device: string;
  readonly type: string;
  readonly subject: string;
  readonly sentence: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly judge: string | null;
  readonly heat: string | null;
  readonly couple: string | null;
  readonly contest: string | null;
  readonly commandId: string;
}

export const historyTable = table<HistoryRow>({
  name: 'history',
  key: ['revision'],
  columns: {
    revision: 'integer',
    enteredAt: 'text',
    recordedAt: 'text',
    actorKind: 'text',
    actorId: 'text',
    device: 'text',
    type: 'text',
    subject: 'text',
    sentence: 'text',
    before: 'text',
    after: 'text',
    judge: 'text',
    heat: 'text',
    couple: 'text',
    contest: 'text',
    commandId: 'text',
  },
  indexes: [['judge'], ['heat'], ['couple'], ['contest']],
});

/**
 * One sentence per event. It stands first in the catalogue: what an event replaced is then still
 * to be read in the rows of the others.
 */
export const history: Projection = {
  name: 'history',
  version: 2,
  tables: [historyTable, noteTable],
  handles: eventTypes.filter(isEventType),
  project: (fact, rows) => [put(historyTable, rowOf(fact, rows)), ...notesOf(fact, rows)],
};

export type HistoryFilter = Partial<Pick<HistoryRow, 'judge' | 'heat' | 'couple' | 'contest'>>;

/** A page of history, newest first, with the names as they may be read today. */
export function historyPage(
  rows: Rows,
  filter: HistoryFilter,
  page: { readonly before?: number | undefined; readonly limit: number },
): HistoryRow[] {
  const after: { after?: Key } = page.before === undefined ? {} : { after: [page.before] };
  const found = rows.find(historyTable, {
    where: filter,
    backwards: true,
    limit: page.limit,
    ...after,
  });
  const nameOf = (person: string): string => fullName(rows, person) ?? 'removed';
  return found.map((row) => {
    const named = withNames(row.sentence, nameOf);
    return { ...row, sentence: withNote(named, row.revision, rows) };
  });
}

function rowOf(fact: DomainFact, rows: Rows): HistoryRow {
  const { before, after } = changeOf(fact, rows);
  const { revision, enteredAt, recordedAt, device, type, subject, commandId } = fact;
  return {
    ...{ revision, enteredAt, recordedAt, device, type, subject, commandId, before, after },
    actorKind: fact.actor.kind,
    actorId: fact.actor.id,
    sentence: sentenceOf(fact, { labels: labelsOf(rows), before }),
    ...aboutOf(fact, rows),
  };
}

function changeOf(
  fact: DomainFact,
  rows: Rows,
): { readonly before: string | null; readonly after: string | null } {
  if (fact.type !== 'MarkRecorded' && fact.type !== 'MarkWithdrawn')
    return { before: null, after: null };
  const { sheet, judge, entry, dance, part } = fact.data;
  const card = rows.get(sliceTables.scorecard, cardId(sheet, judge));
  const before = card?.marks[lineKey(entry, dance, part)];
  return {
    before: before === undefined ? null : String(before),
    after: fact.type === 'MarkRecorded' ? String(fact.data.mark) : null,
  };
}

function aboutOf(
  fact: DomainFact,
  rows: Rows,
): Pick<HistoryRow, 'judge' | 'heat' | 'couple' | 'contest'> {
  const named = new Map<string, unknown>(Object.entries(fact.data));
  const text = (name: string): string | null => {
    const value = named.get(name);
    return typeof value === 'string' ? value : null;
  };
  const sheet = text('sheet');
  const entryId = text('entry');
  // The index has no such table, and no event about entries.
  const entry = entryId === null ? undefined : rows.get(sliceTables.entry, entryId);
  const about = sheet === null ? undefined : parseSheetId(sheet);
  const heat = sheet === null ? undefined : heatsOfSheet(readerOf(rows), sheet)[0];
  return {
    judge: text('judge'),
    heat: text('heat') ?? heat ?? null,
    couple: text('couple') ?? entry?.couple ?? null,
    contest: text('contest') ?? entry?.contest ?? (about?.kind === 'ranked' ? about.contest : null),
  };
}
