import type { VNode } from 'preact';
import { irregularEntries } from '../../../projections/entries.ts';
import { allNotices } from '../../../projections/notices/heat-notices.ts';
import { CommandForm, maySend, Opened, ReasonForm } from '../command-form.tsx';
import { Alarms } from '../alarms.tsx';
import { WayLine } from '../crumb.tsx';
import { NoticeList } from '../heat-notices.tsx';
import { Layout } from '../layout.tsx';
import { pathTo } from '../links.ts';
import type { View } from '../view.ts';
import { FloorCoverage } from './coverage-grid.tsx';
import { NextSteps } from './next/next-steps.tsx';
import { FloorControl, OtherHeats } from './floor-control.tsx';

const here = 'desk/';
const close = 'Close the showcase';
const reopen = 'Reopen the showcase';

/** The desk at a glance: the floor, what is missing, and the rules of the showcase. */
export function deskPage(view: View): VNode {
  return (
    <Layout view={view} title="Desk" kind="desk" here={here} streams={['desk']}>
      <h1>Desk</h1>
      <Alarms view={view} />
      <FloorControl view={view} back={here} />
      <OtherHeats view={view} back={here} />
      <NextSteps view={view} />
      <FloorCoverage view={view} />
      <WayLine href={pathTo(view, 'desk/paper')}>Paper: key in a judge’s marks</WayLine>
      <Irregularities view={view} />
      <OddHeats view={view} />
      <ShowcaseRules view={view} />
    </Layout>
  );
}

function Irregularities({ view }: { view: View }): VNode | null {
  const count = irregularEntries(view.rows).length;
  if (count === 0) return null;
  return (
    <p class="notice refused">
      {count === 1 ? '1 entry' : `${String(count)} entries`} came with an irregularity.{' '}
      <a href={`${pathTo(view, 'desk/entries')}#irregular`}>Look at them</a>
    </p>
  );
}

/** More lines than these are read on the page of heats. */
const mostNotices = 6;

function OddHeats({ view }: { view: View }): VNode | null {
  const notices = allNotices(view.rows);
  const more = notices.length - mostNotices;
  return (
    <>
      <NoticeList notices={notices.slice(0, mostNotices)} />
      {more > 0 && <WayLine href={pathTo(view, 'desk/heats')}>{`${String(more)} more`}</WayLine>}
    </>
  );
}

function ShowcaseRules({ view }: { view: View }): VNode {
  return (
    <section class="card">
      <h2>Rules</h2>
      <p>
        {view.showcase.showProvisional
          ? 'Everybody sees provisional results as the marks come in.'
          : 'Results are shown only once they are published.'}
      </p>
      <Adopting view={view} />
      {maySend(view, 'CloseShowcase') && <Closing view={view} />}
    </section>
  );
}

function Adopting({ view }: { view: View }): VNode | null {
  const { showProvisional, closed } = view.showcase;
  if (closed || !maySend(view, 'AdoptRules')) return null;
  const label = showProvisional ? 'Show only published results' : 'Show provisional results';
  const data = { showProvisional: !showProvisional };
  return <CommandForm {...{ view, data, label }} command="AdoptRules" back={here} />;
}

function Closing({ view }: { view: View }): VNode | null {
  const form = { view, data: {}, back: here };
  const hint = 'Why it is opened again; stands in the history.';
  if (view.showcase.closed)
    return <ReasonForm {...form} command="ReopenShowcase" label={reopen} hint={hint} />;
  return (
    <Opened view={view} word={close}>
      <p>Nothing can be entered any more after that, until it is reopened.</p>
      <CommandForm {...form} command="CloseShowcase" label={close} tone="grave" icon="lock" />
    </Opened>
  );
}
