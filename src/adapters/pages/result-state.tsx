import type { VNode } from 'preact';
import { Icon, type IconName } from './icon.tsx';
import { stateWords, type ResultState } from './place-words.ts';

const icons: Readonly<Record<ResultState, IconName>> = {
  nothing: 'circle',
  hidden: 'hidden',
  provisional: 'hourglass',
  official: 'check',
};

/** The state of results as a shape and a word. */
export function ResultWord({ state }: { state: ResultState }): VNode {
  return (
    <span class={`result-word ${state}`}>
      <Icon name={icons[state]} />
      <span>{stateWords[state]}</span>
    </span>
  );
}

/** The same as a cell of a table. */
export function ResultCell({ state }: { state: ResultState }): VNode {
  return (
    <td>
      <ResultWord state={state} />
    </td>
  );
}
