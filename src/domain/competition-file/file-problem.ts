import type { z } from 'zod';
import { shortened } from '../schema/issue-words.ts';

/** Why a file cannot be imported: a code and one sentence for people. */
export interface FileProblem {
  readonly refused: true;
  readonly code: FileProblemCode;
  readonly sentence: string;
}

const sentences = {
  FileTruncated: 'The file ends in the middle, after {length} characters: copy it again.',
  FileNotJson: 'The file is not JSON ({what}): export it again or correct it there.',
  FileFormatUnknown:
    'The file says it is {format}: give one of format {wanted} or one with a list of events.',
  FileFieldWrong: 'In the file, {path} does not fit ({what}): correct it there.',
  FileReferenceUnknown: 'In the file, {path} names {kind} {id}, which it lacks: add or correct it.',
  FileIdTwice: 'In the file, {path} is a second {kind} {id}: give it another id.',
  FileEventNotChosen: 'The file holds {count} competitions: choose one of {titles}.',
  FileHasNoEvents: 'The file holds no competition: give one with at least one event.',
  FileEventUnknown: 'The file has no competition {title}: choose one of {titles}.',
} as const;

export type FileProblemCode = keyof typeof sentences;

/** What a file says of itself may be long, or the whole of it. */
const longestFact = 200;

/** Names a problem: the code, and its sentence with the facts filled in. */
export function fileProblem(
  code: FileProblemCode,
  facts: Readonly<Record<string, string | number>>,
): FileProblem {
  const sentence = sentences[code].replace(/\{(\w+)\}/g, (_, name: string) =>
    shortened(String(facts[name] ?? name), longestFact),
  );
  return { refused: true, code, sentence };
}

/** The first thing wrong with the shape of a document, with the path to it. */
export function fieldProblem(error: z.ZodError, within: readonly PropertyKey[] = []): FileProblem {
  const issue = error.issues[0];
  const path = [...within, ...(issue?.path ?? [])].map(String).join('/') || 'the whole';
  return fileProblem('FileFieldWrong', { path, what: issue?.message ?? 'unreadable' });
}

/** Tells a problem from what was read. */
export function isFileProblem(read: object): read is FileProblem {
  return 'refused' in read && 'code' in read;
}
