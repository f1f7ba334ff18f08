import type { VNode } from 'preact';
import { agendaOf, type AgendaHeat } from '../../projections/agenda.ts';
import { judgeProgress, type HeatProgress } from '../../projections/coverage.ts';
import { JudgeFloor } from './slip/judge-floor.tsx';
import { Layout } from './layout.tsx';
import { pathTo } from './links.ts';
import { timeOfDay } from './moments.ts';
import { partWords } from './on-floor.ts';
import { isOnPanel } from './slip/facts/judge-data.ts';
import { JudgeNewsElement } from './slip/facts/judge-news.tsx';
import type { MarkState } from './slip/facts/slip-leaves.ts';
import { StateMark } from './slip/state-mark.tsx';
import { EmptyState } from './table-box.tsx';
import type { View } from './view.ts';

/** A judge's heats in running order, with how far each is. */
export function JudgeAgenda({ view }: { view: View }): VNode {
  const judge = view.actor.id;
  const isNow = view.asOf === undefined;
  return (
    <Layout
      view={view}
      title="My heats"
      kind="slip"
      here="judge/"
      streams={[`judge-${judge}`]}
      scripts={isNow ? ['judge.js'] : []}
    >
      <h1>My heats</h1>
      <JudgeFloor view={view} />
      <p
        class="judge-outbox"
        id={`judge-outbox-${judge}`}
        data-judge-outbox
        data-turbo-permanent
        data-base={view.base}
        data-judge={judge}
      />
      <HeatList view={view} judge={judge} />
      {isNow && <JudgeNewsElement view={view} judge={judge} />}
    </Layout>
  );
}

/** A heat's state on one judge's list: the shape, and the words that say the same. */
export function heatState(
  { status }: Pick<AgendaHeat, 'status'>,
  progress: HeatProgress | undefined,
): { readonly state: MarkState; readonly words: string } {
  const where = whereWords[status];
  if (!progress) return { state: 'none', words: where };
  const { given, wanted, sheets, signed } = progress;
  if (signed === sheets) return { state: 'saved', words: 'signed' };
  const some = signed === 0 ? '' : `, ${signed} of ${sheets} sheets signed`;
  if (given >= wanted) return { state: 'kept', words: `all marked, not signed${some}` };
  if (given === 0) return { state: 'none', words: `${where}, not marked${some}` };
  return { state: 'kept', words: `${given} of ${wanted} marked${some}` };
}

const whereWords = { scheduled: 'not called', called: 'on the floor', closed: 'danced' } as const;

function HeatList({ view, judge }: { view: View; judge: string }): VNode {
  const progress = judgeProgress(view.rows, judge);
  const heats = agendaOf(view.rows).filter((heat) => isOnPanel(view, heat, judge));
  return (
    <div id="judge-heats">
      {heats.length === 0 && (
        <EmptyState>
          <p>No heats for you yet. They stand here as soon as the desk has scheduled them.</p>
        </EmptyState>
      )}
      <ol class="judge-heats">
        {heats.map((heat) => (
          <HeatLine key={heat.heat} {...{ view, heat, progress: progress.get(heat.heat) }} />
        ))}
      </ol>
    </div>
  );
}

function HeatLine(props: {
  readonly view: View;
  readonly heat: AgendaHeat;
  readonly progress: HeatProgress | undefined;
}): VNode {
  const { view, heat, progress } = props;
  const onFloor = heat.status === 'called';
  return (
    <li>
      <a
        class={`judge-heat${onFloor ? ' judge-heat-now' : ''}`}
        href={pathTo(view, `judge/heat/${heat.heat}`)}
      >
        <span class="judge-number">{heat.label}</span>
        <span class="judge-what">
          {partWords(heat).join(' + ')}
          {heat.time !== null && <small>{timeOfDay(view, heat.time)}</small>}
        </span>
        <StateMark {...heatState(heat, progress)} />
      </a>
    </li>
  );
}
