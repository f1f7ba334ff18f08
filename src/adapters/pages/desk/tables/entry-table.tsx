import type { VNode } from 'preact';
import type { EntryState } from '../../../../domain/entry/state.ts';
import { coupleNames, entryNoteTable } from '../../../../projections/entries.ts';
import { sliceTables, type SliceRow } from '../../../../projections/fold/tables.ts';
import { CommandForm, ReasonForm } from '../../command-form.tsx';
import { pathTo } from '../../links.ts';
import { ListTable, NumberHead } from '../../table-box.tsx';
import { isNow, type View } from '../../view.ts';
import { irregularWords } from '../../../../domain/entry/irregular-words.ts';
import { tallyOf } from '../../../../domain/showcase/tally.ts';
import { readerOf } from '../../../../projections/fold/slices.ts';

interface Props {
  readonly view: View;
  /** Ids of entries, in the order to show them. */
  readonly entries: readonly string[];
  readonly back: string;
  readonly label: string;
}

/** Entries as the desk works with them, by back number: scratch, reinstate, irregularities. */
export function EntryTable({ view, entries, back, label }: Props): VNode {
  const known = entries.flatMap((id) => view.rows.get(sliceTables.entry, id) ?? []);
  const hasContests = new Set(known.map(({ contest }) => contest)).size > 1;
  return (
    <>
      {isNow(view) && <p class="muted">{meanings}</p>}
      <ListTable
        label={label}
        titles={['#Back', 'Couple', ...(hasContests ? ['Contest'] : []), 'State', 'Actions']}
        items={known.sort((a, b) => a.back - b.back)}
        draw={(entry) => <EntryRow {...{ view, back, entry, hasContests }} />}
      />
    </>
  );
}

const meanings =
  'Scratch: the couple does not dance; it stays in the list, and places behind it move up. ' +
  'Withdraw: the entry was a mistake and goes; only while nobody has marked it.';

interface RowProps extends Pick<Props, 'view' | 'back'> {
  readonly entry: SliceRow<EntryState>;
  /** Whether the table names the contest: only where it has several. */
  readonly hasContests: boolean;
}

function EntryRow(props: RowProps): VNode {
  const { view, entry, hasContests } = props;
  const { id, couple, contest, scratched } = entry;
  return (
    <tr class={scratched ? 'scratched' : ''}>
      <NumberHead>{entry.back}</NumberHead>
      <td>
        <a href={pathTo(view, 'history', { couple })}>{coupleNames(view.rows, couple)}</a>
      </td>
      {hasContests && <ContestCell view={view} contest={contest} />}
      <EntryStateCell view={view} id={id} scratched={scratched} />
      <td>
        <EntryActions {...props} />
      </td>
    </tr>
  );
}

function ContestCell({ view, contest }: { view: View; contest: string }): VNode {
  const title = view.rows.get(sliceTables.contest, contest)?.title;
  return (
    <td>
      <a href={pathTo(view, `desk/contests/${contest}`)}>{title}</a>
    </td>
  );
}

function EntryStateCell(props: { view: View; id: string; scratched: boolean }): VNode {
  const irregular = props.view.rows.get(entryNoteTable, props.id)?.irregular ?? [];
  return (
    <td>
      {props.scratched ? 'scratched' : 'entered'}
      {irregular.length > 0 && <span class="flag">{irregularWords(irregular)}</span>}
    </td>
  );
}

function EntryActions({ view, entry, back }: RowProps): VNode {
  const form = { view, data: { entry: entry.id }, about: `couple ${String(entry.back)}`, back };
  if (entry.scratched) return <CommandForm {...form} command="ReinstateEntry" label="Reinstate" />;
  const hint = 'Such as: injured, did not appear.';
  const withdraw = { ...form, command: 'WithdrawEntry', label: 'Withdraw', tone: 'grave' } as const;
  return (
    <div class="actions">
      <ReasonForm {...form} command="ScratchEntry" label="Scratch" hint={hint} />
      {tallyOf(readerOf(view.rows), `entry/${entry.id}`) === 0 && <CommandForm {...withdraw} />}
    </div>
  );
}
