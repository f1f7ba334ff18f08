import type { VNode } from 'preact';
import { LeafView } from './slip-leaf.tsx';
import { SlipFoot } from './slip-foot.tsx';
import { SlipHead } from './slip-head.tsx';
import { SlipHelp } from './slip-help.tsx';
import type { SlipHandlers } from './slip-handlers.ts';
import { leavesOf } from './facts/slip-leaves.ts';
import { OtherRefusals } from './slip-refusals.tsx';
import { currentLeaf, type SlipState } from './facts/slip-state.ts';

export interface SlipProps {
  readonly state: SlipState;
  readonly on: SlipHandlers | undefined;
}

const INSECURE =
  'Marking offline needs https. On this address marks are kept while the network is away, but ' +
  'the page cannot be opened again without it.';

/** A judge's slip of one heat: head, couples, and the bar at the bottom that never moves. */
export function Slip({ state, on }: SlipProps): VNode {
  const leaves = leavesOf(state.heat);
  const shown = state.leaf === undefined ? leaves : [currentLeaf(state)].flatMap((x) => x ?? []);
  return (
    <div class="slip-sheet">
      <SlipHead state={state} on={on} />
      {leaves.length === 0 && <NothingToMark state={state} />}
      {shown.map((leaf) => (
        <LeafView
          key={`${leaf.slip.sheet.sheet}/${leaf.dance}`}
          {...{ leaf, state, on, titled: state.leaf === undefined && leaves.length > 1 }}
        />
      ))}
      <OtherRefusals state={state} on={on} />
      {!state.secure && <p class="slip-empty">{INSECURE}</p>}
      {state.helping && <SlipHelp on={on} />}
      <p class="slip-sr" role="status" aria-live="polite">
        {state.said}
      </p>
      <SlipFoot state={state} on={on} />
    </div>
  );
}

function NothingToMark({ state }: { state: SlipState }): VNode {
  return (
    <p class="slip-empty">
      Heat {state.heat.label} has nothing for you to mark: you are not on its panel, or no couple is
      on its floor yet.
    </p>
  );
}
