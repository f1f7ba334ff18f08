import type { VNode } from 'preact';
import { pathTo } from '../links.ts';
import type { View } from '../view.ts';

/** From the judge's list to what was given, and to the heat that does not count. */
export function JudgeWays({ view }: { view: View }): VNode {
  return (
    <nav class="judge-ways" aria-label="Also for judges">
      <a class="slip-button" href={pathTo(view, 'judge/marks')}>
        My marks
      </a>
      <a class="slip-button" href={pathTo(view, 'judge/practice')}>
        Practice heat
      </a>
    </nav>
  );
}
