import { isBlank, joined } from '../domain/schema/visible.ts';
import { revealed, type Personal } from '../domain/personal.ts';
import { drop, put, table, type Change, type Projection, type Rows } from './projection.ts';

/** The name of a person or user; the row goes when the person is forgotten or removed. */
export interface NameRow {
  readonly person: string;
  readonly first: string;
  readonly last: string;
}

export const nameTable = table<NameRow>({
  name: 'person_name',
  key: ['person'],
  columns: { person: 'text', first: 'text', last: 'text' },
  indexes: [],
});

/** Names, apart from everything else, so that forgetting a person removes one row. */
export const people: Projection = {
  name: 'people',
  version: 1,
  tables: [nameTable],
  handles: ['PersonAdded', 'PersonRemoved', 'PersonForgotten', 'UserAdded'],
  project: (fact) => {
    switch (fact.type) {
      case 'PersonAdded':
        return named(fact.data.person, [fact.data.first, fact.data.last]);
      case 'UserAdded':
        return named(userName(fact.data.user), [fact.data.name]);
      case 'PersonRemoved':
      case 'PersonForgotten':
        return [drop(nameTable, fact.data.person)];
      default:
        return [];
    }
  },
};

/** "Mia Example", or undefined when the name is not known or was removed. */
export function fullName(rows: Rows, person: string): string | undefined {
  const row = rows.get(nameTable, person);
  return row && nameOf(row);
}

/** "Mia E.", as couples stand on scorecards and screens; `removed` once forgotten. */
export function shortName(rows: Rows, person: string): string {
  const row = rows.get(nameTable, person);
  if (!row) return 'removed';
  if (isBlank(row.first) || isBlank(row.last)) return nameOf(row);
  const [initial = ''] = firstLetter.exec(row.last.trim()) ?? [];
  return `${row.first.trim()} ${initial}.`;
}

/** The names as they are spoken; of a person with one name, that. */
export function nameOf({ first, last }: Omit<NameRow, 'person'>): string {
  return joined([first, last], ' ');
}

/** "Example, Mia", by which lists of people are sorted; a person with one name stands by it. */
export function listedName({ first, last }: Omit<NameRow, 'person'>): string {
  return joined([last, first], ', ');
}

/** With its accents, and whole where it takes two halves in UTF-16. */
const firstLetter = /^.\p{M}*/su;

/** The key under which a user's name is kept: users are people of the index. */
export function userName(user: string): string {
  return `user-${user}`;
}

/** A name that can no longer be opened gives no row: whoever asks for it reads "removed". */
function named(person: string, names: readonly Personal[]): Change[] {
  if (names.some((name) => !('plain' in name))) return [];
  const [first = '', last = ''] = names.map(revealed);
  return [put(nameTable, { person, first, last })];
}
