import type { VNode } from 'preact';
import type { AgendaHeat } from '../../../projections/agenda.ts';
import { floorOf } from '../../../projections/floor.ts';
import { CommandForm } from '../command-form.tsx';
import { OtherHeats } from '../desk/floor-control.tsx';
import { Layout } from '../layout.tsx';
import { isNow, type View } from '../view.ts';
import { Announcement } from './announcement.tsx';
import { comingHeats } from './coming-heats.ts';
import { HeatStrip } from './heat-strip.tsx';
import { StartHeat } from './start-heat.tsx';
import { marksIn } from '../../../projections/agenda.ts';

const here = 'emcee';

/** What the emcee reads out, and one button to go on. No marks stand here. */
export function emceePage(view: View): VNode {
  return (
    <Layout view={view} title="Emcee" kind="desk" here={here} streams={['emcee']}>
      <EmceeSlip view={view} />
      <AnotherHeat view={view} />
    </Layout>
  );
}

/** The heat on the floor, the next one and those after it; changes live. */
export function EmceeSlip({ view }: { view: View }): VNode {
  const { now } = floorOf(view.rows);
  const [next, ...later] = comingHeats(view.rows, now);
  return (
    <div id="emcee" class="emcee">
      <h1>
        <span role="status">{stateWords(view, now, next)}</span>
      </h1>
      <StartHeat view={view} next={next} back={here} />
      <Halves view={view} now={now} next={next} />
      <HeatStrip view={view} heats={later} />
    </div>
  );
}

interface HalvesProps {
  readonly view: View;
  readonly now: AgendaHeat | undefined;
  readonly next: AgendaHeat | undefined;
}

function Halves({ view, now, next }: HalvesProps): VNode {
  return (
    <div class="halves">
      {now && (
        <Announcement view={view} heat={now} title={`Heat ${now.label}`} word="on the floor">
          <Leaving view={view} heat={now} />
        </Announcement>
      )}
      {next && <Announcement view={view} heat={next} title={`Heat ${next.label}`} word="next" />}
    </div>
  );
}

function stateWords(view: View, now: AgendaHeat | undefined, next: AgendaHeat | undefined): string {
  if (view.showcase.closed) return 'The showcase is closed: nothing can be started.';
  if (now) return `Heat ${now.label} is on the floor.`;
  if (next) return 'No heat is on the floor.';
  return 'No heat is on the floor, and none is waiting.';
}

/** The ways back and out of the heat on the floor. */
function Leaving({ view, heat }: { view: View; heat: AgendaHeat }): VNode | null {
  if (view.showcase.closed) return null;
  const form = { view, data: { heat: heat.heat }, about: `heat ${heat.label}`, back: here };
  return (
    <div class="actions">
      {marksIn(view.rows, heat.heat) === 0 ? (
        <CommandForm {...form} command="WithdrawCall" label="Take back the call" icon="cross" />
      ) : (
        <p class="hint">Judges have marked it, so its call cannot be taken back.</p>
      )}
      <CommandForm {...form} command="CloseHeat" label="End it" icon="check" />
    </div>
  );
}

/** Any other heat; apart from the slip, which may be drawn anew while somebody chooses. */
function AnotherHeat({ view }: { view: View }): VNode | null {
  if (!isNow(view) || view.showcase.closed) return null;
  return (
    <details class="act">
      <summary>Start another heat</summary>
      <OtherHeats view={view} back={here} />
    </details>
  );
}
