import type { VNode } from 'preact';
import type { ListingState } from '../../../domain/listing/state.ts';
import { sliceTables } from '../../../projections/fold/tables.ts';
import { CommandForm } from '../command-form.tsx';
import { Alarms } from '../alarms.tsx';
import { Layout } from '../layout.tsx';
import { daysOf } from '../moments.ts';
import { EmptyState, ListTable } from '../table-box.tsx';
import type { IndexView } from '../view.ts';

const here = 'admin/';

/** All showcases for the administrator, archived ones too. */
export function administrationPage(view: IndexView): VNode {
  return (
    <Layout view={view} title="Administration" kind="desk" here={here}>
      <h1>Administration</h1>
      <Alarms view={view} />
      <p>
        <a class="button main" href={`${view.base}admin/showcases/new`}>
          Create a showcase
        </a>
      </p>
      <Listings view={view} />
    </Layout>
  );
}

function Listings({ view }: { view: IndexView }): VNode {
  const listed = view.rows.find(sliceTables.listing);
  if (listed.length === 0)
    return <EmptyState words="The showcases stand here. Create the first one." />;
  return (
    <ListTable
      label="Showcases"
      titles={['Showcase', 'Days', 'Pages', 'State', 'Actions']}
      items={listed}
      draw={(listing) => <ListingRow view={view} listing={listing} />}
    />
  );
}

const pages = [
  ['desk/', 'Desk'],
  ['desk/judges', 'Judges'],
  ['hall', 'Hall screen'],
  ['standings', 'Standings'],
  ['history', 'History'],
] as const;

function ListingRow({ view, listing }: { view: IndexView; listing: ListingState }): VNode {
  const base = `${view.base}${listing.path}`;
  return (
    <tr class={listing.archived ? 'scratched' : ''}>
      <th scope="row">
        <a href={base}>{listing.title}</a>
        <span class="line muted small">{listing.path}</span>
      </th>
      <td>{daysOf(listing)}</td>
      <td>
        <PageLinks base={base} />
      </td>
      <td>{listing.archived ? 'archived' : 'listed'}</td>
      <td>
        <Archiving view={view} listing={listing} />
      </td>
    </tr>
  );
}

function PageLinks({ base }: { base: string }): VNode {
  const links = pages.map(([path, word]) => (
    <li>
      <a href={`${base}${path}`}>{word}</a>
    </li>
  ));
  return <ul class="links">{links}</ul>;
}

function Archiving({ view, listing }: { view: IndexView; listing: ListingState }): VNode {
  const { key, title, archived } = listing;
  const form = { view, data: { key }, about: title, back: here };
  return archived ? (
    <CommandForm {...form} command="RestoreShowcase" label="Restore" />
  ) : (
    <CommandForm {...form} command="ArchiveShowcase" label="Archive" />
  );
}
