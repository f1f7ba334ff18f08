import type { VNode } from 'preact';
import type { AgendaHeat } from '../../../projections/agenda.ts';
import { floorOf } from '../../../projections/floor.ts';
import { CoupleItems } from '../couple-items.tsx';
import { Icon } from '../icon.tsx';
import { Layout } from '../layout.tsx';
import { pathTo } from '../links.ts';
import { timeOfDay } from '../moments.ts';
import { couplesOnFloor, dancesOf, partWords, type FloorCouple } from '../on-floor.ts';
import type { View } from '../view.ts';
import { HallStandings } from './hall-standings.tsx';
import { shownInHall, wordOf } from './shown-in-hall.ts';

/** The screen of the hall: read from far away, follows live. */
export function hallPage(view: View): VNode {
  return (
    <Layout view={view} title="Hall" kind="board" here="hall" streams={['hall']}>
      <HallBoard view={view} />
    </Layout>
  );
}

/** All that the screen shows; replaced whole when anything of it changes. */
export function HallBoard({ view }: { view: View }): VNode {
  const { now, next } = floorOf(view.rows);
  const shown = shownInHall(view.rows, now);
  const kind = shown.length === 0 ? 'without-standings' : 'with-standings';
  return (
    <div id="hall" class={`hall ${kind}`}>
      <Top view={view} word={wordOf(shown)} />
      {now ? <Floor view={view} heat={now} /> : <EmptyFloor />}
      {shown.length > 0 && <HallStandings view={view} shown={shown} />}
      <NextHeats view={view} next={next} />
    </div>
  );
}

function Top({ view, word }: { view: View; word: ReturnType<typeof wordOf> }): VNode {
  return (
    <header class="hall-top">
      <h1>
        <a href={pathTo(view, '')}>{view.showcase.title}</a>
      </h1>
      {word !== undefined && <p class={`hall-word ${word}`}>{word}</p>}
    </header>
  );
}

function Floor({ view, heat }: { view: View; heat: AgendaHeat }): VNode {
  const length = Math.min(heat.label.length, 6);
  return (
    <>
      <section class="hall-heat" aria-label="On the floor">
        <p class="hall-small">Heat</p>
        <p class={`hall-number long-${length}`}>{heat.label}</p>
        <p class="hall-dances">{dancesOf(heat).join(' · ')}</p>
        <p class="hall-contests">{partWords(heat).join(' · ')}</p>
      </section>
      <Couples couples={couplesOnFloor(view.rows, heat)} />
    </>
  );
}

function EmptyFloor(): VNode {
  return (
    <section class="hall-heat hall-empty" aria-label="On the floor">
      <p class="hall-dances">No heat is on the floor</p>
    </section>
  );
}

function Couples({ couples }: { couples: readonly FloorCouple[] }): VNode {
  return (
    <ol class={`hall-couples fit-${fitOf(couples.length)}`} aria-label="Couples on the floor">
      <CoupleItems couples={couples} />
    </ol>
  );
}

/** How many couples a step of type size still holds; beyond the last, numbers alone. */
const steps = [2, 4, 6, 8, 12, 16, 24, 36];

function fitOf(count: number): number | 'numbers' {
  return steps.find((most) => count <= most) ?? 'numbers';
}

function NextHeats({ view, next }: { view: View; next: readonly AgendaHeat[] }): VNode {
  return (
    <footer class="hall-next">
      {next.length === 0 && <p>No further heats are announced.</p>}
      {next.map((heat, index) => (
        <p>
          <Icon name="flag" />
          <span>{index === 0 ? 'Next' : 'Then'}</span> <strong>{heat.label}</strong>{' '}
          <span class="hall-next-what">{partWords(heat).join(' · ')}</span>
          {heat.time !== null && <span class="nowrap"> {timeOfDay(view, heat.time)}</span>}
        </p>
      ))}
    </footer>
  );
}
