import type { VNode } from 'preact';
import { levelsOf } from '../../../domain/level/state.ts';
import { readerOf } from '../../../projections/fold/slices.ts';
import { CommandForm, maySend, Opened, TextField } from '../command-form.tsx';
import { Layout } from '../layout.tsx';
import { pathTo } from '../links.ts';
import { ListTable } from '../table-box.tsx';
import type { View } from '../view.ts';

const reports = [
  ['levels', 'By level', 'The best followers, leaders and couples of each level, and everybody.'],
  ['ages', 'By age', 'The same by age.'],
  ['studios', 'By studio', 'What the students of each studio got, in total and by level.'],
  ['students', 'By student', 'Every student, and each mark with how it came to its points.'],
  ['instructors', 'By instructor', 'What the students of each professional got.'],
  ['professionals', 'Professionals', 'Couples of two professionals, contest by contest.'],
  ['multi', 'Multi-dances', 'Contests of several dances: points, or places.'],
] as const;

/** The list of reports. */
export function reportsPage(view: View): VNode {
  return (
    <Layout view={view} title="Reports" kind="desk" here="reports">
      <h1>Reports</h1>
      <Counted view={view} />
      <ListTable
        label="Reports"
        titles={['Report', 'What it tells']}
        items={reports}
        draw={(report) => <ReportRow view={view} report={report} />}
      />
      {maySend(view, 'ListLevels') && <LevelsForm view={view} />}
    </Layout>
  );
}

/** What is counted, and whether before it is published. */
function Counted({ view }: { view: View }): VNode {
  return (
    <p>
      What marks add up to: 5, 3, 2, 1 points for letters, best first, or the number itself.
      {view.showcase.showProvisional
        ? ' Results that are not published yet are counted, and called provisional.'
        : ' Only published results are shown to everybody.'}
    </p>
  );
}

function ReportRow({ view, report }: { view: View; report: (typeof reports)[number] }): VNode {
  const [path, title, words] = report;
  return (
    <tr>
      <th scope="row">
        <a href={pathTo(view, `reports/${path}`)}>{title}</a>
      </th>
      <td>{words}</td>
    </tr>
  );
}

/** The order in which reports list levels and ages. */
function LevelsForm({ view }: { view: View }): VNode {
  const { levels, ages } = levelsOf(readerOf(view.rows));
  const data = { levels: [], ages: [] };
  const field = { hint: 'Lowest first, with commas between.', maxLength: 2000, optional: true };
  return (
    <Opened view={view} word="Order of levels and ages">
      <CommandForm {...{ view, data }} command="ListLevels" back="reports" label="List them">
        <TextField label="Levels" name="words.levels" value={levels.join(', ')} {...field} />
        <TextField label="Ages" name="words.ages" value={ages.join(', ')} {...field} />
      </CommandForm>
    </Opened>
  );
}
