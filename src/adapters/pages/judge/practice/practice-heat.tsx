import type { VNode } from 'preact';
import { fullName } from '../../../../projections/people.ts';
import { sliceTables } from '../../../../projections/fold/tables.ts';
import { Crumb } from '../../crumb.tsx';
import { Layout } from '../../layout.tsx';
import { firstState } from '../../slip/facts/slip-state.ts';
import type { JudgePage } from '../../slip/facts/slip-types.ts';
import { Slip } from '../../slip/slip.tsx';
import { isNow, type View } from '../../view.ts';
import { exercisesOf } from './exercises.ts';
import { practicePage } from './practice-page.ts';

const band =
  'Practice: these couples are invented. What you give here stays on this page, is gone when you ' +
  'leave it, and never counts.';

/** Every way of marking, to be tried before it matters. */
export function PracticeHeat({ view }: { view: View }): VNode {
  const { id } = view.actor;
  const row = view.rows.get(sliceTables.judge, id);
  const name = row ? (fullName(view.rows, row.person) ?? 'removed') : '';
  const judge = { id, letter: row?.letter ?? '', name };
  const page = practicePage(view.base, judge, exercisesOf(view.rows));
  return (
    <Layout
      view={view}
      title="Practice heat"
      kind="slip"
      here="judge/practice"
      scripts={isNow(view) ? ['practice.js'] : []}
    >
      <Crumb view={view} path="judge/" word="My heats" />
      <p class="practice-band" role="note">
        {band}
      </p>
      <div class="slip-root" data-practice-slip>
        <Slip state={firstState(page)} on={undefined} />
      </div>
      <PracticeData page={page} />
    </Layout>
  );
}

function PracticeData({ page }: { page: JudgePage }): VNode {
  const json = JSON.stringify(page).replaceAll('<', '\\u003c');
  return (
    <script type="application/json" id="practice-data" dangerouslySetInnerHTML={{ __html: json }} />
  );
}
