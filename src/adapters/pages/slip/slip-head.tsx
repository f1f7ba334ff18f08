import type { VNode } from 'preact';
import type { SlipHandlers } from './slip-handlers.ts';
import { leavesOf, placeWords, type Leaf } from './facts/slip-leaves.ts';
import { currentLeaf, type SlipState } from './facts/slip-state.ts';

interface HeadProps {
  readonly state: SlipState;
  readonly on: SlipHandlers | undefined;
}

/** Heat, contest and dance; which judge marks; and the way between the dances. */
export function SlipHead({ state, on }: HeadProps): VNode {
  const { heat, page } = state;
  const leaf = currentLeaf(state);
  return (
    <header class="slip-head">
      <h1>
        {heat.practice ? 'Practice' : `Heat ${heat.label}`}
        {leaf && <span class="slip-what"> · {headline(state, leaf)}</span>}
      </h1>
      <p class="slip-judge">
        <strong>Judge {page.judge.letter}</strong>, {page.judge.name}
      </p>
      {state.elsewhere !== '' && (
        <p class="slip-elsewhere" role="status">
          {state.elsewhere}
        </p>
      )}
      <Dances state={state} on={on} />
    </header>
  );
}

function headline({ leaf: open }: SlipState, leaf: Leaf): string {
  return open === undefined || leaf.danceName === ''
    ? leaf.title
    : `${leaf.title} · ${leaf.danceName}`;
}

function Dances({ state, on }: HeadProps): VNode | null {
  const leaves = leavesOf(state.heat);
  if (leaves.length < 2 || state.leaf === undefined) return null;
  const place = Math.min(state.leaf, leaves.length - 1);
  const turn = (to: number, words: string): VNode => (
    <button
      type="button"
      class="slip-plain"
      disabled={!on || !leaves[to]}
      onClick={() => on?.turnTo(to)}
    >
      {words}
    </button>
  );
  return (
    <nav class="slip-dances" aria-label="Dances">
      {turn(place - 1, '‹ Previous')}
      <span>{placeWords(leaves, place)}</span>
      {turn(place + 1, 'Next ›')}
    </nav>
  );
}
