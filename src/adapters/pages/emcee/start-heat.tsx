import type { VNode } from 'preact';
import type { AgendaHeat } from '../../../projections/agenda.ts';
import { CommandForm } from '../command-form.tsx';
import { couplesOnFloor } from '../on-floor.ts';
import { isNow, type View } from '../view.ts';

interface Props {
  readonly view: View;
  readonly next: AgendaHeat | undefined;
  readonly back: string;
}

/** One press, or the space bar, puts the next heat on the floor; or why that cannot be. */
export function StartHeat({ view, next, back }: Props): VNode | null {
  if (view.showcase.closed) return null;
  if (!next) return <p class="hint">No heat is waiting: the desk schedules heats.</p>;
  if (couplesOnFloor(view.rows, next).length === 0) return <Waiting heat={next} />;
  const form = { view, data: { heat: next.heat }, label: `Start heat ${next.label}`, back };
  return (
    <div class="start" data-start={next.heat}>
      <CommandForm {...form} command="CallHeat" tone="main" icon="call-heat" />
      {isNow(view) && (
        <p class="hint">
          or press <kbd>Space</kbd>
        </p>
      )}
    </div>
  );
}

function Waiting({ heat }: { heat: AgendaHeat }): VNode {
  return (
    <p class="hint">
      Heat {heat.label} cannot be started yet: nobody dances in it until its couples are entered or
      recalled. Ask the desk, or start another heat.
    </p>
  );
}
