import { countOf, ordinal } from '../../domain/skating/words.ts';
import { roundName, type ContestState } from '../../domain/contest/state.ts';
import { publicityOf, wereRetracted } from '../../projections/publicity/publicity.ts';
import { standingsIn, type StandingRow } from '../../projections/standings.ts';
import type { Rows } from '../../projections/projection.ts';

/** How far a contest's results are, and whether they may be shown. */
export type ResultState = 'nothing' | 'hidden' | 'provisional' | 'official';

export const stateWords: Readonly<Record<ResultState, string>> = {
  nothing: 'nothing yet',
  hidden: 'not shown yet',
  provisional: 'provisional',
  official: 'official',
};

/** The state of a contest's results. */
export function resultState(rows: Rows, contest: string): ResultState {
  const publicity = publicityOf(rows, contest);
  if (publicity === 'official') return publicity;
  return isMarked(rows, contest) ? publicity : 'nothing';
}

/** A contest's results as they are called: the state, and whether they were taken back before. */
export interface ResultName {
  readonly state: ResultState;
  /** "provisional", "official, corrected". */
  readonly word: string;
}

/** How a contest's results are called on every screen and print. */
export function resultName(rows: Rows, contest: string): ResultName {
  return nameOf(resultState(rows, contest), wereRetracted(rows, contest));
}

/** A state by its word; results that were taken back are corrected once they are official again. */
export function nameOf(state: ResultState, retracted: boolean): ResultName {
  const word = stateWords[state];
  const since = state === 'official' ? 'corrected' : 'retracted';
  return { state, word: retracted ? `${word}, ${since}` : word };
}

/** "1st", or for a shared place, which is a mean, "tied for 3rd". */
export function placeWord(place: number, among: readonly Pick<StandingRow, 'place'>[]): string {
  const sharing = among.filter((row) => row.place === place).length;
  if (sharing < 2) return ordinal(place);
  return `tied for ${ordinal(place - (sharing - 1) / 2)}`;
}

/** What a standing says in a word or two: a place, points, or how far it came. */
export function standingWord(
  row: StandingRow,
  contest: ContestState,
  among: readonly StandingRow[],
): string {
  if (row.place !== null) return placeWord(row.place, among);
  if (row.points !== null) return countOf(row.points, 'point');
  if (row.callbacks === null) return 'no marks yet';
  const isOut = among.some(({ round }) => round > row.round);
  return isOut ? roundName(contest, row.round) : countOf(row.callbacks, 'callback');
}

/** The standing of a contest where it may be shown to everybody; otherwise nothing at all. */
export function shownStandings(rows: Rows, contest: string): StandingRow[] {
  const state = resultState(rows, contest);
  return state === 'official' || state === 'provisional' ? standingsIn(rows, contest) : [];
}

function isMarked(rows: Rows, contest: string): boolean {
  return standingsIn(rows, contest).some(({ marks }) => marks > 0);
}
