import type { VNode } from 'preact';
import type { HistoryRow } from '../../../../projections/history/history.ts';
import { actorWords, timeWords } from '../../history/history-list.tsx';
import { ReopenForm } from '../reopen/reopen-form.tsx';
import { StateMark } from '../../slip/state-mark.tsx';
import { isNow, type View } from '../../view.ts';
import { OwnLinesTable } from './own-lines-table.tsx';
import type { OwnSheet } from './own-sheets.ts';

interface Props {
  readonly view: View;
  readonly own: OwnSheet;
  /** The heat's label. */
  readonly heat: string;
}

/** One dance: its state, its couples, and what became of it. */
export function OwnSheetView({ view, own, heat }: Props): VNode {
  const { signed, changes } = own;
  const about = aboutOf(own);
  return (
    <section class="own-sheet">
      <h3>{about}</h3>
      <SheetState {...{ view, own }} />
      <OwnLinesTable given={own.given} label={`Heat ${heat}, ${about}`} />
      {changes.length > 0 && <Changes view={view} changes={changes} />}
      {signed && <Reopening {...{ view, own, heat }} />}
    </section>
  );
}

function Reopening({ view, own, heat }: Props): VNode | null {
  if (!isNow(view)) return null;
  const { shut, sheet } = own.leaf.slip;
  if (shut !== undefined) return <p class="own-state">{shut}</p>;
  const asked = { base: view.base, sheet: sheet.sheet, back: 'judge/marks' };
  return <ReopenForm {...asked} about={`heat ${heat}, ${aboutOf(own)}`} />;
}

function aboutOf({ leaf }: OwnSheet): string {
  return `${leaf.title}, ${leaf.danceName}`;
}

/** Signed when and by whom, or open; and whether marks came late. */
function SheetState({ view, own }: Pick<Props, 'view' | 'own'>): VNode {
  const { signed, leaf } = own;
  const late = leaf.slip.card?.late ?? 0;
  const words = signed ? `signed ${timeWords(view, signed)}${byWords(view, signed)}` : 'open';
  return (
    <p class="own-state">
      <StateMark state={signed ? 'saved' : 'none'} words={words} />
      {late > 0 && <span> · {lateWords(late)}</span>}
    </p>
  );
}

/** Nothing is erased: what was taken back stands here. */
function Changes({ view, changes }: { view: View; changes: readonly HistoryRow[] }): VNode {
  return (
    <>
      <h4>Changed and taken back</h4>
      <ul class="own-changes">
        {changes.map((row) => (
          <li>
            {timeWords(view, row)}
            {byWords(view, row)}: {row.sentence}
          </li>
        ))}
      </ul>
    </>
  );
}

function byWords(view: View, row: HistoryRow): string {
  if (row.actorKind === 'judge') return '';
  return row.actorKind === 'chairman' ? `, ${actorWords(view, row)}` : keyedIn(view, row);
}

function keyedIn(view: View, row: HistoryRow): string {
  return `, keyed in by ${actorWords(view, row)}`;
}

function lateWords(late: number): string {
  return late === 1
    ? '1 mark came after the heat was closed'
    : `${String(late)} marks came after the heat was closed`;
}
