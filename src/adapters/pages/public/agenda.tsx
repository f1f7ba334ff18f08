import type { VNode } from 'preact';
import { isBlank } from '../../../domain/schema/visible.ts';
import { agendaOf, type AgendaHeat, type HeatPart } from '../../../projections/agenda.ts';
import { floorOf } from '../../../projections/floor.ts';
import { WayLine } from '../crumb.tsx';
import { HeatFlags } from '../heat-notices.tsx';
import { Icon } from '../icon.tsx';
import { Layout } from '../layout.tsx';
import { pathTo } from '../links.ts';
import { dayOf, timeOfDay } from '../moments.ts';
import { dancesOf, heatStatusWords, partWords } from '../on-floor.ts';
import { floorStaff, mayOpen } from '../roles.ts';
import { EmptyState, ListTable, NumberHead } from '../table-box.tsx';
import { isNow, type View } from '../view.ts';
import { FindForm } from './find-form.tsx';
import { findHeats, type FoundCouple } from './find-heats.ts';
import { NextHeat, PlanPart, RunningOrderPart } from './next-heat.tsx';

/** All heats in running order, what is on the floor, and the heats of whoever is looked for. */
export function agendaPage(view: View): VNode {
  const find = view.query['find'] ?? '';
  return (
    <Layout
      view={view}
      title="Agenda"
      kind="desk"
      here="agenda"
      streams={['agenda', 'running-order']}
    >
      <h1>Agenda</h1>
      <OnTheFloor view={view} />
      <RunningOrderPart view={view} />
      <PlanPart view={view} />
      <FindForm view={view} />
      {isBlank(find) ? <AllHeats view={view} /> : <Found view={view} find={find} />}
    </Layout>
  );
}

/** The line that says what is on the floor; changes live. */
export function OnTheFloor({ view }: { view: View }): VNode {
  const { now, next } = floorOf(view.rows);
  const after = next[0];
  return (
    <p id="on-the-floor" class="now">
      <Icon name="call-heat" />
      <span>
        {now
          ? `On the floor: heat ${now.label}, ${partWords(now).join('; ')}.`
          : 'No heat is on the floor.'}
        {after && ` Next: heat ${after.label}.`}
      </span>
    </p>
  );
}

function AllHeats({ view }: { view: View }): VNode {
  const heats = agendaOf(view.rows);
  if (heats.length === 0)
    return <EmptyState words="The heats stand here once the desk has scheduled them." />;
  const days = [...byDay(view, heats)].map(([day, ofDay]) => (
    <section>
      <h2>{day}</h2>
      <HeatTable view={view} heats={ofDay} label={`Heats, ${day}`} />
    </section>
  ));
  return <>{days}</>;
}

function byDay(view: View, heats: readonly AgendaHeat[]): Map<string, AgendaHeat[]> {
  const days = new Map<string, AgendaHeat[]>();
  for (const heat of heats) {
    const day = heat.time === null ? 'Time not set' : dayOf(view, heat.time);
    days.set(day, [...(days.get(day) ?? []), heat]);
  }
  return days;
}

function Found({ view, find }: { view: View; find: string }): VNode {
  const couples = findHeats(view.rows, find);
  const nobody = `Nobody here has the number or name “${find}”. Try the number alone.`;
  return (
    <section aria-label="Found" data-drawn={view.revision}>
      <WayLine href={pathTo(view, 'agenda')}>Show all heats</WayLine>
      {couples.length === 0 && <EmptyState words={nobody} />}
      {couples.map((couple) => (
        <FoundHeats view={view} couple={couple} />
      ))}
    </section>
  );
}

function FoundHeats({ view, couple }: { view: View; couple: FoundCouple }): VNode {
  const title = `${couple.backs.join(', ')} ${couple.names}`;
  return (
    <section>
      <h2>{title}</h2>
      {isNow(view) && <NextHeat view={view} couple={couple} />}
      {couple.heats.length === 0 ? (
        <p>No heat is scheduled for this couple yet.</p>
      ) : (
        <HeatTable view={view} heats={couple.heats} label={`Heats of ${title}`} />
      )}
    </section>
  );
}

function HeatTable(props: { view: View; heats: readonly AgendaHeat[]; label: string }): VNode {
  return (
    <ListTable
      label={props.label}
      titles={['#Heat', 'Time', 'Contests', '~Dances', 'State']}
      items={props.heats}
      draw={(heat) => <HeatRow view={props.view} heat={heat} />}
    />
  );
}

function HeatRow({ view, heat }: { view: View; heat: AgendaHeat }): VNode {
  return (
    <tr class={`heat ${heat.status}`}>
      <NumberHead>{heat.label}</NumberHead>
      <td class="time">{heat.time === null ? '' : timeOfDay(view, heat.time)}</td>
      <td>
        {partWords(heat).map((words, part) => contestLink(view, heat.parts[part], words))}
        {mayOpen(floorStaff, view.actor.kind) && <HeatFlags rows={view.rows} heat={heat} />}
      </td>
      <td class="aside">{dancesOf(heat).join(', ')}</td>
      <td>{heatStatusWords[heat.status]}</td>
    </tr>
  );
}

function contestLink(view: View, part: HeatPart | undefined, words: string): VNode {
  return (
    <a class="line" href={pathTo(view, `standings/${part?.contest.contest ?? ''}`)}>
      {words}
    </a>
  );
}
