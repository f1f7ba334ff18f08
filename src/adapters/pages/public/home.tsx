import type { VNode } from 'preact';
import { sliceTables } from '../../../projections/fold/tables.ts';
import { Icon } from '../icon.tsx';
import { Layout } from '../layout.tsx';
import { pathTo } from '../links.ts';
import { daysOf } from '../moments.ts';
import type { View } from '../view.ts';
import { OnTheFloor } from './agenda.tsx';
import { FindForm } from './find-form.tsx';

/** A showcase's public page: when, where, and the ways to heats and results. */
export function homePage(view: View): VNode {
  return (
    <Layout view={view} title="Welcome" kind="slip" here="" streams={['agenda']}>
      <Heading view={view} />
      <OnTheFloor view={view} />
      <Ways view={view} />
      <section class="card">
        <h2>
          <Icon name="search" /> Find my heats
        </h2>
        <p>Your back number shows your next heat and how many come before it.</p>
        <FindForm view={view} />
      </section>
    </Layout>
  );
}

function Heading({ view }: { view: View }): VNode {
  const { title, timeZone, closed } = view.showcase;
  return (
    <>
      <h1>{title}</h1>
      <p class="lead">
        {daysOf(view.showcase)} · all times in {timeZone.replaceAll('_', ' ')}
      </p>
      {closed && <p class="muted">This showcase is closed; its results stay here.</p>}
    </>
  );
}

function Ways({ view }: { view: View }): VNode {
  const count = view.rows.count(sliceTables.contest);
  return (
    <section class="ways">
      <WayIn view={view} path="agenda" word="Agenda" text={heatsText(view)} />
      <WayIn view={view} path="standings" word="Standings" text={`${count} contests`} />
    </section>
  );
}

function WayIn(props: { view: View; path: string; word: string; text: string }): VNode {
  return (
    <a class="card way" href={pathTo(props.view, props.path)}>
      <strong>{props.word}</strong>
      <span>{props.text}</span>
    </a>
  );
}

function heatsText({ rows }: View): string {
  const all = rows.count(sliceTables.heat);
  const danced = rows.find(sliceTables.heat).filter(({ status }) => status === 'closed').length;
  return all === 0 ? 'no heats announced yet' : `${danced} of ${all} heats danced`;
}
