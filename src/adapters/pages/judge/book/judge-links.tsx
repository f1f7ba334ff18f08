import type { VNode } from 'preact';
import { pathTo } from '../../links.ts';
import type { View } from '../../view.ts';

/** To what the judge gave, and to the heat that does not count; without a network as with one. */
export function JudgeLinks({ view }: { view: Pick<View, 'base' | 'asOf'> }): VNode {
  return (
    <nav aria-label="Also for judges">
      <a class="slip-button" href={pathTo(view, 'judge/marks')}>
        My marks
      </a>
      <a class="slip-button" href={pathTo(view, 'judge/practice')}>
        Practice heat
      </a>
    </nav>
  );
}
