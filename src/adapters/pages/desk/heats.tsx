import type { VNode } from 'preact';
import { agendaOf, type AgendaHeat } from '../../../projections/agenda.ts';
import { CommandForm } from '../command-form.tsx';
import { HeatFlags } from '../heat-notices.tsx';
import { Layout } from '../layout.tsx';
import { pathTo } from '../links.ts';
import { dayAndHour } from '../moments.ts';
import { heatStatusWords } from '../on-floor.ts';
import { TracedCell } from '../workings/traced.tsx';
import { NextLink } from './next/next-step.tsx';
import { EmptyState, ListTable, NumberHead } from '../table-box.tsx';
import type { View } from '../view.ts';
import { marksIn } from '../../../projections/agenda.ts';

const here = 'desk/heats';

/** All heats with what can be done about each. */
export function heatsPage(view: View): VNode {
  const heats = agendaOf(view.rows);
  return (
    <Layout view={view} title="Heats" kind="desk" here={here}>
      <h1>Heats</h1>
      {heats.length === 0 ? <NoHeats view={view} /> : <Heats view={view} heats={heats} />}
    </Layout>
  );
}

function NoHeats({ view }: { view: View }): VNode {
  return (
    <EmptyState words="Heats stand here in order. They are scheduled on a contest’s own page.">
      <p>
        <a class="button main" href={pathTo(view, 'desk/entries')}>
          Go to the contests
        </a>
      </p>
    </EmptyState>
  );
}

function Heats({ view, heats }: { view: View; heats: readonly AgendaHeat[] }): VNode {
  return (
    <ListTable
      label="Heats"
      titles={['#Heat', 'Time', 'Contests and what they wait for', 'State', '#Marks', 'Actions']}
      items={heats}
      draw={(heat) => <HeatRow view={view} heat={heat} />}
    />
  );
}

function HeatRow({ view, heat }: { view: View; heat: AgendaHeat }): VNode {
  return (
    <tr class={`heat ${heat.status}`}>
      <NumberHead>
        <a href={pathTo(view, `desk/heats/${heat.heat}`)}>{heat.label}</a>
      </NumberHead>
      <td class="nowrap">{heat.time === null ? 'not set' : dayAndHour(view, heat.time)}</td>
      <PartsCell view={view} heat={heat} />
      <td class="nowrap">{heatStatusWords[heat.status]}</td>
      <TracedCell
        view={view}
        kind="number"
        about={{ heat: heat.heat }}
        value={marksIn(view.rows, heat.heat)}
      />
      <td>
        <HeatActions view={view} heat={heat} back={here} />
      </td>
    </tr>
  );
}

function PartsCell({ view, heat }: { view: View; heat: AgendaHeat }): VNode {
  return (
    <td>
      {heat.parts.map(({ contest, title }) => (
        <span class="line">
          {title}: <NextLink view={view} contest={contest} />
        </span>
      ))}
      <HeatFlags rows={view.rows} heat={heat} />
    </td>
  );
}

/** What can be done about a heat in its state. */
export function HeatActions({ view, heat, back }: HeatProps): VNode {
  const { heat: id, label, status } = heat;
  const form = { view, data: { heat: id }, about: `heat ${label}`, back };
  const cancel = { ...form, command: 'CancelHeat', label: 'Cancel', tone: 'grave' } as const;
  const withdraw = { ...form, command: 'WithdrawCall', label: 'Withdraw call' } as const;
  return (
    <div class="actions">
      {status !== 'called' && <CommandForm {...form} command="CallHeat" label={callWord(heat)} />}
      {status === 'called' && <CommandForm {...form} command="CloseHeat" label="Close" />}
      {status === 'called' && marksIn(view.rows, id) === 0 && <CommandForm {...withdraw} />}
      {status === 'scheduled' && <CommandForm {...cancel} />}
    </div>
  );
}

interface HeatProps {
  readonly view: View;
  readonly heat: AgendaHeat;
  readonly back: string;
}

function callWord({ status }: AgendaHeat): string {
  return status === 'closed' ? 'Call again' : 'Call';
}
