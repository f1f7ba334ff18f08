import type { VNode } from 'preact';
import { historyTable, type HistoryRow } from '../../../projections/history/history.ts';
import { sliceTables } from '../../../projections/fold/tables.ts';
import { Icon } from '../icon.tsx';
import type { View } from '../view.ts';
import { filterOf } from './query.ts';

interface Props {
  readonly view: View;
  readonly here: string;
}

/** The whole log as a slider with the called heats as ticks: turns the page to that moment. */
export function MomentSlider({ view, here }: Props): VNode {
  const until = headOf(view);
  const range = { name: 'as-of', min: 0, max: until, list: 'heats-called' };
  return (
    <form class="filters moment" method="get" action={`${view.base}${here}`}>
      <label class="field">
        <span>
          A moment of the log <output data-moment>revision {view.revision}</output>
        </span>
        <input type="range" {...range} value={view.revision} />
      </label>
      <Ticks view={view} />
      <Kept view={view} until={until} />
      <button class="button quiet">
        <Icon name="clock" />
        <span>Show that moment</span>
      </button>
    </form>
  );
}

/** The end of the log; a page as of a moment knows it only from the slider that led to it. */
function headOf({ asOf, query, revision }: View): number {
  const known = /^\d{1,12}$/.exec(query['until'] ?? '')?.[0];
  return asOf === undefined || known === undefined ? revision : Math.max(revision, Number(known));
}

function Ticks({ view }: { view: View }): VNode {
  const called = view.rows.find(historyTable, { where: { type: 'HeatCalled' } });
  const options = called.map((row) => <option value={row.revision} label={heatWord(view, row)} />);
  return <datalist id="heats-called">{options}</datalist>;
}

function heatWord({ rows }: View, { heat }: HistoryRow): string {
  return `heat ${rows.get(sliceTables.heat, heat ?? '')?.label ?? ''}`;
}

/** What stays as it is when the moment changes: the filters, and where the log ends. */
function Kept({ view, until }: { view: View; until: number }): VNode {
  const kept = Object.entries({ ...filterOf(view), until: String(until) });
  const inputs = kept.map(([name, value]) => <input type="hidden" name={name} value={value} />);
  return <>{inputs}</>;
}
