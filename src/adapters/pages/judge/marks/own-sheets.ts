import { agendaOf } from '../../../../projections/agenda.ts';
import { historyPage, type HistoryRow } from '../../../../projections/history/history.ts';
import { slipHeat } from '../../slip/facts/judge-data.ts';
import { leavesOf, type Leaf } from '../../slip/facts/slip-leaves.ts';
import type { HeatLine } from '../../slip/facts/slip-types.ts';
import type { View } from '../../view.ts';
import { ownLines, type OwnLines } from './own-lines.ts';

/** A heat with the judge's own sheets that were opened in it. */
export interface OwnHeat extends HeatLine {
  readonly sheets: readonly OwnSheet[];
}

/** One dance of a sheet of the judge's own, and what happened to it. */
export interface OwnSheet {
  readonly leaf: Leaf;
  readonly given: OwnLines;
  /** The signature that stands, if one does. */
  readonly signed: HistoryRow | undefined;
  /** What was changed, taken back, reopened or keyed in by somebody else, oldest first. */
  readonly changes: readonly HistoryRow[];
}

/** More than a judge does in a weekend. */
const mostEvents = 20_000;

/** Every heat in which this judge has a scorecard, in running order, and nobody else's. */
export function ownHeats(view: View, judge: string): OwnHeat[] {
  const events = eventsBySubject(view, judge);
  const shown = new Set<string>();
  return agendaOf(view.rows).flatMap((heat) => {
    const slip = slipHeat(view.rows, heat, judge);
    const opened = slip.sheets.filter(({ sheet, card }) => card && !shown.has(sheet.sheet));
    // A round danced in several heats has one sheet: it stands under the first of them.
    for (const { sheet } of opened) shown.add(sheet.sheet);
    if (opened.length === 0) return [];
    const sheets = leavesOf({ ...slip, sheets: opened }).map((leaf) => {
      const subject = `scorecard/${leaf.slip.sheet.sheet}/${judge}`;
      return ownSheet(leaf, events.get(subject) ?? [], judge);
    });
    return [{ heat: heat.heat, label: heat.label, sheets }];
  });
}

function eventsBySubject(view: View, judge: string): Map<string, HistoryRow[]> {
  const bySubject = new Map<string, HistoryRow[]>();
  for (const row of historyPage(view.rows, { judge }, { limit: mostEvents }).reverse()) {
    const before = bySubject.get(row.subject);
    if (before) before.push(row);
    else bySubject.set(row.subject, [row]);
  }
  return bySubject;
}

function ownSheet(leaf: Leaf, events: readonly HistoryRow[], judge: string): OwnSheet {
  const isSigned = leaf.slip.card?.signed === true;
  return {
    leaf,
    given: ownLines(leaf),
    signed: isSigned ? events.findLast(({ type }) => type === 'ScorecardSigned') : undefined,
    changes: events.filter((event) => isChange(event, judge)),
  };
}

const always: readonly string[] = [
  ...['MarkWithdrawn', 'CommentWithdrawn', 'ScorecardReopened', 'ScorecardQuestioned'],
];

function isChange({ type, before, actorKind, actorId }: HistoryRow, judge: string): boolean {
  const isOther = actorKind !== 'judge' || actorId !== judge;
  const isMine = type !== 'ScorecardOpened' && type !== 'HeatCalled';
  return (
    always.includes(type) || (type === 'MarkRecorded' && before !== null) || (isOther && isMine)
  );
}
