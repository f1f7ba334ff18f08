import type { VNode } from 'preact';
import type { AgendaHeat } from '../../../projections/agenda.ts';
import { floorOf } from '../../../projections/floor.ts';
import { CoupleItems } from '../couple-items.tsx';
import { Layout } from '../layout.tsx';
import { couplesOnFloor, partWords } from '../on-floor.ts';
import type { View } from '../view.ts';
import { CallNext } from './floor-control.tsx';

const here = 'emcee';

/** What the emcee reads out, and one button to go on. */
export function emceePage(view: View): VNode {
  return (
    <Layout view={view} title="Emcee" kind="slip" here={here} streams={['emcee']}>
      <EmceeSlip view={view} />
    </Layout>
  );
}

/** The heat on the floor with its couples, and the next; changes live. */
export function EmceeSlip({ view }: { view: View }): VNode {
  const { now, next } = floorOf(view.rows);
  const coming = next.map((heat) => `Heat ${heat.label}, ${partWords(heat).join('; ')}`);
  return (
    <div id="emcee" class="emcee">
      {now ? <Announcement view={view} heat={now} /> : <h1>No heat is on the floor</h1>}
      <section class="card">
        <h2>Next</h2>
        {coming.map((words) => (
          <p class="lead">{words}</p>
        ))}
        <CallNext view={view} next={next[0]} back={here} />
      </section>
    </div>
  );
}

function Announcement({ view, heat }: { view: View; heat: AgendaHeat }): VNode {
  const words = partWords(heat);
  const parts = heat.parts.map(({ contest: { dances } }, part) => (
    <p class="lead">{`${words[part] ?? ''}: ${dances.join(', ')}`}</p>
  ));
  return (
    <section aria-label="On the floor">
      <h1>Heat {heat.label}</h1>
      {parts}
      <ol class="announce">
        <CoupleItems couples={couplesOnFloor(view.rows, heat)} />
      </ol>
    </section>
  );
}
