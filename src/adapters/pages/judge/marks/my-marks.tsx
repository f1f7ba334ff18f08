import type { VNode } from 'preact';
import { sliceTables } from '../../../../projections/fold/tables.ts';
import { fullName } from '../../../../projections/people.ts';
import { Crumb } from '../../crumb.tsx';
import { Layout } from '../../layout.tsx';
import { EmptyState } from '../../table-box.tsx';
import { isNow, type View } from '../../view.ts';
import { RescueRoom } from '../rescue-room.tsx';
import { OwnSheetView } from './own-sheet.tsx';
import { ownHeats, type OwnHeat } from './own-sheets.ts';

const nothingYet = 'What you mark stands here, heat by heat, as soon as a heat is called.';

/** Everything the judge gave, to be read and printed: own scorecards and nobody else's. */
export function MyMarks({ view }: { view: View }): VNode {
  const heats = ownHeats(view, view.actor.id);
  return (
    <Layout
      view={view}
      title="My marks"
      kind="slip"
      here="judge/marks"
      scripts={isNow(view) ? ['judge.js'] : []}
    >
      <Crumb view={view} path="judge/" word="My heats" />
      <h1>My marks</h1>
      <Owner view={view} />
      {isNow(view) && <TabletRoom view={view} />}
      {heats.length === 0 && <EmptyState words={nothingYet} />}
      {heats.map((heat) => (
        <HeatMarks view={view} heat={heat} />
      ))}
    </Layout>
  );
}

function Owner({ view: { rows, actor } }: { view: View }): VNode {
  const row = rows.get(sliceTables.judge, actor.id);
  return (
    <p class="lead">
      Judge {row?.letter}, {row ? (fullName(rows, row.person) ?? 'removed') : ''}. What the server
      has; what a tablet has not sent yet is not among it.
    </p>
  );
}

/** What this tablet still keeps is said here too. */
function TabletRoom({ view }: { view: View }): VNode {
  return (
    <>
      <div
        class="judge-outbox"
        data-judge-outbox
        data-base={view.base}
        data-judge={view.actor.id}
      />
      <RescueRoom view={view} />
    </>
  );
}

function HeatMarks({ view, heat }: { view: View; heat: OwnHeat }): VNode {
  return (
    <section class="own-heat" id={`heat-${heat.heat}`}>
      <h2>
        <a class="own-heat-link" href={`${view.base}judge/heat/${heat.heat}`}>
          Heat {heat.label}
        </a>
      </h2>
      {heat.sheets.map((own) => (
        <OwnSheetView view={view} own={own} heat={heat.label} />
      ))}
    </section>
  );
}
