import type { VNode } from 'preact';
import { Icon, type IconName } from '../icon.tsx';
import type { MarkState } from './facts/slip-leaves.ts';

const shapes: Readonly<Record<MarkState, IconName>> = {
  none: 'circle',
  kept: 'half',
  saved: 'check',
  refused: 'cross',
};

/** A state as shape, colour and words together. */
export function StateMark({ state, words }: { state: MarkState; words: string }): VNode {
  return (
    <span class={`slip-state slip-${state}`}>
      {words !== '' && <Icon name={shapes[state]} />}
      <span>{words}</span>
    </span>
  );
}
