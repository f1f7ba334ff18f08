import type { VNode } from 'preact';
import type { CoupleState } from '../../../../domain/couple/state.ts';
import { fullName } from '../../../../projections/people.ts';
import { sliceTables, type SliceRow } from '../../../../projections/fold/tables.ts';
import { pathTo } from '../../links.ts';
import { EmptyState, ListTable, NumberHead } from '../../table-box.tsx';
import type { View } from '../../view.ts';

type Couple = SliceRow<CoupleState>;

/** Couples on one page of the list. */
const perPage = 100;

const titles = ['#Back', 'Lead', 'Follow', 'Instructor', 'Level', 'Age', '#Entries'];

const whatBelongsHere = 'The couples stand here. Add two dancers, form a couple, enter it.';

/** All couples by id, a hundred at a time; `?after=` names the last one of the page before. */
export function CoupleList({ view, here }: { view: View; here: string }): VNode {
  const found = couplesAfter(view, perPage + 1);
  const couples = found.slice(0, perPage);
  const last = found.length > perPage ? couples.at(-1)?.id : undefined;
  const draw = (couple: Couple): VNode => <CoupleRow view={view} couple={couple} />;
  if (couples.length === 0) return <EmptyState words={whatBelongsHere} />;
  return (
    <>
      <ListTable label="Couples" titles={titles} items={couples} draw={draw} />
      {last !== undefined && <a href={pathTo(view, here, { after: last })}>More couples</a>}
    </>
  );
}

function couplesAfter({ rows, query }: View, limit: number): Couple[] {
  const after = query['after'] ?? '';
  return rows.find(sliceTables.couple, { limit, ...(after !== '' && { after: [after] }) });
}

function CoupleRow({ view, couple }: { view: View; couple: Couple }): VNode {
  const { id, lead, follow, instructor, level, age, entries } = couple;
  const name = (person: string): string => fullName(view.rows, person) ?? 'removed';
  const words = [name(lead), name(follow), instructor && name(instructor), level, age];
  return (
    <tr>
      <NumberHead>{backsOf(view, id)}</NumberHead>
      {words.map((word) => (
        <td>{word ?? ''}</td>
      ))}
      <td class="number">
        <a href={pathTo(view, 'history', { couple: id })}>{entries}</a>
      </td>
    </tr>
  );
}

function backsOf({ rows }: View, couple: string): string {
  const worn = rows.find(sliceTables.entry, { where: { couple } }).map(({ back }) => back);
  return [...new Set(worn)].join(', ');
}
