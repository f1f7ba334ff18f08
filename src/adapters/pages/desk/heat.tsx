import type { VNode } from 'preact';
import { agendaHeat, type AgendaHeat } from '../../../projections/agenda.ts';
import { Crumb, WayLine } from '../crumb.tsx';
import { HeatNotices } from '../heat-notices.tsx';
import { Layout } from '../layout.tsx';
import { pathTo } from '../links.ts';
import { dayAndHour } from '../moments.ts';
import { dancesOf, entryIdsOf, heatStatusWords, partWords } from '../on-floor.ts';
import { EmptyState } from '../table-box.tsx';
import type { View } from '../view.ts';
import { NextLines } from './next/next-step.tsx';
import { HeatPanel } from './forms/panel-forms.tsx';
import { HeatSharing } from './judging/heat-sharing.tsx';
import { CardList } from './tables/card-list.tsx';
import { EntryTable } from './tables/entry-table.tsx';
import { HeatActions } from './heats.tsx';

/** One heat: who dances, and every scorecard. Undefined where there is no such heat. */
export function heatPage(view: View, id: string): VNode | undefined {
  const heat = agendaHeat(view.rows, id);
  if (!heat) return undefined;
  const here = `desk/heats/${id}`;
  return (
    <Layout view={view} title={`Heat ${heat.label}`} kind="desk" here={here}>
      <Crumb view={view} path="desk/heats" word="Heats" />
      <h1>Heat {heat.label}</h1>
      <p class="lead">{termsOf(view, heat)}</p>
      <NextLines view={view} contests={heat.parts.map(({ contest }) => contest)} />
      <HeatActions view={view} heat={heat} back={here} />
      <HeatNotices rows={view.rows} heat={heat} />
      <h2>Entries</h2>
      <Entries view={view} heat={heat} back={here} />
      <HeatPanel view={view} heat={heat} back={here} />
      <HeatSharing view={view} heat={heat} back={here} />
      <h2>Scorecards</h2>
      <CardList view={view} heat={id} back={here} />
      <WayLine href={pathTo(view, 'history', { heat: id })}>History of this heat</WayLine>
    </Layout>
  );
}

function termsOf(view: View, heat: AgendaHeat): string {
  const time = heat.time === null ? [] : [dayAndHour(view, heat.time)];
  const what = [partWords(heat).join('; '), dancesOf(heat).join(', ')];
  return [heatStatusWords[heat.status], ...time, ...what].join(' · ');
}

function Entries({ view, heat, back }: { view: View; heat: AgendaHeat; back: string }): VNode {
  const entries = entryIdsOf(view.rows, heat);
  if (entries.length > 0)
    return <EntryTable view={view} entries={entries} back={back} label="Entries of this heat" />;
  return (
    <EmptyState words="Nobody dances here yet: enter couples, or decide the recall before.">
      {heat.parts.map(({ contest }) => (
        <p>
          <a href={pathTo(view, `desk/contests/${contest.contest}`)}>{contest.title}</a>
        </p>
      ))}
    </EmptyState>
  );
}
