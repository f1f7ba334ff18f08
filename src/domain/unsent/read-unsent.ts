import { z } from 'zod';
import { idSchema } from '../schema/ids.ts';
import { shortened } from '../schema/issue-words.ts';
import { unsentFormat, type UnsentDocument } from './unsent-types.ts';

/** So many commands may stand in one file: more than a judge gives in a day. */
const mostCommands = 5_000;

/** What a judge does on a scorecard; nothing else is taken from a file. */
const types = [
  'OpenScorecard',
  'RecordMark',
  'WithdrawMark',
  'GiveFeedback',
  'WriteComment',
  'WithdrawComment',
  'SignScorecard',
] as const;

const commandSchema = z.object({
  commandId: z.uuid().refine((id) => id === id.toLowerCase()),
  type: z.enum(types),
  data: z.record(z.string(), z.unknown()),
  enteredAt: z.iso.datetime({ offset: true }),
  order: z.number().min(0),
});

const documentSchema = z.object({
  format: z.literal(unsentFormat),
  showcase: idSchema,
  judge: idSchema,
  savedAt: z.iso.datetime({ offset: true }),
  commands: z.array(commandSchema).min(1).max(mostCommands),
});

/** Why a text cannot be taken, in one sentence. */
export interface UnsentProblem {
  readonly sentence: string;
}

/**
 * Reads a file of unsent marks of a showcase, its commands in the order they were entered. All of
 * them must be one judge's own acts on scorecards.
 */
export function readUnsent(text: string, showcase: string): UnsentDocument | UnsentProblem {
  const parsed = documentSchema.safeParse(jsonOf(text));
  if (!parsed.success) return { sentence: whyNot(text, parsed.error.issues[0]) };
  const file = parsed.data;
  if (file.showcase !== showcase) {
    const other = shortened(file.showcase);
    return { sentence: `These marks are of the showcase ${other}: open the desk of that one.` };
  }
  if (file.commands.some(({ data }) => data['judge'] !== file.judge))
    return {
      sentence: 'This file mixes the marks of several judges: save it again on the tablet.',
    };
  return { ...file, commands: [...file.commands].sort((a, b) => a.order - b.order) };
}

/** Tells why a text cannot be taken from a document. */
export function isUnsentProblem(read: UnsentDocument | UnsentProblem): read is UnsentProblem {
  return 'sentence' in read;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

function whyNot(text: string, issue: z.core.$ZodIssue | undefined): string {
  if (jsonOf(text) === undefined)
    return 'This is no file of unsent marks, or a part of it is missing: save it again.';
  const where = issue?.path.join('.') ?? '';
  if (where === '' || where === 'format')
    return `This file is not of the format ${unsentFormat}: choose one that a tablet saved.`;
  return `This file of unsent marks is damaged (${where}): save it again on the tablet.`;
}
