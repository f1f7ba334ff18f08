import type { DomainFact, FactOf } from '../../domain/events.ts';
import { drop, put, table, type Change, type Projection, type Rows } from '../projection.ts';

/** What a judge wrote about a couple; it goes when the person it is sealed for is forgotten. */
export interface CommentRow {
  readonly sheet: string;
  readonly judge: string;
  readonly entry: string;
  readonly person: string;
  readonly text: string;
}

const commentTable = table<CommentRow>({
  name: 'comment',
  key: ['sheet', 'judge', 'entry'],
  columns: { sheet: 'text', judge: 'text', entry: 'text', person: 'text', text: 'text' },
  indexes: [['person']],
});

/** The texts of comments, apart from the cards they stand on. */
export const comments: Projection = {
  name: 'comments',
  version: 1,
  tables: [commentTable],
  handles: ['CommentWritten', 'CommentWithdrawn', 'PersonForgotten'],
  project,
};

/** A judge's comments on one sheet, by entry. */
export function commentsOn(rows: Rows, sheet: string, judge: string): Record<string, string> {
  const found = rows.find(commentTable, { where: { sheet, judge } });
  return Object.fromEntries(found.map(({ entry, text }) => [entry, text]));
}

function project(fact: DomainFact, rows: Rows): readonly Change[] {
  switch (fact.type) {
    case 'CommentWritten':
      return [written(fact)];
    case 'CommentWithdrawn':
      return [drop(commentTable, fact.data.sheet, fact.data.judge, fact.data.entry)];
    case 'PersonForgotten': {
      const rowsOfPerson = rows.find(commentTable, { where: { person: fact.data.person } });
      return rowsOfPerson.map(({ sheet, judge, entry }) => drop(commentTable, sheet, judge, entry));
    }
    default:
      return [];
  }
}

function written({ data: { sheet, judge, entry, comment } }: FactOf<'CommentWritten'>): Change {
  // Forgotten since: the text cannot be read any more, so there is none to show.
  if (!('plain' in comment)) return drop(commentTable, sheet, judge, entry);
  return put(commentTable, { sheet, judge, entry, person: comment.person, text: comment.plain });
}
