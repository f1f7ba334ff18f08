import type { z } from 'zod';

/** So long a place and a reason may be in a sentence that people read. */
const longestPlace = 60;
const longestReason = 160;
/** More fields than these help nobody. */
const mostFields = 20;

/** A text that was sent, at most so many characters of it, to be quoted in a sentence. */
export function shortened(text: string, most = longestPlace): string {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}

/** Where something is wrong: `entries.2.back`, or `whole` where it is all of it. */
export function placeOf({ path }: Pick<z.core.$ZodIssue, 'path'>, whole: string): string {
  return shortened(path.map(String).join('.') || whole);
}

/** The places of all that is wrong, for programs. */
export function fieldsOf(issues: readonly z.core.$ZodIssue[], whole: string): string[] {
  return issues.slice(0, mostFields).map((issue) => placeOf(issue, whole));
}

/** What is wrong and where, in a few words: `enteredAt: is missing`. */
export function issueWords(issue: z.core.$ZodIssue | undefined, whole: string): string {
  if (!issue) return `${whole}: cannot be read`;
  const isMissing = issue.message.endsWith('received undefined');
  const reason = isMissing ? 'is missing' : shortened(issue.message, longestReason);
  return `${placeOf(issue, whole)}: ${reason}`;
}
