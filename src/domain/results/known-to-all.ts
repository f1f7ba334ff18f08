import { roundsOf, type ContestState } from '../contest/state.ts';
import { sheetsOfRound } from '../scorecard/sheet/sheet.ts';
import { linesFor, type Sheet } from '../scorecard/sheet/sheet-lines.ts';
import type { ScorecardSlices } from '../scorecard/state.ts';
import type { Reader } from '../state-map.ts';
import { cardOf, isComplete } from './round-marks.ts';
import { proficiency, standingsOf, type Standing } from './standings.ts';

type State = Reader<ScorecardSlices>;

/** How far the judges are with the latest round of a contest that was called. */
export interface Judging {
  /** 1-based. */
  readonly round: number;
  /** Judges who signed all they were asked for, of so many who were asked. */
  readonly signed: number;
  readonly panel: number;
}

/**
 * What everybody may know of a contest before its results are published: signed sheets alone
 * count, and of a round before the final only who goes on, once that is decided. Callbacks are
 * told by nothing here, not by the order either: that is for whoever shows them, by back number.
 */
export function knownToAll(state: State, contest: ContestState): Standing[] {
  if (contest.kind === 'proficiency') return proficiency(state, contest, ({ signed }) => signed);
  const known = standingsOf(state, contest).filter(
    ({ place, round }) => place !== null || contest.recalled[round] !== undefined,
  );
  return known.map((standing) => ({ ...standing, callbacks: null }));
}

/** The progress that everybody may know; undefined before anything of a contest was called. */
export function judgingOf(state: State, contest: ContestState): Judging | undefined {
  for (let round = roundsOf(contest); round > 0; round -= 1) {
    const sheets = sheetsOfRound(state, contest, round).filter((sheet) => isOpened(state, sheet));
    if (sheets.length > 0) return { round, ...progressOn(state, contest, sheets) };
  }
  return undefined;
}

function progressOn(
  state: State,
  { contest }: ContestState,
  sheets: readonly Sheet[],
): Pick<Judging, 'signed' | 'panel'> {
  const cards = sheets.flatMap((sheet) => {
    const lines = sheet.lines.filter((line) => line.contest === contest);
    const asked = sheet.judges.filter((judge) => linesFor({ lines }, judge).length > 0);
    return asked.map((judge) => ({ sheet, judge, contest }));
  });
  const open = cards.filter((card) => !isComplete(state, card)).map(({ judge }) => judge);
  const panel = new Set(cards.map(({ judge }) => judge)).size;
  return { signed: panel - new Set(open).size, panel };
}

function isOpened(state: State, sheet: Sheet): boolean {
  return sheet.judges.some((judge) => cardOf(state, sheet, judge) !== undefined);
}
