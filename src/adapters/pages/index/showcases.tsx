import type { VNode } from 'preact';
import { dayIn } from '../../../domain/clock/wall-clock.ts';
import type { ListingState } from '../../../domain/listing/state.ts';
import { sliceTables } from '../../../projections/fold/tables.ts';
import { WayLine } from '../crumb.tsx';
import { Layout } from '../layout.tsx';
import { daysOf } from '../moments.ts';
import { EmptyState } from '../table-box.tsx';
import type { IndexView } from '../view.ts';

/** All showcases for everybody: those to come first, then those that were. */
export function showcasesPage(view: IndexView, now: Date = new Date()): VNode {
  const listed = view.rows.find(sliceTables.listing).filter(({ archived }) => !archived);
  const coming = listed.filter((listing) => listing.end >= dayIn(listing.timeZone, now));
  const past = listed.filter((listing) => !coming.includes(listing));
  return (
    <Layout view={view} title="Showcases" kind="slip" here="">
      <h1>Showcases</h1>
      {listed.length === 0 && <NoShowcases />}
      <ShowcaseList view={view} title="Now and to come" listed={coming.sort(byStart)} />
      <ShowcaseList view={view} title="Past" listed={past.sort(byStart).reverse()} />
    </Layout>
  );
}

function NoShowcases(): VNode {
  return (
    <EmptyState words="The showcases stand here. An administrator creates the first one.">
      <WayLine href="/showcase/sign-in">How to sign in</WayLine>
    </EmptyState>
  );
}

interface ListProps {
  readonly view: IndexView;
  readonly title: string;
  readonly listed: readonly ListingState[];
}

function ShowcaseList({ view, title, listed }: ListProps): VNode | null {
  if (listed.length === 0) return null;
  const items = listed.map((listing) => (
    <li>
      <a class="card way" href={`${view.base}${listing.path}`}>
        <strong>{listing.title}</strong> <span>{daysOf(listing)}</span>
      </a>
    </li>
  ));
  return (
    <section>
      <h2>{title}</h2>
      <ul class="ways">{items}</ul>
    </section>
  );
}

function byStart(a: ListingState, b: ListingState): number {
  return a.start.localeCompare(b.start) || a.title.localeCompare(b.title);
}
