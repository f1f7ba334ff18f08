import type { DomainFact } from '../../../domain/events.ts';

/** Whose key an event asks to be destroyed. */
export function forgottenIn(fact: DomainFact): string[] {
  return fact.type === 'PersonForgotten' ? [fact.data.person] : [];
}
