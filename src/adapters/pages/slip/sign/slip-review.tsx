import type { VNode } from 'preact';
import type { Leaf } from '../facts/slip-leaves.ts';
import type { SlipState } from '../facts/slip-state.ts';
import { progressWords } from '../facts/slip-words.ts';
import type { SlipHandlers } from '../slip-handlers.ts';
import { ConfirmBar } from './confirm-bar.tsx';

interface ReviewProps {
  readonly state: SlipState;
  readonly on: SlipHandlers | undefined;
  readonly leaf: Leaf;
}

/** The one question before signing; it takes the bar's place and covers no couple. */
export function SlipReview({ state: { heat }, on, leaf }: ReviewProps): VNode {
  const what = heat.sheets.length > 1 ? leaf.danceName : `heat ${heat.label}`;
  return (
    <ConfirmBar
      kind="review"
      words={`${progressWords(leaf.slip)}. Sign ${what}? Then only the chairman can reopen it.`}
      confirm={{ words: 'Sign now', press: on && (() => on.tap({ kind: 'sign' })) }}
      leave={{ words: 'Keep marking', press: on && (() => on.review(false)) }}
    />
  );
}
