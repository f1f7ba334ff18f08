import { compareBy } from '../../../../domain/level/ladder.ts';
import {
  hasFeedback,
  partsOf,
  type Marking,
  type Mark,
} from '../../../../domain/scorecard/marking/marking.ts';
import type { SheetLine } from '../../../../domain/scorecard/sheet/sheet-lines.ts';
import { lineKey, type Feedback } from '../../../../domain/scorecard/state.ts';
import type { Word } from '../../../../domain/scorecard/marking/vocabulary.ts';
import { ownValue } from '../../../../domain/schema/own-value.ts';
import { earlierMarks, type EarlierMark } from './earlier-marks.ts';
import type { KeptCommand, SlipHeat, SlipSheet } from './slip-types.ts';

/** One dance of a sheet: what a judge sees at a time. */
export interface Leaf {
  readonly slip: SlipSheet;
  /** The dance's 0-based place in its contest. */
  readonly dance: number;
  /** "Bronze Smooth", or all titles of a heat with several contests. */
  readonly title: string;
  /** "Waltz", or the several names that are danced at once. */
  readonly danceName: string;
}

/** How a mark stands: not given, on this device only, on the server, or refused. */
export type MarkState = 'none' | 'kept' | 'saved' | 'refused';

/** A couple on a leaf with its mark. */
export interface SlipRow {
  readonly entry: string;
  readonly dance: number;
  readonly contest: string;
  readonly back: number;
  readonly names: string;
  readonly scratched: boolean;
  readonly marking: Marking;
  readonly mark: Mark | undefined;
  /** Its marks part by part, where it has several. */
  readonly parts: readonly (Mark | undefined)[];
  /** Marks that stand, and could not be given any more: neither `mark` nor among `parts`. */
  readonly earlier: readonly EarlierMark[];
  /** The feedback words of the sheet, where this couple gets any, and what was said. */
  readonly words: readonly Word[];
  readonly feedback: Feedback;
  readonly comment: string;
  /** Whether a mark of it was keyed in by the desk from this judge's paper. */
  readonly paper: boolean;
  readonly level: string | null;
  readonly room: string | null;
  /** False for a couple that is assigned to another judge. */
  readonly mine: boolean;
  /** "yours", or whose it is: only where it is assigned to one judge. */
  readonly whose: string | null;
  readonly state: MarkState;
  /** Whether it is kept until the heat is called. */
  readonly waitsForCall: boolean;
  readonly refusal: KeptCommand | undefined;
}

/** The leaves of a heat, dance by dance. */
export function leavesOf({ sheets }: SlipHeat): Leaf[] {
  return sheets.flatMap((slip) => {
    const dances = new Set(slip.sheet.lines.flatMap((line) => [...line.dances]));
    return [...dances].sort((a, b) => a - b).map((dance) => leafOf(slip, dance));
  });
}

/** "Dance 2 of 3", or "Sheet 2 of 3" where a heat's sheets are of different contests. */
export function placeWords(leaves: readonly Leaf[], place: number): string {
  const titles = new Set(leaves.map(({ title }) => title));
  const noun = titles.size > 1 ? 'Sheet' : 'Dance';
  return `${noun} ${place + 1} of ${leaves.length}`;
}

/** The couples of a leaf, by contest, and then as the judge likes them. */
export function rowsOf({ slip, dance }: Leaf, kept: readonly KeptCommand[]): SlipRow[] {
  const { contests, lines } = slip.sheet;
  const { sort, show } = slip.arranged;
  const rows = lines
    .filter(({ dances }) => dances.includes(dance))
    .map((line) => rowOf(slip, { line, dance, kept }));
  const order = (contest: string): number => contests.indexOf(contest);
  const ownFirst = (row: SlipRow): number => (show === 'first' && !row.mine ? 1 : 0);
  const byLevel = compareBy(slip.levels);
  const level = (row: SlipRow): string | null => (sort === 'level' ? row.level : null);
  return rows
    .filter(({ mine }) => mine || show !== 'only')
    .sort(
      (a, b) =>
        order(a.contest) - order(b.contest) ||
        ownFirst(a) - ownFirst(b) ||
        byLevel(level(a), level(b)) ||
        a.back - b.back,
    );
}

function leafOf(slip: SlipSheet, dance: number): Leaf {
  const contests = slip.sheet.contests.flatMap((id) => slip.contests[id] ?? []);
  const names = contests.flatMap(({ dances }) => dances[dance] ?? []);
  return {
    slip,
    dance,
    title: contests.map(({ title }) => title).join(' + '),
    danceName: [...new Set(names)].join(' / '),
  };
}

interface Asked {
  readonly line: SheetLine;
  readonly dance: number;
  readonly kept: readonly KeptCommand[];
}

function rowOf(slip: SlipSheet, { line, dance, kept }: Asked): SlipRow {
  const { entry, couple, contest, back, scratched, marking, level, room } = line;
  const { card, sheet, comments, names } = slip;
  const key = lineKey(entry, dance);
  const earlier = earlierMarks(slip, { line, dance });
  const parts = partsOf(marking).map((part) =>
    earlier.some((one) => one.part === part) ? undefined : card?.marks[lineKey(entry, dance, part)],
  );
  const feedback = card?.feedback[key] ?? {};
  const written = keptAbout(slip, { line, dance, kept });
  const comment = ownValue(comments, entry) ?? refusedComment(written);
  const given = [...earlier, ...parts, ...Object.values(feedback)];
  const isGiven = given.some((one) => one !== undefined);
  return {
    ...{ entry, contest, back, scratched, marking, dance, level, room },
    ...{ parts, earlier, feedback, comment },
    paper: partsOf(marking).some(
      (part) => card?.paper?.includes(lineKey(entry, dance, part)) === true,
    ),
    names: names[couple] ?? '',
    mark: parts.length === 1 ? parts[0] : undefined,
    words: hasFeedback(marking) ? sheet.words : [],
    ...ownerOf(slip, line),
    ...standingOf(written, isGiven || comment !== ''),
  };
}

function ownerOf(
  { sheet }: SlipSheet,
  { assigned, letter }: SheetLine,
): Pick<SlipRow, 'mine' | 'whose'> {
  if (assigned === null) return { mine: true, whose: null };
  if (sheet.judges.includes(assigned)) return { mine: true, whose: 'yours' };
  return {
    mine: false,
    whose: letter !== null ? `judge ${letter}’s couple` : 'another judge’s couple',
  };
}

/** The kept commands about a couple in a dance: a comment is about it in every dance. */
export function keptAbout({ sheet }: SlipSheet, { line, dance, kept }: Asked): KeptCommand[] {
  return kept.filter(
    ({ data }) =>
      data.sheet === sheet.sheet &&
      'entry' in data &&
      data.entry === line.entry &&
      (!('dance' in data) || data.dance === dance),
  );
}

/** What a judge wrote and was refused: it must not have to be written again. */
function refusedComment(kept: readonly KeptCommand[]): string {
  const refused = kept.flatMap((one) => (one.refusal && one.type === 'WriteComment' ? [one] : []));
  return refused.at(-1)?.data.comment ?? '';
}

function standingOf(
  kept: readonly KeptCommand[],
  isGiven: boolean,
): Pick<SlipRow, 'state' | 'refusal' | 'waitsForCall'> {
  const waits = kept.some(({ refusal }) => !refusal);
  const refusal = kept.filter((one) => one.refusal).at(-1);
  const waitsForCall = kept.some((one) => !one.refusal && one.waitsForCall === true);
  const settled = isGiven ? 'saved' : 'none';
  return { refusal, waitsForCall, state: waits ? 'kept' : refusal ? 'refused' : settled };
}
