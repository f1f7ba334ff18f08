import type { ComponentChildren, VNode } from 'preact';
import { sliceTables } from '../../../projections/fold/tables.ts';
import { letterOf } from '../../../projections/judging/letter-of.ts';
import { pathTo } from '../links.ts';
import type { View } from '../view.ts';

/** What a place, a mark or a number is about. */
export interface Told {
  readonly view: View;
  readonly contest: string;
  readonly entry: string;
  /** Where it is one judge's. */
  readonly judge?: string | undefined;
  /** Whether who looks may see the history; what everybody is shown leads nowhere. */
  readonly isLed: boolean;
}

/** A place, a mark or a number as the way to who gave it and who changed it. */
export function HistoryWay(props: Told & { children: ComponentChildren }): VNode {
  const { view, contest, entry, judge, isLed, children } = props;
  const couple = view.rows.get(sliceTables.entry, entry)?.couple;
  if (!isLed || couple === undefined) return <>{children}</>;
  const href = pathTo(view, 'history', { contest, couple, judge });
  const of = judge === undefined ? 'who changed this' : `judge ${letterOf(view.rows, judge)}`;
  return (
    <a class="told" href={href} title={`History: ${of}`}>
      {children}
    </a>
  );
}

/** The cell of a number that leads to its history: a judge's mark, or what became of the marks. */
export function ToldCell(props: Told & { children: ComponentChildren }): VNode {
  return (
    <td class={`number ${props.judge === undefined ? 'strong' : 'mark'}`}>
      <HistoryWay {...props} />
    </td>
  );
}

/** The same under a whole, for who may see it. */
export function WhoChangedThis(told: Told): VNode | null {
  if (!told.isLed) return null;
  return (
    <p>
      <HistoryWay {...told}>Who changed this</HistoryWay>
    </p>
  );
}
