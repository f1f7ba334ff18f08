import type { DomainFact, EventType, FactOf } from '../../domain/events.ts';
import { floorSentences } from './sentences/floor-sentences.ts';
import { indexSentences } from './sentences/index-sentences.ts';
import { officeSentences } from './sentences/office-sentences.ts';
import { scorecardSentences } from './sentences/scorecard-sentences.ts';
import { stageSentences } from './sentences/stage-sentences.ts';
import type { SentencesOf, Telling } from './sentences/telling.ts';

/** One sentence per event type; a type without one does not compile. */
const sentences: SentencesOf<EventType> = {
  ...officeSentences,
  ...floorSentences,
  ...scorecardSentences,
  ...stageSentences,
  ...indexSentences,
};

/** What happened, in one sentence; names of people are stand-ins (see labels.ts). */
export function sentenceOf(fact: DomainFact, telling: Telling): string {
  return tell(fact, telling);
}

function tell<T extends EventType>(
  fact: FactOf<T> & { readonly type: T },
  telling: Telling,
): string {
  const sentence: (fact: FactOf<T>, telling: Telling) => string = sentences[fact.type];
  return sentence(fact, telling);
}
