import type { VNode } from 'preact';
import type { ContestState } from '../../../domain/contest/state.ts';
import { irregularEntries } from '../../../projections/entries.ts';
import { allNotices } from '../../../projections/notices/heat-notices.ts';
import { sliceTables } from '../../../projections/fold/tables.ts';
import { NoticeList } from '../heat-notices.tsx';
import { Layout } from '../layout.tsx';
import { pathTo } from '../links.ts';
import { resultName } from '../place-words.ts';
import { ResultCell } from '../result-state.tsx';
import { EmptyState, ListTable } from '../table-box.tsx';
import type { View } from '../view.ts';
import { AddContestForm } from './forms/contest-forms.tsx';
import { NextLink } from './next/next-step.tsx';
import { CoupleList } from './tables/couple-list.tsx';
import { EntryTable } from './tables/entry-table.tsx';
import { FormCoupleForm, RegisterForm } from './forms/entry-forms.tsx';
import { AddPersonForm, AddStudioForm } from './forms/people-forms.tsx';
import { StudioList } from './tables/studio-list.tsx';

const here = 'desk/entries';

/** Contests, couples and what is irregular about their entries. */
export function entriesPage(view: View): VNode {
  return (
    <Layout view={view} title="Entries" kind="desk" here={here}>
      <h1>Entries</h1>
      <Irregular view={view} />
      <h2>Contests</h2>
      <Contests view={view} />
      <AddContestForm view={view} back={here} />
      <h2>Couples</h2>
      <CoupleList view={view} here={here} />
      <AddPersonForm view={view} back={here} kind="student" />
      <FormCoupleForm view={view} back={here} />
      <RegisterForm view={view} back={here} />
      <h2>Studios</h2>
      <StudioList view={view} back={here} />
      <AddStudioForm view={view} back={here} />
    </Layout>
  );
}

function Irregular({ view }: { view: View }): VNode | null {
  const entries = irregularEntries(view.rows).map(({ entry }) => entry);
  const notices = allNotices(view.rows);
  if (entries.length + notices.length === 0) return null;
  return (
    <section id="irregular">
      <h2>Irregular entries</h2>
      <NoticeList notices={notices} />
      {entries.length > 0 && <TakenOver view={view} entries={entries} />}
    </section>
  );
}

function TakenOver({ view, entries }: { view: View; entries: readonly string[] }): VNode {
  return (
    <>
      <p>They were taken over as their source had them. Scratch or withdraw what is wrong.</p>
      <EntryTable view={view} entries={entries} back={here} label="Irregular entries" />
    </>
  );
}

function Contests({ view }: { view: View }): VNode {
  const contests = view.rows.find(sliceTables.contest);
  if (contests.length === 0)
    return <EmptyState words="The contests stand here. Add the first one, then couples for it." />;
  return (
    <ListTable
      label="Contests"
      titles={['Contest', '#Entries', '#Scratched', '~Dances', 'Results', 'Next']}
      items={contests}
      draw={(contest) => <ContestRow view={view} contest={contest} />}
    />
  );
}

function ContestRow({ view, contest }: { view: View; contest: ContestState }): VNode {
  const { rows } = view;
  const { contest: id, title, roster, dances } = contest;
  const scratched = roster.filter((entry) => rows.get(sliceTables.entry, entry)?.scratched);
  const numbers = [roster.length, scratched.length].map((count) => <td class="number">{count}</td>);
  return (
    <tr>
      <th scope="row">
        <a href={pathTo(view, `desk/contests/${id}`)}>{title}</a>
      </th>
      {numbers}
      <td class="aside">{dances.join(', ')}</td>
      <ResultCell {...resultName(rows, id)} />
      <td>
        <NextLink view={view} contest={contest} />
      </td>
    </tr>
  );
}
