import { countOf, ordinal } from '../../domain/skating/words.ts';
import { roundName, type ContestState } from '../../domain/contest/state.ts';
import { publicityOf, wereRetracted } from '../../projections/publicity/publicity.ts';
import {
  judgingIn,
  knownIn,
  standingsIn,
  type JudgingRow,
  type StandingRow,
} from '../../projections/standings.ts';
import type { Rows } from '../../projections/projection.ts';

/** How far a contest's results are, and whether they may be shown. */
export type ResultState = 'nothing' | 'judging' | 'hidden' | 'provisional' | 'official';

export const stateWords: Readonly<Record<ResultState, string>> = {
  nothing: 'nothing yet',
  judging: 'being judged',
  hidden: 'not shown yet',
  provisional: 'provisional',
  official: 'official',
};

/** The state of a contest's results, as everybody is told it. */
export function resultState(rows: Rows, contest: string): ResultState {
  const publicity = publicityOf(rows, contest);
  if (publicity === 'official') return publicity;
  if (publicity === 'hidden' && isMarked(standingsIn(rows, contest))) return publicity;
  if (publicity === 'provisional' && isMarked(knownIn(rows, contest))) return publicity;
  return judgingIn(rows, contest) ? 'judging' : 'nothing';
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
  const isOut = among.some(({ round }) => round > row.round);
  if (row.callbacks !== null && !isOut) return countOf(row.callbacks, 'callback');
  if (contest.kind !== 'ranked') return 'no marks yet';
  const goesOn = contest.recalled[row.round]?.includes(row.entry) === true;
  return goesOn ? 'through' : roundName(contest, row.round);
}

/** The standing of a contest as far as everybody may be shown it; otherwise nothing at all. */
export function shownStandings(rows: Rows, contest: string): StandingRow[] {
  const state = resultState(rows, contest);
  if (state === 'official') return standingsIn(rows, contest);
  return state === 'provisional' ? knownIn(rows, contest) : [];
}

/** "4 of 5 judges signed": all that is told of a round while it is judged. */
export function progressWords(
  contest: ContestState,
  { round, signed, panel }: Pick<JudgingRow, 'round' | 'signed' | 'panel'>,
): string {
  const judges = panel === 1 ? 'judge' : 'judges';
  const where = contest.recalls.length === 0 ? '' : `${upperFirst(roundName(contest, round))}: `;
  if (signed < panel) return `${where}${String(signed)} of ${String(panel)} ${judges} signed`;
  const isDecided =
    contest.recalled[round] !== undefined || contest.recalls[round - 1] === undefined;
  const next = isDecided ? '' : ', the recall comes next';
  return `${where}all ${countOf(panel, 'judge')} signed${next}`;
}

/** The progress of a contest in words; undefined before anything of it was called. */
export function progressOf(rows: Rows, contest: ContestState): string | undefined {
  const judging = judgingIn(rows, contest.contest);
  return judging && progressWords(contest, judging);
}

function upperFirst(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

function isMarked(standings: readonly StandingRow[]): boolean {
  return standings.some(({ marks }) => marks > 0);
}
