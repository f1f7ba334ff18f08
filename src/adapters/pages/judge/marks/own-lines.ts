import { wayCode } from '../../../../domain/scorecard/marking/marking.ts';
import { partsMarked, wayOf } from '../../../../domain/scorecard/marking/points.ts';
import type { SheetLine } from '../../../../domain/scorecard/sheet/sheet-lines.ts';
import { lineKey, type CardState } from '../../../../domain/scorecard/state.ts';
import { ownValue } from '../../../../domain/schema/own-value.ts';
import { partName } from '../../slip/facts/earlier-marks.ts';
import { signatureState } from '../../slip/facts/signature.ts';
import { keptAbout, type Leaf } from '../../slip/facts/slip-leaves.ts';
import { markWords } from '../../slip/facts/slip-words.ts';
import type { KeptCommand, SlipSheet } from '../../slip/facts/slip-types.ts';

/** The judge's own couples of one dance. */
export interface OwnLines {
  readonly lines: readonly OwnLine[];
  /** Whether it waits for its first mark: then nothing can be said of any couple. */
  readonly isBlank: boolean;
}

/** What a couple got in one dance. */
export interface OwnLine {
  readonly back: number;
  readonly names: string;
  readonly scratched: boolean;
  /** "GH", "Technique 21, Poise 18; good F", or that nothing was. */
  readonly given: string;
  readonly isMarked: boolean;
  /** Whether any of it is on this tablet alone, also that it was taken back. */
  readonly isKept: boolean;
}

/**
 * What the judge gave in one dance, by back number; the server's, and the tablet's with what it
 * has `kept`.
 */
export function ownLines(leaf: Leaf, kept: readonly KeptCommand[] = []): OwnLines {
  const { slip, dance } = leaf;
  const lines = slip.sheet.lines
    .filter((line) => line.dances.includes(dance) && isOwn(line, slip))
    .map((line) => ownLine(line, leaf, kept))
    .sort((a, b) => a.back - b.back);
  const isBlank = !lines.some(({ isMarked, isKept }) => isMarked || isKept);
  return { lines, isBlank: isBlank && signatureState(slip, kept) === 'none' };
}

/** Couples of this judge, and those marked before another judge was assigned. */
function isOwn(line: SheetLine, { card }: SlipSheet): boolean {
  if (!card || line.assigned === null || line.assigned === card.judge) return true;
  return line.dances.some((dance) => partsMarked(card, line.entry, dance).length > 0);
}

function ownLine(line: SheetLine, { slip, dance }: Leaf, kept: readonly KeptCommand[]): OwnLine {
  const { back, couple, scratched, marking } = line;
  const given = givenTo(line, slip, dance);
  const isKept = keptAbout(slip, { line, dance, kept }).some(({ refusal }) => !refusal);
  const isSigned = signatureState(slip, kept) === 'signed';
  return {
    ...{ back, scratched, names: slip.names[couple] ?? '', isMarked: given !== '', isKept },
    given: given || (isKept ? 'taken back' : nothingGiven(marking.way, isSigned)),
  };
}

/** "Technique 21, Poise 18; good F; bad T; comment: ..."; empty where nothing was given. */
function givenTo({ entry, marking }: SheetLine, slip: SlipSheet, dance: number): string {
  const { card } = slip;
  const words = Object.entries(card?.feedback[lineKey(entry, dance)] ?? {});
  const said = words.map(([word, statement]) => `${statement} ${word}`);
  const comment = ownValue(slip.comments, entry);
  const written = comment === undefined ? [] : [`comment: ${comment}`];
  const marks = card ? marksGiven(card, { entry, marking }, dance) : '';
  return [marks, said.join(', '), ...written].filter((one) => one !== '').join('; ');
}

/** Every mark that stands, also of a way that was left since. */
function marksGiven(
  card: CardState,
  { entry, marking }: Pick<SheetLine, 'entry' | 'marking'>,
  dance: number,
): string {
  const given = partsMarked(card, entry, dance).flatMap((part) => {
    const key = lineKey(entry, dance, part);
    const mark = card.marks[key];
    if (mark === undefined) return [];
    return part === undefined
      ? [markWords(marking, mark)]
      : [`${partName(part, wayOf(card, key, wayCode(marking)))} ${String(mark)}`];
  });
  return given.join(', ');
}

/** That a couple is not called back is certain with the signature alone. */
function nothingGiven(way: string, isSigned: boolean): string {
  if (way !== 'callback') return 'not marked';
  return isSigned ? 'not called back' : 'not called back so far';
}
