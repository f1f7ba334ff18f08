import type { ContestState } from '../contest/state.ts';
import type { Mark } from '../scorecard/marking/marking.ts';
import { sheetsOfRound } from '../scorecard/sheet/sheet.ts';
import type { Sheet } from '../scorecard/sheet/sheet-lines.ts';
import { linesFor } from '../scorecard/sheet/sheet-lines.ts';
import { missingBacks } from '../scorecard/sign.ts';
import { cardId, lineKey, type CardState, type ScorecardSlices } from '../scorecard/state.ts';
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
 * Scorecards of a round that are not signed, or lack a couple that was reinstated or registered
 * after signing: sheet and judge, in order.
 */
export function unsignedCards(
  state: State,
  contest: ContestState,
  round: number,
): { readonly sheet: string; readonly judge: string }[] {
  return sheetsOfRound(state, contest, round)
    .filter(({ lines }) => lines.some((line) => counts(line, contest)))
    .flatMap((sheet) =>
      sheet.judges
        .filter((judge) => !isComplete(state, { sheet, judge, contest: contest.contest }))
        .map((judge) => ({ sheet: sheet.sheet, judge })),
    );
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
        return { back, judge: state.get('judge', assigned)?.letter ?? assigned };
    }
  }
  return undefined;
}

/** Names unsigned scorecards for people: judge letters per dance or heat, at most eight. */
export function namesOfCards(
  state: State,
  cards: readonly { readonly sheet: string; readonly judge: string }[],
): string {
  const names = cards.map(
    ({ sheet, judge }) => `judge ${state.get('judge', judge)?.letter ?? judge} (${sheet})`,
  );
  const more = names.length - 8;
  return more > 0 ? `${names.slice(0, 8).join(', ')} and ${String(more)} more` : names.join(', ');
}

/** The scorecard of a judge for a sheet, once it was opened. */
export function cardOf(state: State, sheet: Sheet, judge: string): CardState | undefined {
  return state.get('scorecard', cardId(sheet.sheet, judge));
}

/** Signed, with a mark for every couple of the contest that stands now. */
function isComplete(
  state: State,
  { sheet, judge, contest }: { sheet: Sheet; judge: string; contest: string },
): boolean {
  const card = cardOf(state, sheet, judge);
  // With couples shared out among the judges, some have nothing to mark and nothing to sign.
  if (linesFor(sheet, judge).length === 0) return true;
  if (!card?.signed) return false;
  const lines = sheet.lines.filter((line) => line.contest === contest);
  return missingBacks({ ...sheet, lines }, card).length === 0;
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
