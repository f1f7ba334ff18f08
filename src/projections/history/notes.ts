import type { DomainFact } from '../../domain/events.ts';
import { removedWord, type Personal } from '../../domain/personal.ts';
import { drop, put, table, type Change, type Rows } from '../projection.ts';
import { noteToken } from './labels.ts';
import { stop } from './sentences/telling.ts';

/** A reason that was given about a person: it goes when that person is forgotten. */
export interface NoteRow {
  readonly revision: number;
  readonly person: string;
  readonly text: string;
}

export const noteTable = table<NoteRow>({
  name: 'history_note',
  key: ['revision'],
  columns: { revision: 'integer', person: 'text', text: 'text' },
  indexes: [['person']],
});

/** The note an event brings, or those it takes away. */
export function notesOf(fact: DomainFact, rows: Rows): Change[] {
  if (fact.type === 'PersonForgotten') {
    const { person } = fact.data;
    const kept = rows.find(noteTable, { where: { person } });
    return kept.map(({ revision }) => drop(noteTable, revision));
  }
  const reason = noteIn(fact);
  if (reason === null || !('plain' in reason)) return [];
  const { person, plain } = reason;
  return [put(noteTable, { revision: fact.revision, person, text: plain })];
}

function noteIn(fact: DomainFact): Personal | null {
  if (fact.type === 'CommentWritten') return fact.data.comment;
  const isReason = fact.type === 'EntryScratched' || fact.type === 'ScorecardReopened';
  return isReason ? fact.data.reason : null;
}

/** A kept sentence with its note, or with the word for what was removed. */
export function withNote(sentence: string, revision: number, rows: Rows): string {
  if (!sentence.includes(noteToken)) return sentence;
  const text = rows.get(noteTable, revision)?.text ?? removedWord;
  return sentence.replace(noteToken, () => stop(text));
}
