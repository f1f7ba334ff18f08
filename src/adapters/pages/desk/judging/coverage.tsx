import type { VNode } from 'preact';
import { seatedJudges } from '../../../../domain/showcase/state.ts';
import { agendaHeat, agendaOf } from '../../../../projections/agenda.ts';
import { readerOf } from '../../../../projections/fold/slices.ts';
import { letterOf } from '../../../../projections/judging/letter-of.ts';
import { WayLine } from '../../crumb.tsx';
import { Layout } from '../../layout.tsx';
import { pathTo } from '../../links.ts';
import { renderPart } from '../../render.ts';
import { coverTotals, totalsWords } from '../../../../projections/judging/cover-totals.ts';
import { EmptyState, TableHead } from '../../table-box.tsx';
import type { LivePart, View } from '../../view.ts';
import { CoverageRow } from './coverage-row.tsx';

const here = 'desk/coverage';

const whatBelongsHere = 'Heats by judges stand here once heats are scheduled and judges appointed.';

/** What is shown, as `?show=`; the rows stay on the page, so that live ones come and go. */
const filters = [
  { show: 'all', word: 'All heats' },
  { show: 'begun', word: 'Called and danced' },
  { show: 'lacking', word: 'Something missing' },
  { show: 'late', word: 'Late marks' },
] as const;

/** Heats by judges: how far everybody is, and what is missing, live. */
export function coveragePage(view: View): VNode {
  const shown = filters.find(({ show }) => show === view.query['show'])?.show ?? 'all';
  return (
    <Layout view={view} title="Coverage" kind="desk" here={here} streams={['coverage']}>
      <h1>Coverage</h1>
      <p>How far each judge is with each heat. A flag stands where a heat was danced with a gap.</p>
      <CoverTotals view={view} />
      <WayLine href={pathTo(view, 'desk/paper')}>Paper: key in a judge’s marks</WayLine>
      <FilterChips view={view} shown={shown} />
      <div class={`cover-list show-${shown}`}>
        <p class="sideways hint">The table moves sideways where it is wider than the page.</p>
        <div class="table-box" role="region" aria-label="Coverage" tabIndex={0}>
          <CoverTable view={view} />
        </div>
      </div>
    </Layout>
  );
}

function CoverTotals({ view }: { view: View }): VNode {
  return (
    <p id="cover-totals" class="lead">
      {totalsWords(coverTotals(view.rows))}
    </p>
  );
}

/** All of it but the box it scrolls in: a new heat or judge must not move what is read there. */
function CoverTable({ view }: { view: View }): VNode {
  const heats = agendaOf(view.rows);
  const judges = seatedJudges(readerOf(view.rows));
  if (heats.length === 0 || judges.length === 0)
    return (
      <div id="cover-table">
        <EmptyState words={whatBelongsHere} />
      </div>
    );
  const letters = judges.map((judge) => `Judge ${letterOf(view.rows, judge)}`);
  return (
    <table id="cover-table">
      <TableHead titles={['#Heat', 'State', ...letters, 'Missing']} />
      <tbody>
        {heats.map((heat) => (
          <CoverageRow view={view} heat={heat} />
        ))}
      </tbody>
    </table>
  );
}

/** The figures above the table, live. */
export const coverTotalsPart: LivePart = {
  stream: 'coverage',
  target: 'cover-totals',
  render: (view) => renderPart(CoverTotals({ view })),
};

/** The whole table, for when heats or judges come and go: their order is the page's. */
export const coverTablePart: LivePart = {
  stream: 'coverage',
  target: 'cover-table',
  render: (view) => renderPart(CoverTable({ view })),
};

/** What changes live on the page of coverage when something happens in a heat. */
export function coverageParts(id: string): LivePart[] {
  const render = (view: View): string => {
    const heat = agendaHeat(view.rows, id);
    return heat ? renderPart(CoverageRow({ view, heat })) : '';
  };
  return [{ stream: 'coverage', target: `cover-${id}`, render }];
}

function FilterChips({ view, shown }: { view: View; shown: string }): VNode {
  return (
    <ul class="chips" aria-label="Show">
      {filters.map(({ show, word }) => (
        <li>
          <a
            class="chip"
            href={pathTo(view, here, { show: show === 'all' ? undefined : show })}
            {...(show === shown && { 'aria-current': 'true' as const })}
          >
            {word}
          </a>
        </li>
      ))}
    </ul>
  );
}
