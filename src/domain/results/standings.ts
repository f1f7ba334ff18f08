import { roundsOf, type ContestState } from '../contest/state.ts';
import { pointsOn } from '../scorecard/marking/points.ts';
import { sheetsOfRound } from '../scorecard/sheet/sheet.ts';
import type { SheetLine } from '../scorecard/sheet/sheet-lines.ts';
import type { CardState, ScorecardSlices } from '../scorecard/state.ts';
import { callbacks } from '../skating/callbacks.ts';
import { placeFinal, type FinalResult } from '../skating/final.ts';
import type { Reader } from '../state-map.ts';
import { cardOf, roundMarks, type RoundMarks } from './round-marks.ts';

/** Where one entry stands in its contest; what does not apply is null. */
export interface Standing {
  readonly entry: string;
  /** The last round it danced or dances, 1-based. */
  readonly round: number;
  /** Final of a ranked contest: its place, shared places as means, and the rule that decided. */
  readonly place: number | null;
  readonly rule: string | null;
  /** Round before the final: all callbacks it got there. */
  readonly callbacks: number | null;
  /** Proficiency: the mean of its points over marks given, and how many marks. */
  readonly points: number | null;
  readonly marks: number;
}

/** Better first: the final's places, then later rounds before earlier ones, callbacks, points. */
export function byStanding(a: Standing, b: Standing): number {
  return (
    (a.place ?? Infinity) - (b.place ?? Infinity) ||
    b.round - a.round ||
    (b.callbacks ?? 0) - (a.callbacks ?? 0) ||
    (b.points ?? -1) - (a.points ?? -1)
  );
}

type State = Reader<ScorecardSlices>;

/** The final of a ranked contest: places of those judges who signed all; undefined before any. */
export function finalOf(
  state: State,
  contest: ContestState,
): { readonly round: RoundMarks; readonly result: FinalResult } | undefined {
  const round = roundMarks(state, contest, roundsOf(contest));
  if (round.entries.length === 0 || round.judges.length === 0) return undefined;
  return { round, result: placeFinal(round.marks) };
}

/** Everybody's standing, best first: finalists by place, then those left out round by round. */
export function standingsOf(state: State, contest: ContestState): Standing[] {
  if (contest.kind === 'proficiency') return proficiency(state, contest);
  const rounds = Array.from({ length: roundsOf(contest) }, (_, index) => index + 1);
  const out = new Set<string>();
  return rounds.reverse().flatMap((round) => {
    const last = round === roundsOf(contest);
    const rows = last ? finalists(state, contest) : recalledFrom(state, contest, round);
    const fresh = rows.filter(({ entry }) => !out.has(entry));
    for (const { entry } of fresh) out.add(entry);
    return fresh;
  });
}

function finalists(state: State, contest: ContestState): Standing[] {
  const final = finalOf(state, contest);
  if (!final) return [];
  const { round, result } = final;
  const rows = round.entries.map((entry, index) => ({
    ...blank(entry, roundsOf(contest)),
    place: result.places[index] ?? null,
    rule: result.rules[index] ?? null,
    marks: round.judges.length * contest.dances.length,
  }));
  return rows.sort(byStanding);
}

function recalledFrom(state: State, contest: ContestState, round: number): Standing[] {
  const { entries, judges, marks } = roundMarks(state, contest, round);
  if (judges.length === 0) return [];
  const { totals } = callbacks(marks, contest.recalls[round - 1] ?? entries.length);
  const rows = entries.map((entry, index) => ({
    ...blank(entry, round),
    callbacks: totals[index] ?? 0,
    marks: judges.length * contest.dances.length,
  }));
  return rows.sort(byStanding);
}

/** The couples of a contest against a standard, by the cards that count. */
export function proficiency(
  state: State,
  contest: ContestState,
  counts: (card: CardState) => boolean = () => true,
): Standing[] {
  const rows = sheetsOfRound(state, contest, 1).flatMap((sheet) => {
    const cards = sheet.judges
      .flatMap((judge) => cardOf(state, sheet, judge) ?? [])
      .filter((card) => counts(card));
    return sheet.lines
      .filter((line) => line.contest === contest.contest && !line.scratched)
      .map((line) => standingOfLine(line, cards));
  });
  return rows.sort(byStanding);
}

function standingOfLine(line: SheetLine, cards: readonly CardState[]): Standing {
  const given = cards.flatMap((card) =>
    line.dances.flatMap((dance) => pointsOn(card, line, dance) ?? []),
  );
  return { ...blank(line.entry, 1), points: mean(given), marks: given.length };
}

function blank(entry: string, round: number): Standing {
  return { entry, round, place: null, rule: null, callbacks: null, points: null, marks: 0 };
}

function mean(points: readonly number[]): number | null {
  if (points.length === 0) return null;
  const sum = points.reduce((total, one) => total + one, 0);
  return Math.round((sum / points.length) * 100) / 100;
}
