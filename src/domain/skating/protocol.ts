import { z } from 'zod';
import { callbacks, type CallbackTie } from './callbacks.ts';
import { checkPlaces } from './check-places.ts';
import { checkShape, checkSheet } from './check-sheet.ts';
import { placeFinal } from './final.ts';
import { placeOverall } from './overall.ts';

type Id = string | number;
type Problem = { readonly code: string; readonly sentence: string };

export type ErrorAnswer = { readonly id: Id; readonly error: Problem };

export type SkatingAnswer = {
  readonly id: Id;
  readonly dance_places: readonly (readonly number[])[];
  readonly totals: readonly number[] | null;
  readonly places: readonly number[];
  readonly rules: readonly string[];
};

export type CallbacksAnswer = {
  readonly id: Id;
  readonly totals: readonly number[];
  readonly recalled: readonly number[];
  readonly tie: CallbackTie | null;
};

type Cube = number[][][];
type Found<T> = { readonly value: T } | { readonly problem: Problem };

/** Beyond this a "final" is a mistake, and counting it could hold up the lines after it. */
const mostCouples = 1000;

const number = z.number({ error: 'must be a number' });
const numbers = z.array(number, { error: 'must be a list of numbers' });
const rows = z.array(numbers, { error: 'must be a list of lists of numbers' });
const cube = z.array(rows, { error: 'must be given as marks[dance][couple][judge]' });
const names = z.array(z.union([z.string(), z.number()]));
const couples = z.union([names, z.number()], { error: "must be a list of the couples' names" });
const recall = z.union([z.literal(0), z.literal(1)], { error: 'must be 1 (recalled) or 0' });
const recallRow = z.array(recall, { error: 'must be a list of 0 and 1' });
const recallRows = z.array(recallRow, { error: 'must be a list of lists of 0 and 1' });
const recallCube = z.array(recallRows, { error: 'must be given as marks[dance][couple][judge]' });
const positive = { error: 'must be a whole number of couples, 1 or more' };

const id = z.union([z.string(), z.number()], { error: 'must be a text or a number' });
const heading = { id: id.nullish(), couples: couples.nullish() };
const wholeLine = { error: 'must be a JSON object' };
const headingLine = z.object({ id: heading.id });
const skatingLine = z.object(
  { ...heading, marks: cube.nullish(), dance_places: rows.nullish() },
  wholeLine,
);
const callbacksLine = z.object(
  { ...heading, marks: recallCube, requested: z.int(positive).min(1, positive) },
  wholeLine,
);

/**
 * Answers one line of `floorcraft skating`, undefined for a blank one. `lineNumber` is 1-based and
 * stands in for a missing id. Never throws: whatever is wrong becomes `{ id, error }`.
 */
export function answerSkatingLine(
  text: string,
  lineNumber: number,
): SkatingAnswer | ErrorAnswer | undefined {
  return answerLine(text, lineNumber, (line) => {
    const read = readShape(skatingLine, line);
    return 'problem' in read ? read : placeLine(read.value);
  });
}

/** Answers one line of `floorcraft callbacks` in the same manner. */
export function answerCallbacksLine(
  text: string,
  lineNumber: number,
): CallbacksAnswer | ErrorAnswer | undefined {
  return answerLine(text, lineNumber, (line) => {
    const read = readShape(callbacksLine, line);
    if ('problem' in read) return read;
    const { marks, requested } = read.value;
    const problem = checkShape(marks) ?? checkCouples(read.value.couples, marks[0]?.length);
    return problem ? asProblem(problem) : { value: callbacks(marks, requested) };
  });
}

function answerLine<T extends object>(
  text: string,
  lineNumber: number,
  answer: (line: unknown) => Found<T>,
): (T & { id: Id }) | ErrorAnswer | undefined {
  const json = text.trim();
  if (json === '') return undefined;
  const line = parse(json);
  if ('problem' in line) return { id: lineNumber, error: line.problem };
  const id = headingLine.safeParse(line.value).data?.id ?? lineNumber;
  const found = answer(line.value);
  return 'problem' in found ? { id, error: found.problem } : { id, ...found.value };
}

function parse(json: string): Found<unknown> {
  try {
    return { value: JSON.parse(json) };
  } catch {
    const sentence = 'The line is not valid JSON: write one complete JSON object on each line.';
    return { problem: { code: 'UnreadableLine', sentence } };
  }
}

function readShape<T>(schema: z.ZodType<T>, line: unknown): Found<T> {
  const read = schema.safeParse(line);
  if (read.success) return { value: read.data };
  const issue = read.error.issues[0];
  const where = issue === undefined ? 'The line' : pathOf(issue.path);
  const sentence = `${where} ${issue?.message ?? wholeLine.error}.`;
  return { problem: { code: 'InvalidLine', sentence } };
}

function pathOf(path: readonly PropertyKey[]): string {
  const [field, ...indexes] = path;
  if (field === undefined) return 'The line';
  return `"${String(field)}${indexes.map((index) => `[${String(index)}]`).join('')}"`;
}

function placeLine(line: z.infer<typeof skatingLine>): Found<Omit<SkatingAnswer, 'id'>> {
  const { marks, dance_places: places } = line;
  if (marks && places) return refuse('MarksAndPlaces', 'Give "marks" or "dance_places", not both.');
  if (marks) return placeMarks(marks, line.couples);
  if (places) return placeSummary(places, line.couples);
  return refuse('NoMarks', 'Give "marks" or, for the summary alone, "dance_places".');
}

function placeMarks(marks: Cube, names: Names): Found<Omit<SkatingAnswer, 'id'>> {
  const problem = checkSize(marks[0]) ?? checkSheet(marks) ?? checkCouples(names, marks[0]?.length);
  if (problem) return asProblem(problem);
  const { dancePlaces, totals, places, rules } = placeFinal(marks);
  return { value: { dance_places: dancePlaces, totals, places, rules } };
}

function placeSummary(danced: number[][], names: Names): Found<Omit<SkatingAnswer, 'id'>> {
  const problem =
    checkSize(danced[0]) ?? checkPlaces(danced) ?? checkCouples(names, danced[0]?.length);
  if (problem) return asProblem(problem);
  const { totals, places, rules } = placeOverall(danced);
  return {
    value: { dance_places: danced, totals: danced.length > 1 ? totals : null, places, rules },
  };
}

type Names = z.infer<typeof couples> | null | undefined;

function checkSize(first: readonly unknown[] | undefined): Problem | null {
  if (!first || first.length <= mostCouples) return null;
  const sentence = `A final of ${first.length} couples is too large: at most ${mostCouples}.`;
  return { code: 'TooManyCouples', sentence };
}

// The number of couples is accepted in place of their names.
function checkCouples(names: Names, wanted: number | undefined): Problem | null {
  const has = Array.isArray(names) ? names.length : (names ?? wanted);
  if (has === wanted) return null;
  const sentence = `"couples" names ${has}, but the marks are for ${wanted}: give each its name.`;
  return { code: 'CouplesDiffer', sentence };
}

function refuse(code: string, sentence: string): { problem: Problem } {
  return { problem: { code, sentence } };
}

function asProblem({ code, sentence }: Problem): { problem: Problem } {
  return { problem: { code, sentence } };
}
