import type { VNode } from 'preact';
import { agendaOf, type AgendaHeat } from '../../projections/agenda.ts';
import { judgeProgress, type HeatProgress } from '../../projections/coverage.ts';
import { isSpared } from '../../projections/judging/heat-cover.ts';
import { HeatList, type ListedHeat } from './judge/heat-list.tsx';
import { heatState, nothingToDo } from './judge/heat-state.ts';
import { JudgeWays } from './judge/judge-ways.tsx';
import { RescueRoom } from './judge/rescue-room.tsx';
import { JudgeFloor } from './slip/judge-floor.tsx';
import { Layout } from './layout.tsx';
import { pathTo } from './links.ts';
import { timeOfDay } from './moments.ts';
import { partWords } from './on-floor.ts';
import { isOnPanel } from './slip/facts/judge-data.ts';
import { JudgeNewsElement } from './slip/facts/judge-news.tsx';
import { isNow, type View } from './view.ts';

/** A judge's heats in running order, with how far each is. */
export function JudgeAgenda({ view }: { view: View }): VNode {
  const judge = view.actor.id;
  const progress = judgeProgress(view.rows, judge);
  const heats = agendaOf(view.rows).filter((heat) => isOnPanel(view, heat, judge));
  return (
    <Layout
      view={view}
      title="My heats"
      kind="slip"
      here="judge/"
      streams={[`judge-${judge}`]}
      isLiveUnsaid
      scripts={isNow(view) ? ['judge.js'] : []}
      manifest="judge/manifest.webmanifest"
    >
      <h1>My heats</h1>
      <JudgeFloor view={view} />
      <OutboxRoom base={view.base} judge={judge} />
      <RescueRoom view={view} />
      <JudgeWays view={view} />
      <HeatList heats={heats.map((heat) => listed(view, heat, progress.get(heat.heat)))} />
      {isNow(view) && <JudgeNewsElement view={view} judge={judge} />}
    </Layout>
  );
}

/** Permanent: what the tablet keeps goes on being sent while pages change around it. */
function OutboxRoom({ base, judge }: { base: string; judge: string }): VNode {
  return (
    <div
      class="judge-outbox"
      id={`judge-outbox-${judge}`}
      data-judge-outbox
      data-turbo-permanent
      data-base={base}
      data-judge={judge}
    />
  );
}

function listed(view: View, heat: AgendaHeat, progress: HeatProgress | undefined): ListedHeat {
  return {
    ...{ heat: heat.heat, label: heat.label, what: partWords(heat).join(' + ') },
    href: pathTo(view, `judge/heat/${heat.heat}`),
    onFloor: heat.status === 'called',
    time: heat.time === null ? null : timeOfDay(view, heat.time),
    mark: isSpared(view.rows, heat.heat, view.actor.id) ? nothingToDo : heatState(heat, progress),
  };
}
