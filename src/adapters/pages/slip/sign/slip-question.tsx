import type { VNode } from 'preact';
import type { Doubt } from '../../../../domain/schema/marks.ts';
import { doubtWords } from '../../../../domain/scorecard/doubts.ts';
import type { SlipHandlers } from '../slip-handlers.ts';
import { ConfirmBar } from './confirm-bar.tsx';

interface QuestionProps {
  readonly doubts: readonly Doubt[];
  readonly on: SlipHandlers | undefined;
}

/** Asks once whether a sheet is meant as it stands; it takes the bar's place, no couple's. */
export function SlipQuestion({ doubts, on }: QuestionProps): VNode {
  const asked = doubts.map((doubt) => doubtWords[doubt]).join(' ');
  return (
    <ConfirmBar
      kind="question"
      words={`${asked} Is it meant so?`}
      confirm={{ words: 'Sign all the same', press: on && (() => on.tap({ kind: 'sign' })) }}
      leave={{ words: 'Look again', press: on && (() => on.lookAgain()) }}
    />
  );
}
