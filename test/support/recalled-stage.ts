import type { Stage } from './judge-stage.ts';
import { signature } from './signature.ts';

const entries = [1, 2, 3, 4].map((couple) => `large-${String(couple)}`);

/** All three judges call back the same four couples of the large contest, which go on. */
export function recallLarge(stage: Stage): void {
  callBackLarge(stage);
  stage.must({ type: 'RecallEntries', data: { contest: 'large', round: 1, entries } });
}

/** The same with the recall still to be decided. Its heat is called before. */
export function callBackLarge(stage: Stage): void {
  for (const judge of ['a', 'b', 'c']) {
    const card = { sheet: 'large.r1.d0', judge };
    const marks = entries.map((entry) => ({
      type: 'RecordMark',
      data: { ...card, entry, dance: 0, mark: 1 },
    }));
    stage.must(...marks, signature(card));
  }
}
