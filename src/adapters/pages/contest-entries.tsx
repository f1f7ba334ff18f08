import type { VNode } from 'preact';
import type { ContestState } from '../../domain/contest/state.ts';
import { entriesOf, type EntryLine } from '../../projections/entries.ts';
import { EmptyState, ListTable, NumberHead } from './table-box.tsx';
import type { View } from './view.ts';

interface Props {
  readonly view: View;
  readonly contest: ContestState;
}

/** Who is entered, and what another system published for them, where the entry brought that. */
export function ContestEntries({ view, contest }: Props): VNode {
  const entries = entriesOf(view.rows, contest.contest).sort((a, b) => a.back - b.back);
  const hasSource = entries.some(({ sourceResult }) => sourceResult !== null);
  const titles = ['#Back', 'Couple', ...(hasSource ? ['Result of the source'] : []), 'State'];
  if (entries.length === 0)
    return <EmptyState words="The couples stand here once they are entered." />;
  return (
    <ListTable
      label={`Entries of ${contest.title}`}
      titles={titles}
      items={entries}
      draw={(entry) => <EntryRow entry={entry} hasSource={hasSource} />}
    />
  );
}

function EntryRow({ entry, hasSource }: { entry: EntryLine; hasSource: boolean }): VNode {
  return (
    <tr class={entry.scratched ? 'scratched' : ''}>
      <NumberHead>{entry.back}</NumberHead>
      <td>{entry.names}</td>
      {hasSource && <td>{entry.sourceResult ?? ''}</td>}
      <td>{entry.scratched ? 'scratched' : 'entered'}</td>
    </tr>
  );
}
