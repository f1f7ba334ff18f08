import type { HeatState } from '../../domain/heat/state.ts';
import { linesFor, type Sheet } from '../../domain/scorecard/sheet/sheet-lines.ts';
import { progressOf } from '../../domain/scorecard/sign.ts';
import { seatOf } from '../../domain/seat/state.ts';
import { coverageTable } from '../coverage.ts';
import { readerOf } from '../fold/slices.ts';
import { sliceTables } from '../fold/tables.ts';
import type { Rows } from '../projection.ts';
import { sheetsIn } from './sheets.ts';
import { letterOf } from './letter-of.ts';

/**
 * How far one judge is with one heat: asked for nothing, not called yet, nothing marked, some, all
 * but the signature, signed without a couple that came later, signed.
 */
export type CoverState = 'nothing' | 'waiting' | 'empty' | 'open' | 'full' | 'short' | 'signed';

export interface Cover {
  readonly judge: string;
  readonly letter: string;
  readonly state: CoverState;
  readonly given: number;
  readonly wanted: number;
  /** Back numbers of couples that lack a mark of this judge. */
  readonly missing: readonly number[];
  /** Marks that came in after the heat was closed. */
  readonly late: number;
  /** Whether anything of it was keyed in from paper. */
  readonly paper: boolean;
}

/** How far every one of these judges is with a heat, over all its sheets. */
export function coverOfHeat(rows: Rows, heat: HeatState, judges: readonly string[]): Cover[] {
  const sheets = sheetsIn(rows, heat.heat);
  return judges.map((judge) => {
    const own = sheets.filter((sheet) => isAsked(sheet, judge));
    const parts = own.map((sheet) => partOf(rows, sheet, judge));
    const sum = (of: (part: Part) => number): number =>
      parts.reduce((total, part) => total + of(part), 0);
    const given = sum((part) => part.given);
    const wanted = sum((part) => part.wanted);
    const missing = [...new Set(parts.flatMap((part) => part.missing))].sort((a, b) => a - b);
    const isToCome = sheets.length === 0 && mayBeAsked(rows, heat, judge);
    const state = isToCome ? 'waiting' : stateOf({ status: heat.status, parts, given, wanted });
    const paper = parts.some((part) => part.paper);
    const count = { given, wanted, missing, paper, late: sum((part) => part.late) };
    return { judge, letter: letterOf(rows, judge), state, ...count };
  });
}

/** Whether marks of a judge are missing in a heat that was called. */
export function lacks({ state }: Pick<Cover, 'state'>): boolean {
  return state === 'empty' || state === 'open' || state === 'short';
}

/** Whether a heat asks nothing of a judge who sits on its panel: others mark all its couples. */
export function isSpared(rows: Rows, heat: string, judge: string): boolean {
  const state = readerOf(rows);
  const seat = seatOf(state, judge);
  const isUsual = seat.present && seat.solos === 'all';
  // Looking at every sheet of a day is dear; without these two no couple is anybody's own.
  if (isUsual && !rows.get(sliceTables.assignment, heat)) return false;
  const sheets = sheetsIn(rows, heat);
  return sheets.length > 0 && !sheets.some((sheet) => isAsked(sheet, judge));
}

/** Before a recall is decided there is no sheet, but a panel that will be asked. */
function mayBeAsked(rows: Rows, { status, judges }: HeatState, judge: string): boolean {
  const isOnPanel = judges?.includes(judge) ?? true;
  return status === 'scheduled' && isOnPanel && seatOf(readerOf(rows), judge).present;
}

interface Part {
  readonly given: number;
  readonly wanted: number;
  readonly signed: boolean;
  readonly missing: readonly number[];
  readonly late: number;
  readonly paper: boolean;
}

function isAsked(sheet: Sheet, judge: string): boolean {
  return sheet.judges.includes(judge) && linesFor(sheet, judge).length > 0;
}

function partOf(rows: Rows, sheet: Sheet, judge: string): Part {
  const row = rows.get(coverageTable, sheet.sheet, judge);
  if (row) return row;
  const { wanted } = progressOf(sheet, { judge, marks: {} });
  return { given: 0, wanted, signed: false, missing: [], late: 0, paper: false };
}

function stateOf(far: {
  readonly status: HeatState['status'];
  readonly parts: readonly Part[];
  readonly given: number;
  readonly wanted: number;
}): CoverState {
  const { status, parts, given, wanted } = far;
  if (parts.length === 0) return 'nothing';
  const isShort = parts.some(({ missing }) => missing.length > 0);
  if (parts.every(({ signed }) => signed)) return isShort ? 'short' : 'signed';
  if (given >= wanted) return 'full';
  if (given > 0) return 'open';
  return status === 'scheduled' ? 'waiting' : 'empty';
}
