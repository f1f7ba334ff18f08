import type { VNode } from 'preact';
import type { ContestState } from '../../../domain/contest/state.ts';
import { sliceTables } from '../../../projections/fold/tables.ts';
import { WayLine } from '../crumb.tsx';
import { Layout } from '../layout.tsx';
import { pathTo } from '../links.ts';
import { resultName } from '../place-words.ts';
import { ResultCell } from '../result-state.tsx';
import { EmptyState, ListTable } from '../table-box.tsx';
import type { View } from '../view.ts';

/** All contests with the state of their results. */
export function standingsPage(view: View): VNode {
  return (
    <Layout view={view} title="Standings" kind="desk" here="standings" streams={['standings']}>
      <h1>Standings</h1>
      {!view.showcase.showProvisional && (
        <p>Results stand here once they are published; until then only who has danced.</p>
      )}
      <StandingsList view={view} />
      <WayLine href={pathTo(view, 'reports')}>Points by level, age, studio and student</WayLine>
    </Layout>
  );
}

/** The list of contests; changes live. */
export function StandingsList({ view }: { view: View }): VNode {
  const contests = view.rows.find(sliceTables.contest).sort(byTitle);
  const draw = (contest: ContestState): VNode => <ContestRow view={view} contest={contest} />;
  return (
    <div id="standings-list">
      {contests.length === 0 && <EmptyState words={whatBelongsHere} />}
      {contests.length > 0 && (
        <ListTable label="Contests" titles={titles} items={contests} draw={draw} />
      )}
    </div>
  );
}

const titles = ['Contest', '#Entries', '~Dances', 'Results'];

const whatBelongsHere = 'The contests stand here once the desk has added them.';

function ContestRow({ view, contest }: { view: View; contest: ContestState }): VNode {
  return (
    <tr>
      <th scope="row">
        <a href={pathTo(view, `standings/${contest.contest}`)}>{contest.title}</a>
      </th>
      <td class="number">{contest.roster.length}</td>
      <td class="aside">{contest.dances.join(', ')}</td>
      <ResultCell {...resultName(view.rows, contest.contest)} />
    </tr>
  );
}

function byTitle(a: ContestState, b: ContestState): number {
  return a.title.localeCompare(b.title, 'en', { numeric: true });
}
