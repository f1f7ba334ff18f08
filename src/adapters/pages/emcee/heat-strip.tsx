import type { VNode } from 'preact';
import type { AgendaHeat } from '../../../projections/agenda.ts';
import { timeOfDay } from '../moments.ts';
import { couplesOnFloor, dancingWords, partWords } from '../on-floor.ts';
import type { View } from '../view.ts';

interface Props {
  readonly view: View;
  readonly heats: readonly AgendaHeat[];
}

/** The heats after the next one, small, side by side. */
export function HeatStrip({ view, heats }: Props): VNode | null {
  if (heats.length === 0) return null;
  return (
    <section aria-label="Heats after the next">
      <h2>Then</h2>
      <ol class="heat-strip">
        {heats.map((heat) => (
          <StripItem view={view} heat={heat} />
        ))}
      </ol>
    </section>
  );
}

function StripItem({ view, heat }: { view: View; heat: AgendaHeat }): VNode {
  return (
    <li>
      <strong>{heat.label}</strong>
      <span>{partWords(heat).join('; ')}</span>
      <small>{aside(view, heat)}</small>
    </li>
  );
}

function aside(view: View, heat: AgendaHeat): string {
  const count = couplesOnFloor(view.rows, heat).length;
  const time = heat.time === null ? [] : [timeOfDay(view, heat.time)];
  return [...time, dancingWords(count)].join(' · ');
}
