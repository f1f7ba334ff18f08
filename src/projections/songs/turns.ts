import type { EventType } from '../../domain/events.ts';
import { byOrder } from '../agenda.ts';
import { keep } from '../fold/keep.ts';
import { sliceTables } from '../fold/tables.ts';
import { drop, put, table, type Change, type Projection, type Rows } from '../projection.ts';

/** For each shared dance of a heat, how many heats of it come before: whose turn it is. */
export interface TurnRow {
  readonly heat: string;
  readonly places: Readonly<Record<string, number>>;
}

/** The revision at which the list of songs became what it is. */
export interface ListRow {
  readonly list: string;
  readonly revision: number;
}

export const turnTable = table<TurnRow>({
  name: 'song_turn',
  key: ['heat'],
  columns: { heat: 'text', places: 'json' },
  indexes: [],
});

const listTable = table<ListRow>({
  name: 'song_list',
  key: ['list'],
  columns: { list: 'text', revision: 'integer' },
  indexes: [],
});

const kept = keep('songs', 1, ['song', 'playlist']);
const planning: readonly EventType[] = ['HeatScheduled', 'HeatCancelled'];
const listing: readonly EventType[] = [
  ...planning,
  ...(['SongChosen', 'SongDropped', 'DanceSongAdded', 'DanceSongRemoved'] as const),
  ...(['EntryRegistered', 'EntryWithdrawn', 'EntryScratched', 'EntryReinstated'] as const),
  ...(['EntriesRecalled', 'RecallWithdrawn'] as const),
];

/** What is played, and whose turn it is; turns are counted once per batch that plans heats. */
export const songs: Projection = {
  ...kept,
  tables: [...kept.tables, turnTable, listTable],
  project: (fact, rows) => {
    const changes = kept.project(fact, rows);
    if (!listing.includes(fact.type)) return changes;
    return [...changes, put(listTable, { list: 'list', revision: fact.revision })];
  },
  touches: (fact) => (planning.includes(fact.type) ? ['turns'] : []),
  settle: (_, rows) => [...turnChanges(rows), ...goneTurns(rows)],
};

/** Another number whenever the list of songs or its order is another; -1 before there is one. */
export function listRevision(rows: Rows): number {
  return rows.get(listTable, 'list')?.revision ?? -1;
}

function turnChanges(rows: Rows): Change[] {
  const taken = new Map<string, number>();
  const heats = rows.find(sliceTables.heat).sort(byOrder);
  return heats.flatMap(({ heat, floor }) => {
    const dances = new Set(floor.flatMap(({ contest }) => sharedDancesOf(rows, contest)));
    const places: Record<string, number> = {};
    for (const dance of dances) {
      places[dance] = taken.get(dance) ?? 0;
      taken.set(dance, (taken.get(dance) ?? 0) + 1);
    }
    const before = rows.get(turnTable, heat);
    const isSame = JSON.stringify(before?.places) === JSON.stringify(places);
    return isSame ? [] : [put(turnTable, { heat, places })];
  });
}

function goneTurns(rows: Rows): Change[] {
  const gone = rows.find(turnTable).filter(({ heat }) => !rows.get(sliceTables.heat, heat));
  return gone.map(({ heat }) => drop(turnTable, heat));
}

function sharedDancesOf(rows: Rows, id: string): readonly string[] {
  const contest = rows.get(sliceTables.contest, id);
  return contest && contest.style !== 'solo' ? contest.dances : [];
}
