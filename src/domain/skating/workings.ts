import type { Placing } from './rules/majority-order.ts';

/** What is printed in one column: "3" or, where a sum had to be made, "3 (5)". */
export type Cell = { readonly column: number; readonly count: number; readonly sum: number | null };

export type DanceRow = {
  readonly couple: number;
  readonly marks: readonly number[];
  /** One per column; null once the couple had its place. */
  readonly cells: readonly (Cell | null)[];
  readonly place: number;
  readonly rule: string;
  readonly placing: Placing;
};

/** The table of one dance as scrutineers print it; rows are in couple order. */
export type DanceWorkings = {
  readonly judges: number;
  readonly majority: number;
  /** "1", "1-2", "1-3" ... */
  readonly columns: readonly string[];
  readonly rows: readonly DanceRow[];
};

export type Compared = { readonly couple: number; readonly cells: readonly Cell[] };

/** One comparison of the summary; `leaders` get `position` when `decides`, else rule 11 follows. */
export type SummaryStep = {
  readonly rule: '9' | '10' | '11';
  readonly position: number;
  readonly compared: readonly Compared[];
  readonly leaders: readonly number[];
  readonly by: 'total' | 'last' | 'count' | 'sum' | 'nothing' | 'no-marks';
  readonly decides: boolean;
};

export type SummaryRow = {
  readonly couple: number;
  readonly dancePlaces: readonly number[];
  readonly total: number;
  readonly place: number;
  readonly rule: string;
};

/** The summary of several dances: a row per couple and every comparison that was made. */
export type SummaryWorkings = {
  /** All marks of one couple, the panel of rule 11; null when only places are known. */
  readonly marksPerCouple: number | null;
  readonly rows: readonly SummaryRow[];
  readonly steps: readonly SummaryStep[];
};

export type FinalWorkings = {
  readonly dances: readonly DanceWorkings[];
  readonly summary: SummaryWorkings | null;
};

/** A cell as printed: the count, and the sum in brackets where one was made. */
export function printCell(cell: Cell | null): string {
  if (cell === null) return '';
  return cell.sum === null ? `${cell.count}` : `${cell.count} (${cell.sum})`;
}

/** The comparisons of the summary in which a couple took part, in the order they were made. */
export function stepsOf(workings: SummaryWorkings, couple: number): SummaryStep[] {
  return workings.steps.filter((step) => step.compared.some((each) => each.couple === couple));
}
