import type { ContestState } from '../contest/state.ts';
import { refuse, type Refusal } from '../refusal.ts';
import type { Mark } from '../scorecard/marking/marking.ts';
import { sheetsOfRound } from '../scorecard/sheet/sheet.ts';
import { sheetInWords } from '../scorecard/sheet/sheet-in-words.ts';
import type { Sheet } from '../scorecard/sheet/sheet-lines.ts';
import { linesFor } from '../scorecard/sheet/sheet-lines.ts';
import { missingBacks } from '../scorecard/sign.ts';
import {
  cardId,
  emptyCard,
  lineKey,
  type CardState,
  type ScorecardSlices,
} from '../scorecard/state.ts';
import { judgeLetter } from '../showcase/state.ts';
import type { Reader } from '../state-map.ts';

/** The marks of one round as the skating rules take them, and whose they are. */
export interface RoundMarks {
  /** Entries that count, in sheet order: scratched ones never do. */
  readonly entries: readonly string[];
  /** Judges who signed every dance of the round for all couples, in panel order. */
  readonly judges: readonly string[];
  /** How many judges sit on the panel of the round. */
  readonly panel: number;
  /** marks[dance][entry][judge]. */
  readonly marks: number[][][];
}

type State = Reader<ScorecardSlices>;

/** The marks of a ranked round, from the judges who signed all of its scorecards. */
export function roundMarks(state: State, contest: ContestState, round: number): RoundMarks {
  const sheets = sheetsOfRound(state, contest, round);
  const first = sheets[0];
  const lines = first?.lines.filter(({ scratched }) => !scratched) ?? [];
  const entries = lines.map(({ entry }) => entry);
  const judges = (first?.judges ?? []).filter((judge) =>
    sheets.every((sheet) => isComplete(state, { sheet, judge, contest: contest.contest })),
  );
  const places = lines[0]?.marking.way === 'placement';
  const marks = sheets.map((sheet, dance) => {
    const columns = judges.map((judge) => columnOf(cardOf(state, sheet, judge), entries, dance));
    const closed = places ? columns.map(closeRanks) : columns;
    return entries.map((_, line) => closed.map((column) => column[line] ?? 0));
  });
  return { entries, judges, panel: first?.judges.length ?? 0, marks };
}

/**
 * Why a round cannot be counted yet: scorecards that are not signed, or that were, and lack a
 * couple that was registered or reinstated later. Undefined when it can.
 */
export function uncountable(
  state: State,
  contest: ContestState,
  round: number,
): Refusal | undefined {
  const lacking = sheetsOfRound(state, contest, round)
    .filter(({ lines }) => lines.some((line) => counts(line, contest)))
    .flatMap((sheet) =>
      sheet.judges
        .map((judge) => ({ sheet, judge, contest: contest.contest }))
        .filter((card) => !isComplete(state, card)),
    );
  const unsigned = lacking.filter(({ sheet, judge }) => !cardOf(state, sheet, judge)?.signed);
  if (unsigned.length > 0)
    return refuse('ScorecardsUnsigned', { missing: namesOfCards(state, unsigned) });
  if (lacking.length === 0) return undefined;
  const backs = lacking.flatMap((card) => backsLacking(state, card));
  const couples = [...new Set(backs)].sort((one, other) => one - other).join(', ');
  return refuse('ScorecardsIncomplete', { couples, cards: namesOfCards(state, lacking) });
}

/** A couple that is nobody else's to mark, of a judge who left before marking it. */
export function leftBehind(
  state: State,
  contest: ContestState,
): { readonly back: number; readonly judge: string } | undefined {
  for (const { lines, judges } of sheetsOfRound(state, contest, 1)) {
    for (const line of lines) {
      const { assigned, back } = line;
      if (assigned !== null && counts(line, contest) && !judges.includes(assigned))
        return { back, judge: judgeLetter(state, assigned) };
    }
  }
  return undefined;
}

/** One judge's card of a sheet, as far as it concerns one contest. */
export interface CardOfContest {
  readonly sheet: Sheet;
  readonly judge: string;
  readonly contest: string;
}

/** Names scorecards for people: judge letters with the dance or the heat, at most eight. */
function namesOfCards(state: State, cards: readonly CardOfContest[]): string {
  const names = cards.map(({ sheet, judge }) => {
    return `judge ${judgeLetter(state, judge)} (${sheetInWords(state, sheet.sheet)})`;
  });
  const more = names.length - 8;
  return more > 0 ? `${names.slice(0, 8).join(', ')} and ${String(more)} more` : names.join(', ');
}

/** The scorecard of a judge for a sheet, once it was opened. */
export function cardOf(state: State, sheet: Sheet, judge: string): CardState | undefined {
  return state.get('scorecard', cardId(sheet.sheet, judge));
}

/** Signed, with a mark for every couple of the contest that stands now. */
export function isComplete(state: State, card: CardOfContest): boolean {
  const { sheet, judge } = card;
  // With couples shared out among the judges, some have nothing to mark and nothing to sign.
  if (linesFor(sheet, judge).length === 0) return true;
  return cardOf(state, sheet, judge)?.signed === true && backsLacking(state, card).length === 0;
}

function backsLacking(state: State, { sheet, judge, contest }: CardOfContest): number[] {
  const lines = sheet.lines.filter((line) => line.contest === contest);
  const card = cardOf(state, sheet, judge) ?? emptyCard(sheet.sheet, judge);
  return missingBacks({ ...sheet, lines }, card);
}

function counts(
  line: { readonly contest: string; readonly scratched: boolean },
  contest: ContestState,
): boolean {
  return line.contest === contest.contest && !line.scratched;
}

function columnOf(
  card: CardState | undefined,
  entries: readonly string[],
  dance: number,
): number[] {
  return entries.map((entry) => numberOf(card?.marks[lineKey(entry, dance)]));
}

/** A couple scratched after signing leaves a gap in the places; those behind it move up. */
function closeRanks(column: readonly number[]): number[] {
  return column.map((place) => 1 + column.filter((other) => other < place).length);
}

function numberOf(mark: Mark | undefined): number {
  return typeof mark === 'number' ? mark : 0;
}
