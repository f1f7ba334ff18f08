import type { VNode } from 'preact';
import { Icon } from '../icon.tsx';
import type { View } from '../view.ts';

/** Asks for a back number or a name; the answer is a page with its own address. */
export function FindForm({ view }: { view: View }): VNode {
  return (
    <form class="find" role="search" method="get" action={`${view.base}agenda`}>
      <label class="field">
        <span>Back number or name</span>
        <input type="search" name="find" value={view.query['find'] ?? ''} maxLength={80} />
      </label>
      {view.asOf !== undefined && <input type="hidden" name="as-of" value={view.asOf} />}
      <button class="button main">
        <Icon name="search" />
        <span>Find heats</span>
      </button>
    </form>
  );
}
