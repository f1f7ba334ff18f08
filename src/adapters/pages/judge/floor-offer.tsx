import type { VNode } from 'preact';
import { Icon } from '../icon.tsx';

/** The heat on the floor, as it is offered. */
export interface OfferedHeat {
  readonly label: string;
  readonly href: string;
  readonly what: string;
}

/** The heat on the floor on top of a judge's list, or that there is none. */
export function FloorOffer({ floor }: { floor: OfferedHeat | undefined }): VNode {
  return (
    <div id="judge-floor" class="judge-floor">
      {floor ? (
        <a class="judge-go" href={floor.href}>
          <Icon name="flag" />
          <span>
            <strong>Heat {floor.label} is on the floor - go</strong>
            <span class="judge-go-what">{floor.what}</span>
          </span>
        </a>
      ) : (
        <p class="judge-quiet">No heat is on the floor. The next one is offered here.</p>
      )}
    </div>
  );
}
