import type { VNode } from 'preact';
import { Layout } from '../layout.tsx';
import { pathTo } from '../links.ts';
import type { View } from '../view.ts';
import { HistoryFilters } from './filters.tsx';
import { HistoryList } from './history-list.tsx';
import { MomentSlider } from './moment-slider.tsx';

const here = 'history';

/** Who did what, when and from where: one sentence per event. */
export function showcaseHistoryPage(view: View): VNode {
  return (
    <Layout view={view} title="History" kind="desk" here={here}>
      <h1>History</h1>
      <MomentSlider view={view} here={here} />
      <HistoryFilters view={view} here={here} />
      <HistoryList view={view} here={here} asOf={(revision) => asOf(view, revision)} />
    </Layout>
  );
}

function asOf(view: View, revision: number): string {
  return pathTo(view, 'standings', { 'as-of': revision });
}
