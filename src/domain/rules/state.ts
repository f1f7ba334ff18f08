import type { ChosenMarking, Style } from '../scorecard/marking/marking.ts';
import type { Word } from '../scorecard/marking/vocabulary.ts';
import type { Reader } from '../state-map.ts';

/** How the showcase, or one agenda category of it, is marked. */
export interface RulesState {
  readonly markings: Readonly<Partial<Record<Style, ChosenMarking>>>;
  /** The styles for which 1, 2, 3 and the word for a finalist were chosen: they follow the word. */
  readonly places: readonly Style[];
  readonly words: readonly Word[] | null;
  readonly finalist: string;
  /** Of the showcase alone: each way that another took the place of while heats were danced. */
  readonly left: readonly LeftWay[];
}

/** How a style was marked until something else was chosen. */
export interface LeftWay {
  /** Null: every style, for a word for a finalist that gave way to another. */
  readonly style: Style | null;
  /** The agenda category it was left in; null: wherever no category says otherwise. */
  readonly category: string | null;
  readonly marking: ChosenMarking;
}

export interface RulesSlices {
  rules: RulesState;
}

/** The id of the rules that hold for the whole showcase; a category's are under its own id. */
export const showcaseRules = '*';

const usual: RulesState = { markings: {}, places: [], words: null, finalist: 'F', left: [] };

/** The rules of the showcase, or of one category of it. */
export function rulesOf(state: Reader<RulesSlices>, scope = showcaseRules): RulesState {
  return state.get('rules', scope) ?? usual;
}
