import type { ComponentChildren, VNode } from 'preact';
import { Crumb } from '../crumb.tsx';
import { Layout } from '../layout.tsx';
import { pathTo } from '../links.ts';
import type { ResultName, ResultState } from '../place-words.ts';
import { ResultWord } from '../result-state.tsx';
import { EmptyState } from '../table-box.tsx';
import type { View } from '../view.ts';
import { audienceOf, strictnessOf } from './facts.ts';

interface FrameProps {
  readonly view: View;
  readonly title: string;
  /** The page's own path under the base. */
  readonly here: string;
  readonly result: ResultName;
  /** The list this page came from; the list of reports where nothing is said. */
  readonly from?: { readonly path: string; readonly word: string };
  readonly children: ComponentChildren;
}

/** The frame of a report: what it is, and how certain. */
export function ReportFrame({ view, title, here, result, from, children }: FrameProps): VNode {
  return (
    <Layout view={view} title={title} kind="desk" here={here}>
      <Crumb view={view} {...(from ?? { path: 'reports', word: 'Reports' })} />
      <h1>{title}</h1>
      <p>
        <ResultWord {...result} /> {meaning(view, result.state)}
      </p>
      {result.state === 'nothing' ? <EmptyState words={whatBelongsHere} /> : children}
    </Layout>
  );
}

const strictWords = {
  none: 'All entries',
  level: 'Own level only',
  age: 'Own level and age only',
};

/** Whether entries outside the dancers' own level and age count; the address is the state. */
export function StrictChips({ view, here }: { view: View; here: string }): VNode {
  const chosen = strictnessOf(view);
  const { step } = view.query;
  const chips = (['none', 'level', 'age'] as const).map((strict) => {
    const query = { step, strict: strict === 'none' ? undefined : strict };
    const current = strict === chosen ? ({ 'aria-current': 'true' } as const) : {};
    return (
      <li>
        <a class="chip" href={pathTo(view, here, query)} {...current}>
          {strictWords[strict]}
        </a>
      </li>
    );
  });
  return (
    <nav class="filters" aria-label="What counts">
      <ul class="chips">{chips}</ul>
    </nav>
  );
}

const whatBelongsHere =
  'Points stand here once judges have marked closed, open, multi-dance or solo heats, ' +
  'and the results may be shown.';

function meaning(view: View, state: ResultState): string {
  if (state === 'hidden')
    return 'Some of these results are not published: only the desk sees this, and it can change.';
  if (state === 'provisional') return 'Some of these results are not published: points can change.';
  if (state === 'nothing') return 'There is nothing to add up yet.';
  return audienceOf(view) === 'staff'
    ? 'All results counted here are published.'
    : 'Only published results are counted here.';
}
