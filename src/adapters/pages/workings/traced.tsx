import type { ComponentChildren, VNode } from 'preact';
import { sliceTables } from '../../../projections/fold/tables.ts';
import { pathTo } from '../links.ts';
import { mayOpen, staff } from '../roles.ts';
import type { View } from '../view.ts';

interface Props {
  readonly view: View;
  /** What the history is asked for; of an entry, its couple and its contest. */
  readonly about: {
    readonly entry?: string | undefined;
    readonly judge?: string | undefined;
    readonly heat?: string;
    readonly contest?: string;
  };
  readonly children: ComponentChildren;
}

/** A place, a mark or a number that leads staff to its history; everybody else just reads it. */
export function Traced({ view, about, children }: Props): VNode {
  if (!mayOpen(staff, view.actor.kind)) return <>{children}</>;
  const { entry, ...others } = about;
  const found = entry === undefined ? undefined : view.rows.get(sliceTables.entry, entry);
  const ofEntry = found && { couple: found.couple, contest: found.contest };
  return (
    <a class="traced" href={pathTo(view, 'history', { ...ofEntry, ...others })}>
      {children}
    </a>
  );
}

interface CellProps extends Omit<Props, 'children'> {
  /** The classes of the cell: "number mark". */
  readonly kind: string;
  readonly value: string | number | undefined;
}

/** The same as a cell of a table. */
export function TracedCell({ view, about, kind, value }: CellProps): VNode {
  return (
    <td class={kind}>
      <Traced view={view} about={about}>
        {value}
      </Traced>
    </td>
  );
}
