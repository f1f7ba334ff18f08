import type { CategorySlices } from '../category/state.ts';
import type { Deciders } from '../decision.ts';
import type { EventData } from '../events.ts';
import { refuse, type Refusal } from '../refusal.ts';
import { isPlaceLetters, type ChosenMarking } from '../scorecard/marking/marking.ts';
import type { Word } from '../scorecard/marking/vocabulary.ts';
import { openRefusal } from '../showcase/decide.ts';
import type { ShowcaseSlices } from '../showcase/state.ts';
import type { Reader } from '../state-map.ts';
import type { rulesCommands } from './commands.ts';
import { chosenMarking } from './marking-of.ts';
import { rulesOf, showcaseRules, type RulesSlices } from './state.ts';

type Slices = RulesSlices & CategorySlices & ShowcaseSlices;

export const decideRules: Deciders<typeof rulesCommands, Slices> = {
  ChooseMarking: ({ category, style, marking }, { state }) => {
    const data = { category: category ?? null, style, marking };
    const forbidden = openRefusal(state) ?? unknownCategory(category, state) ?? unfit(marking);
    if (forbidden) return forbidden;
    return isChosen(data, state) ? [] : [{ type: 'MarkingChosen', subject: 'rules', data }];
  },
  ChooseVocabulary: ({ words }, { state }) => {
    const forbidden = openRefusal(state) ?? doubled(words ?? []);
    if (forbidden) return forbidden;
    const known = same(rulesOf(state).words, words);
    return known ? [] : [{ type: 'VocabularyChosen', subject: 'rules', data: { words } }];
  },
  NameFinalist: (data, { state }) => {
    if (rulesOf(state).finalist === data.word) return [];
    if (['1', '2', '3'].includes(data.word)) return refuse('WordTwice', { word: data.word });
    return openRefusal(state) ?? [{ type: 'FinalistNamed', subject: 'rules', data }];
  },
};

/** What is wrong with a marking as chosen, or undefined. */
export function unfit(marking: ChosenMarking | null): Refusal | undefined {
  if (marking === null || marking.way === 'feedback') return undefined;
  if (marking.way === 'letters') return repeated(marking.letters);
  if (marking.min >= marking.max) return refuse('RangeReversed');
  return marking.way === 'parts' ? repeated(marking.parts) : undefined;
}

/** Places that were chosen as letters of one's own, and happen to read the same, are not. */
function isChosen(
  { category, style, marking }: EventData<'MarkingChosen'>,
  state: Reader<Slices>,
): boolean {
  const before = chosenMarking(state, style, category ?? showcaseRules) ?? null;
  const { places } = rulesOf(state, category ?? showcaseRules);
  const isPlaces = isPlaceLetters(marking, rulesOf(state).finalist);
  return same(before, marking) && isPlaces === places.includes(style);
}

function unknownCategory(id: string | undefined, state: Reader<Slices>): Refusal | undefined {
  if (id === undefined || state.get('category', id)) return undefined;
  return refuse('NotFound', { what: 'category' });
}

function doubled(words: readonly Word[]): Refusal | undefined {
  return repeated(words.map(({ word }) => word));
}

function repeated(words: readonly string[]): Refusal | undefined {
  const word = words.find((one, index) => words.indexOf(one) < index);
  return word === undefined ? undefined : refuse('WordTwice', { word });
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
