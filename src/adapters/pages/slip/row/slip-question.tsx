import type { VNode } from 'preact';
import type { Doubt } from '../../../../domain/schema/marks.ts';
import { doubtWords } from '../../../../domain/scorecard/doubts.ts';
import type { SlipHandlers } from '../slip-handlers.ts';

interface QuestionProps {
  readonly doubts: readonly Doubt[];
  readonly on: SlipHandlers | undefined;
}

/** Asks once whether a sheet is meant as it stands; it takes the bar's place, no couple's. */
export function SlipQuestion({ doubts, on }: QuestionProps): VNode {
  return (
    <div class="slip-bar">
      <p class="slip-sum slip-review" role="alert">
        {doubts.map((doubt) => doubtWords[doubt]).join(' ')} Is it meant so?
      </p>
      <button type="button" class="slip-button" disabled={!on} onClick={() => on?.lookAgain()}>
        Look again
      </button>
      <button
        type="button"
        class="slip-button slip-primary"
        disabled={!on}
        onClick={() => on?.tap({ kind: 'sign' })}
      >
        Sign all the same
      </button>
    </div>
  );
}
