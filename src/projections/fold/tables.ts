import type { FactSlices as Kept } from '../../domain/evolve.ts';
import { table, type Table } from '../projection.ts';

/** A slice of state as a row: the same facts, under the slice's id. */
export type SliceRow<T> = T & { readonly id: string };

/** For each kind of slice the table that holds it. */
type SliceTables = { readonly [K in keyof Kept]: Table<SliceRow<Kept[K]>> };

/** The tables that hold the state of a showcase as rows: one per kind of slice. */
export const sliceTables: SliceTables = {
  showcase: slice<Kept['showcase']>('showcase', {
    id: 'text',
    key: 'text',
    title: 'text',
    timeZone: 'text',
    locale: 'text',
    start: 'text',
    end: 'text',
    closed: 'boolean',
    showProvisional: 'boolean',
    judges: 'json',
    onFloor: 'text',
  }),
  judge: slice<Kept['judge']>('judge', {
    id: 'text',
    judge: 'text',
    person: 'text',
    letter: 'text',
    epoch: 'integer',
    dismissed: 'boolean',
    signed: 'integer',
  }),
  person: slice<Kept['person']>('person', {
    id: 'text',
    kind: 'text',
    studio: 'text',
    forgotten: 'boolean',
    couples: 'integer',
  }),
  studio: slice<Kept['studio']>('studio', { id: 'text', name: 'text', people: 'integer' }),
  couple: slice<Kept['couple']>(
    'couple',
    {
      id: 'text',
      lead: 'text',
      follow: 'text',
      instructor: 'text',
      level: 'text',
      age: 'text',
      entries: 'integer',
    },
    [['lead'], ['follow'], ['instructor']],
  ),
  contest: slice<Kept['contest']>('contest', {
    id: 'text',
    contest: 'text',
    title: 'text',
    dances: 'json',
    kind: 'text',
    recalls: 'json',
    marking: 'json',
    roster: 'json',
    heats: 'json',
    recalled: 'json',
  }),
  entry: slice<Kept['entry']>(
    'entry',
    {
      id: 'text',
      contest: 'text',
      couple: 'text',
      back: 'integer',
      scratched: 'boolean',
      marks: 'integer',
    },
    [['contest'], ['couple'], ['back']],
  ),
  heat: slice<Kept['heat']>('heat', {
    id: 'text',
    heat: 'text',
    label: 'text',
    order: 'real',
    time: 'text',
    floor: 'json',
    judges: 'json',
    status: 'text',
    marks: 'integer',
  }),
  scorecard: slice<Kept['scorecard']>(
    'scorecard',
    { id: 'text', sheet: 'text', judge: 'text', signed: 'boolean', marks: 'json' },
    [['sheet'], ['judge']],
  ),
  results: slice<Kept['results']>('results', { id: 'text', published: 'boolean' }),
  listing: slice<Kept['listing']>('listing', {
    id: 'text',
    key: 'text',
    path: 'text',
    title: 'text',
    timeZone: 'text',
    locale: 'text',
    start: 'text',
    end: 'text',
    archived: 'boolean',
  }),
  user: slice<Kept['user']>('user', {
    id: 'text',
    grants: 'json',
    epoch: 'integer',
    removed: 'boolean',
    redeemed: 'json',
  }),
};

function slice<T>(
  name: string,
  columns: Table<SliceRow<T>>['columns'],
  indexes: (keyof SliceRow<T> & string)[][] = [],
): Table<SliceRow<T>> {
  return table<SliceRow<T>>({ name, key: ['id'], columns, indexes });
}
