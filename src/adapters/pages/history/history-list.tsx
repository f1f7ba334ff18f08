import type { VNode } from 'preact';
import type { HistoryRow } from '../../../projections/history/history.ts';
import { letterOf } from '../../../projections/judging/letter-of.ts';
import { pathTo, type AnyView } from '../links.ts';
import { dayOf, preciseTime } from '../moments.ts';
import { filterOf, historySlice, type HistorySlice } from './query.ts';
import { EmptyState } from '../table-box.tsx';

interface Props {
  readonly view: AnyView;
  readonly here: string;
  /** The address of the page as of a revision; left out where nothing can be shown as of it. */
  readonly asOf?: (revision: number) => string;
}

/** The events an address asks for, newest first, with ways to older and newer ones. */
export function HistoryList(props: Props): VNode {
  const slice = historySlice(props.view);
  if (slice.rows.length === 0)
    return (
      <EmptyState words="Nothing like that has happened here. Take a filter away to see more." />
    );
  const items = slice.rows.map((row) => <Item {...props} row={row} />);
  return (
    <>
      <Pager {...props} slice={slice} label="Older and newer" />
      <ol class="history">{items}</ol>
      <Pager {...props} slice={slice} label="Older and newer, again" />
    </>
  );
}

/** Who acted, in words: "judge C", "administrator ada". */
export function actorWords(view: AnyView, row: HistoryRow): string {
  if (row.actorKind === 'judge') return `judge ${letterOf(view.rows, row.actorId)}`;
  if (row.actorKind === 'system') return 'the program itself';
  return [row.actorKind.replaceAll('-', ' '), row.actorId].join(' ').trim();
}

/** For whom somebody else keyed it in: a mark is the judge's, whoever typed it. */
function keyedInWords(view: AnyView, { actorKind, type, judge }: HistoryRow): string {
  if (judge === null || actorKind === 'judge' || !byJudges.includes(type)) return '';
  return `, keyed in for judge ${letterOf(view.rows, judge)}`;
}

/** What a judge does on a scorecard. */
const byJudges: readonly string[] = [
  ...['MarkRecorded', 'MarkWithdrawn', 'FeedbackGiven', 'CommentWritten', 'CommentWithdrawn'],
  'ScorecardSigned',
];

/** When it was entered; the time of recording too where that came more than 5 s later. */
export function timeWords(view: AnyView, row: HistoryRow): string {
  const apart = Math.abs(Date.parse(row.recordedAt) - Date.parse(row.enteredAt));
  const entered = preciseTime(view, row.enteredAt);
  if (apart <= 5000) return entered;
  return `entered ${entered}, recorded ${preciseTime(view, row.recordedAt)}`;
}

function Item(props: Props & { row: HistoryRow }): VNode {
  const { view, row } = props;
  return (
    <li id={`revision-${row.revision}`}>
      <p class="who-when">
        <time dateTime={row.enteredAt}>
          {dayOf(view, row.enteredAt)}, {timeWords(view, row)}
        </time>
        <span class="actor">
          {actorWords(view, row)}
          {keyedInWords(view, row)}
        </span>
        {row.device !== '' && <span class="device">{row.device}</span>}
      </p>
      <What {...props} />
    </li>
  );
}

function What({ row, asOf }: Props & { row: HistoryRow }): VNode {
  return (
    <div class="what">
      <p>
        {row.sentence} <Change row={row} />
      </p>
      <p class="muted small">
        revision {row.revision} · {row.type}
        {asOf && ' · '}
        {asOf && <a href={asOf(row.revision)}>as of then</a>}
      </p>
    </div>
  );
}

/** What stood before and what stands after, as a small pair. */
function Change({ row }: { row: HistoryRow }): VNode | null {
  const { before, after } = row;
  if (before === null && after === null) return null;
  return (
    <span class="pair">
      <span class="unseen">before </span>
      <span class="before">{before ?? '–'}</span>
      <span aria-hidden="true">→</span>
      <span class="unseen">after </span>
      <span class="after">{after ?? '–'}</span>
    </span>
  );
}

interface PagerProps extends Props {
  readonly slice: HistorySlice;
  readonly label: string;
}

function Pager({ view, here, slice, label }: PagerProps): VNode | null {
  const { older, newer } = slice;
  if (older === undefined && newer === undefined) return null;
  const to = (before: number): string => pathTo(view, here, { ...filterOf(view), before });
  return (
    <nav class="pager" aria-label={label}>
      {newer !== undefined && <a href={to(newer)}>Newer</a>}
      {older !== undefined && <a href={to(older)}>Older</a>}
    </nav>
  );
}
