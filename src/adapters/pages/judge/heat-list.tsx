import type { VNode } from 'preact';
import { Icon, type IconName } from '../icon.tsx';
import { EmptyState } from '../table-box.tsx';
import type { BookLine } from './book/book-types.ts';
import type { HeatMark, HeatMarkState } from './heat-state.ts';

/** A heat of the list, with how far the judge is in it. */
export interface ListedHeat extends BookLine {
  readonly href: string;
  readonly onFloor: boolean;
  readonly mark: HeatMark;
}

/** A judge's heats in running order; drawn by the server and by a tablet without a network. */
export function HeatList({ heats }: { heats: readonly ListedHeat[] }): VNode {
  return (
    <div id="judge-heats">
      {heats.length === 0 && (
        <EmptyState>
          <p>No heats for you yet. They stand here as soon as the desk has scheduled them.</p>
        </EmptyState>
      )}
      <ol class="judge-heats">
        {heats.map((heat) => (
          <ListedLine key={heat.heat} heat={heat} />
        ))}
      </ol>
    </div>
  );
}

function ListedLine({ heat }: { heat: ListedHeat }): VNode {
  return (
    <li>
      <a class={`judge-heat${heat.onFloor ? ' judge-heat-now' : ''}`} href={heat.href}>
        <span class="judge-number">{heat.label}</span>
        <span class="judge-what">
          {heat.what}
          {heat.time !== null && <small>{heat.time}</small>}
        </span>
        <Mark {...heat.mark} />
      </a>
    </li>
  );
}

const shapes: Readonly<Record<HeatMarkState, IconName>> = {
  none: 'circle',
  kept: 'half',
  saved: 'check',
  missing: 'flag',
  nothing: 'dash',
};

function Mark({ state, words }: HeatMark): VNode {
  return (
    <span class={`slip-state slip-${state}`}>
      <Icon name={shapes[state]} />
      <span>{words}</span>
    </span>
  );
}
