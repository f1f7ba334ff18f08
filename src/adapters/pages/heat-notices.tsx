import type { VNode } from 'preact';
import type { HeatNotice } from '../../domain/heat/heat-notices.ts';
import type { HeatState } from '../../domain/heat/state.ts';
import { noticesOf } from '../../projections/notices/heat-notices.ts';
import type { Rows } from '../../projections/projection.ts';

interface Props {
  readonly rows: Rows;
  readonly heat: HeatState;
}

/** What is odd about a heat, for staff: a notice of its own. */
export function HeatNotices({ rows, heat }: Props): VNode | null {
  return <NoticeList notices={noticesOf(rows, heat)} />;
}

/** The same in a cell of a table. */
export function HeatFlags({ rows, heat }: Props): VNode {
  const flags = noticesOf(rows, heat).map(({ sentence }) => <span class="flag">{sentence}</span>);
  return <>{flags}</>;
}

/** Notices of heats, each on its line. */
export function NoticeList({ notices }: { notices: readonly HeatNotice[] }): VNode | null {
  if (notices.length === 0) return null;
  return (
    <div class="notice refused odd-heats">
      <ul class="plain">
        {notices.map(({ sentence }) => (
          <li>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}
