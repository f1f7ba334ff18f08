import { spotsOf, type SheetLine } from '../../../../domain/scorecard/sheet/sheet-lines.ts';
import { lineKey } from '../../../../domain/scorecard/state.ts';
import { ownValue } from '../../../../domain/schema/own-value.ts';
import { agendaOf } from '../../../../projections/agenda.ts';
import { historyPage, type HistoryRow } from '../../../../projections/history/history.ts';
import { slipHeat } from '../../slip/facts/judge-data.ts';
import { leavesOf, type Leaf } from '../../slip/facts/slip-leaves.ts';
import { markWords } from '../../slip/facts/slip-words.ts';
import type { HeatLine, SlipSheet } from '../../slip/facts/slip-types.ts';
import type { View } from '../../view.ts';

/** A heat with the judge's own sheets that were opened in it. */
export interface OwnHeat extends HeatLine {
  readonly sheets: readonly OwnSheet[];
}

/** One dance of a sheet of the judge's own, and what happened to it. */
export interface OwnSheet {
  readonly leaf: Leaf;
  readonly lines: readonly OwnLine[];
  /** Whether it waits for its first mark: then nothing can be said of any couple. */
  readonly isBlank: boolean;
  /** The signature that stands, if one does. */
  readonly signed: HistoryRow | undefined;
  /** What was changed, taken back, reopened or keyed in by somebody else, oldest first. */
  readonly changes: readonly HistoryRow[];
}

/** What a couple got in one dance. */
export interface OwnLine {
  readonly back: number;
  readonly names: string;
  readonly scratched: boolean;
  /** "GH", "Technique 21, Poise 18; good F", or that nothing was. */
  readonly given: string;
  readonly isMarked: boolean;
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
  const { slip, dance } = leaf;
  const isSigned = slip.card?.signed === true;
  const lines = slip.sheet.lines
    .filter((line) => line.dances.includes(dance) && isOwn(line, slip))
    .map((line) => ownLine(line, leaf))
    .sort((a, b) => a.back - b.back);
  return {
    leaf,
    lines,
    isBlank: !isSigned && !lines.some(({ isMarked }) => isMarked),
    signed: isSigned ? events.findLast(({ type }) => type === 'ScorecardSigned') : undefined,
    changes: events.filter((event) => isChange(event, judge)),
  };
}

/** Couples of this judge, and those marked before another judge was assigned. */
function isOwn(line: SheetLine, { card }: SlipSheet): boolean {
  const isAssigned = line.assigned === null || line.assigned === card?.judge;
  return isAssigned || spotsOf(line).some((spot) => card?.marks[spot] !== undefined);
}

function ownLine(line: SheetLine, { slip, dance }: Leaf): OwnLine {
  const { back, couple, scratched, marking } = line;
  const given = givenTo(line, slip, dance);
  return {
    ...{ back, scratched, names: slip.names[couple] ?? '', isMarked: given !== '' },
    given: given || nothingGiven(marking.way, slip.card?.signed === true),
  };
}

/** "Technique 21, Poise 18; good F; bad T; comment: ..."; empty where nothing was given. */
function givenTo({ entry, marking }: SheetLine, slip: SlipSheet, dance: number): string {
  const { marks = {}, feedback = {} } = slip.card ?? {};
  const parts = marking.way === 'parts' ? marking.parts : [];
  const named = parts.flatMap((name, part) => {
    const mark = marks[lineKey(entry, dance, part)];
    return mark === undefined ? [] : [`${name} ${String(mark)}`];
  });
  const mark = marks[lineKey(entry, dance)];
  const single = mark === undefined ? [] : [markWords(marking, mark)];
  const words = Object.entries(feedback[lineKey(entry, dance)] ?? {});
  const said = words.map(([word, statement]) => `${statement} ${word}`);
  const comment = ownValue(slip.comments, entry);
  const written = comment === undefined ? [] : [`comment: ${comment}`];
  const all = [named.join(', '), ...single, said.join(', '), ...written];
  return all.filter((one) => one !== '').join('; ');
}

/** That a couple is not called back is certain with the signature alone. */
function nothingGiven(way: string, isSigned: boolean): string {
  if (way !== 'callback') return 'not marked';
  return isSigned ? 'not called back' : 'not called back so far';
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
