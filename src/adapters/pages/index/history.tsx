import type { VNode } from 'preact';
import { HistoryList } from '../history/history-list.tsx';
import { Layout } from '../layout.tsx';
import type { IndexView } from '../view.ts';

const here = 'admin/history';

/** Who did what in the administration; times are UTC, since it belongs to no place. */
export function indexHistoryPage(view: IndexView): VNode {
  return (
    <Layout view={view} title="History" kind="desk" here={here}>
      <h1>History of the administration</h1>
      <p class="muted">All times in UTC.</p>
      <HistoryList view={view} here={here} />
    </Layout>
  );
}
