import type { VNode } from 'preact';
import { layoutSchema } from '../../../domain/screen/shows.ts';
import type { AgendaHeat } from '../../../projections/agenda.ts';
import { floorOf } from '../../../projections/floor.ts';
import { BoardArt } from '../board/board-art.tsx';
import { BoardTop, PagerControls } from '../board/board-top.tsx';
import { MarksIn } from '../board/marks-in.tsx';
import { boardStyle } from '../board/theme.tsx';
import { CoupleItems } from '../couple-items.tsx';
import { Layout } from '../layout.tsx';
import { timeOfDay } from '../moments.ts';
import { couplesOnFloor, dancesOf, partWords, type FloorCouple } from '../on-floor.ts';
import type { View } from '../view.ts';
import { HallStandings } from './hall-standings.tsx';
import { shownInHall, wordOf } from './shown-in-hall.ts';

/** The screen of the hall: read from far away, follows live, in one of four layouts. */
export function hallPage(view: View): VNode {
  const asked = layoutSchema.safeParse(view.query['layout']);
  return (
    <Layout
      view={view}
      title="Hall"
      kind="board"
      here="hall"
      streams={['hall']}
      scripts={['screen.js']}
    >
      <div data-layout={asked.success ? asked.data : 'split'} data-layout-by-keys>
        <HallBoard view={view} />
      </div>
      <MarksIn view={view} />
      <PagerControls />
    </Layout>
  );
}

/** All that the screen shows; replaced whole when anything of it changes. */
export function HallBoard({ view, note }: { view: View; note?: string }): VNode {
  const { now, next } = floorOf(view.rows);
  const shown = shownInHall(view.rows, now);
  return (
    <div id="hall" class="hall with-standings" style={boardStyle(view)}>
      <BoardArt view={view} />
      <BoardTop view={view} word={wordOf(shown)} note={note} />
      {now ? <Floor view={view} heat={now} /> : <EmptyFloor />}
      <HallStandings view={view} shown={shown} />
      <NextHeats view={view} next={next} />
    </div>
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
    <ol class="hall-couples" data-paged aria-label="Couples on the floor">
      <CoupleItems couples={couples} />
    </ol>
  );
}

function NextHeats({ view, next }: { view: View; next: readonly AgendaHeat[] }): VNode {
  return (
    <footer class="hall-next">
      {next.length === 0 && <p>No further heats are announced.</p>}
      {next.map((heat, index) => (
        <p>
          <span>
            {index === 0 ? 'Next' : 'Then'} <strong>{heat.label}</strong>
          </span>{' '}
          <span class="hall-next-what">{partWords(heat).join(' · ')}</span>{' '}
          {heat.time !== null && <span class="hall-next-time">{timeOfDay(view, heat.time)}</span>}
        </p>
      ))}
    </footer>
  );
}
