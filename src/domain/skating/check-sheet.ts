import { at } from './rules/at.ts';
import { countOf, ordinal, list, times } from './words.ts';

/** Why marks cannot be counted; `judge` and `dance` are indexes, `place` is the offending mark. */
export type SheetProblem = {
  readonly code: 'EmptySheet' | 'UnevenSheet' | 'MarkNotWhole' | 'InvalidSheet';
  readonly sentence: string;
  readonly judge?: number;
  readonly dance?: number;
  readonly place?: number;
};

export type SheetNames = {
  readonly judges?: readonly string[];
  readonly dances?: readonly string[];
};

type Marks = readonly (readonly (readonly number[])[])[];
type Sheet = { judge: number; dance: number; places: number[]; names: SheetNames };

/**
 * The first thing wrong with `marks[dance][couple][judge]`, or null. Each judge's marks of a dance
 * must be a permutation of 1..couples; a faulty sheet goes back to the judge and is never mended.
 */
export function checkSheet(marks: Marks, names: SheetNames = {}): SheetProblem | null {
  const shape = checkShape(marks, names);
  if (shape) return shape;
  for (const [dance, couples] of marks.entries()) {
    for (const judge of at(couples, 0).keys()) {
      const places = couples.map((row) => at(row, judge));
      const problem = checkOne({ judge, dance, places, names });
      if (problem) return problem;
    }
  }
  return null;
}

/** Only the shape: at least one dance, couple and judge, and the same number of them throughout. */
export function checkShape(marks: Marks, names: SheetNames = {}): SheetProblem | null {
  const couples = marks[0]?.length;
  const judges = marks[0]?.[0]?.length;
  if (!couples || !judges) return emptySheet();
  for (const [dance, rows] of marks.entries()) {
    const title = danceName(names, dance);
    if (rows.length !== couples) return unevenCouples(dance, title, [rows.length, couples]);
    const couple = rows.findIndex((row) => row.length !== judges);
    if (couple >= 0) {
      return unevenMarks(dance, title, { couple, has: at(rows, couple).length, judges });
    }
  }
  return null;
}

function checkOne(sheet: Sheet): SheetProblem | null {
  const { places } = sheet;
  const broken = places.find((place) => !Number.isInteger(place));
  if (broken !== undefined) return notWhole(sheet, broken);
  const outside = places.find((place) => place < 1 || place > places.length);
  if (outside !== undefined) return invalid(sheet, outside, outsideRange(sheet, outside));
  const given = new Array<number>(places.length).fill(0);
  for (const place of places) given[place - 1] = at(given, place - 1) + 1;
  const repeated = given.findIndex((count) => count > 1) + 1;
  return repeated === 0 ? null : invalid(sheet, repeated, repeats(sheet, given));
}

function emptySheet(): SheetProblem {
  const sentence = 'There are no marks: give at least one dance with one couple and one judge.';
  return { code: 'EmptySheet', sentence };
}

function unevenCouples(dance: number, title: string, [has, wanted]: [number, number]) {
  const sentence =
    `The number of couples differs: ${has} in ${title}, ${wanted} in the first dance. ` +
    'Give every dance the same couples.';
  return { code: 'UnevenSheet', sentence, dance } as const;
}

function unevenMarks(
  dance: number,
  title: string,
  { couple, has, judges }: { couple: number; has: number; judges: number },
) {
  const sentence =
    `The ${ordinal(couple + 1)} couple has ${countOf(has, 'mark')} in ${title}, but the panel ` +
    `has ${judges}: give every couple one mark from every judge.`;
  return { code: 'UnevenSheet', sentence, dance } as const;
}

function notWhole(sheet: Sheet, place: number): SheetProblem {
  const sentence =
    `${judgeName(sheet)} gave place ${place} in ${danceName(sheet.names, sheet.dance)}, ` +
    'but a place is a whole number: give the sheet back to the judge.';
  return { code: 'MarkNotWhole', sentence, judge: sheet.judge, dance: sheet.dance, place };
}

function invalid({ judge, dance }: Sheet, place: number, sentence: string): SheetProblem {
  return { code: 'InvalidSheet', sentence, judge, dance, place };
}

function outsideRange(sheet: Sheet, place: number): string {
  return (
    `${judgeName(sheet)} gave place ${place} in ${danceName(sheet.names, sheet.dance)}, but the ` +
    `places run from 1 to ${sheet.places.length}: give the sheet back to the judge.`
  );
}

function repeats(sheet: Sheet, given: readonly number[]): string {
  const twice = given.flatMap((count, i) => (count > 1 ? [`place ${i + 1} ${times(count)}`] : []));
  const missing = given.flatMap((count, i) => (count === 0 ? [`place ${i + 1}`] : []));
  return (
    `${judgeName(sheet)} gave ${list(twice)} in ${danceName(sheet.names, sheet.dance)} and ` +
    `${list(missing)} to nobody: give the sheet back to the judge.`
  );
}

function judgeName({ judge, names }: Sheet): string {
  return `Judge ${names.judges?.[judge] ?? judge + 1}`;
}

function danceName(names: SheetNames, dance: number): string {
  return names.dances?.[dance] ?? `dance ${dance + 1}`;
}
