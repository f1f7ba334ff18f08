import type { VNode } from 'preact';
import { hasComments } from '../../../../domain/scorecard/marking/marking.ts';
import type { MarksProps } from './marks-props.ts';
import { useDraft } from './use-draft.ts';

/** How long after the last key a comment counts as written. */
const REST_MS = 2_000;

/** A comment from before comments were left out: it stands until it is taken back. */
function EarlierComment({ row, locked, on }: Pick<MarksProps, 'row' | 'locked' | 'on'>): VNode {
  const { entry, dance, back, comment } = row;
  return (
    <p class="slip-comment">
      <span>Earlier comment: {comment}</span>
      <button
        type="button"
        class="slip-plain"
        disabled={locked || !on}
        onClick={() => on?.tap({ kind: 'comment', entry, dance, comment: '' })}
      >
        Take back<span class="slip-sr"> the comment on couple {back}</span>
      </button>
    </p>
  );
}

/** A comment about a couple, where its marking allows one; kept when left, or at rest. */
export function SlipComment({ row, locked, on }: MarksProps): VNode | null {
  const { entry, dance, back, comment, marking } = row;
  const draft = useDraft({
    given: comment,
    save: (text) => {
      on?.tap({ kind: 'comment', entry, dance, comment: text });
      return text;
    },
  });
  if (!hasComments(marking))
    return comment === '' ? null : <EarlierComment {...{ row, locked, on }} />;
  return (
    <label class="slip-comment">
      <span>
        Comment<span class="slip-sr"> on couple {back}</span>
      </span>
      <textarea
        rows={1}
        maxLength={1000}
        disabled={locked || !on}
        value={draft.text}
        onInput={(event) => {
          draft.write(event.currentTarget.value, REST_MS);
        }}
        onBlur={draft.commit}
      />
    </label>
  );
}
