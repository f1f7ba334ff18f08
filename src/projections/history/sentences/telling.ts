import type { EventType, FactOf } from '../../../domain/events.ts';
import type { Personal } from '../../../domain/personal.ts';
import { noteToken, type Labels } from '../labels.ts';

/** What a sentence may know besides its event: labels, and the mark that stood before. */
export interface Telling {
  readonly labels: Labels;
  readonly before: string | null;
}

/** A sentence for each of these event types. */
export type SentencesOf<E extends EventType> = {
  readonly [T in E]: (fact: FactOf<T>, telling: Telling) => string;
};

/** A reason about a person is kept apart (see notes.ts); the sentence only says where it goes. */
export function because(reason: string | Personal | null): string {
  if (reason === null) return '.';
  return typeof reason === 'string' ? `: ${stop(reason)}` : `: ${noteToken}`;
}

/** A reason as the end of a sentence. */
export function stop(reason: string): string {
  return /[.!?]$/.test(reason) ? reason : `${reason}.`;
}

/** Words one after the other, or that there are none. */
export function listed(words: readonly string[]): string {
  return words.length === 0 ? 'none' : words.join(', ');
}

/** Where a role holds. */
export function scope(showcase: string): string {
  return showcase === '*' ? 'every showcase' : showcase;
}

/** A label as the first word of a sentence. */
export function upper(label: string): string {
  return label.slice(0, 1).toUpperCase() + label.slice(1);
}
