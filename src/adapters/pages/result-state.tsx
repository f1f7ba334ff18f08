import type { VNode } from 'preact';
import { Icon, type IconName } from './icon.tsx';
import { stateWords, type ResultState } from './place-words.ts';

const icons: Readonly<Record<ResultState, IconName>> = {
  nothing: 'circle',
  judging: 'half',
  hidden: 'hidden',
  provisional: 'hourglass',
  official: 'check',
};

interface Props {
  readonly state: ResultState;
  /** How the results of one contest are called; the word of the state where nothing is said. */
  readonly word?: string;
}

/** The state of results as a shape and a word. */
export function ResultWord({ state, word = stateWords[state] }: Props): VNode {
  return (
    <span class={`result-word ${state}`}>
      <Icon name={icons[state]} />
      <span>{word}</span>
    </span>
  );
}

/** The same as a cell of a table. */
export function ResultCell(props: Props): VNode {
  return (
    <td>
      <ResultWord {...props} />
    </td>
  );
}
