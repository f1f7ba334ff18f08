import type { VNode } from 'preact';
import { JudgeLinks } from './book/judge-links.tsx';
import { JudgeSettings } from './judge-settings.tsx';
import type { View } from '../view.ts';

/**
 * How the judge marks, first, so that its button stays under the finger that opens it; and from the
 * list to what was given, and to the heat that does not count.
 */
export function JudgeWays({ view }: { view: View }): VNode {
  return (
    <div class="judge-ways">
      <JudgeSettings view={view} />
      <JudgeLinks view={view} />
    </div>
  );
}
