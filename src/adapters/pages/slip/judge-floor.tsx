import type { VNode } from 'preact';
import { floorOf } from '../../../projections/floor.ts';
import { Icon } from '../icon.tsx';
import { pathTo } from '../links.ts';
import { partWords } from '../on-floor.ts';
import type { View } from '../view.ts';

/** The heat on the floor, offered on top of the judge's list. */
export function JudgeFloor({ view }: { view: View }): VNode {
  const { now } = floorOf(view.rows);
  return (
    <div id="judge-floor" class="judge-floor">
      {now ? (
        <a class="judge-go" href={pathTo(view, `judge/heat/${now.heat}`)}>
          <Icon name="flag" />
          <span>
            <strong>Heat {now.label} is on the floor - go</strong>
            <span class="judge-go-what">{partWords(now).join(' + ')}</span>
          </span>
        </a>
      ) : (
        <p class="judge-quiet">No heat is on the floor. The next one is offered here.</p>
      )}
    </div>
  );
}
