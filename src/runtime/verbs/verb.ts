import { z } from 'zod';
import { usage } from '../../adapters/cli/errors.ts';
import type { ExitCode } from '../../adapters/cli/exit-codes.ts';
import type { DeclaredVerb } from '../../adapters/cli/program.ts';
import type { Terminal } from '../../adapters/cli/terminal.ts';
import { isBlank } from '../../domain/schema/visible.ts';
import type { DataFolder } from '../data-folder.ts';

/** What a verb is given: its words, where it speaks, and whose data it works on. */
export interface Call {
  readonly arguments: readonly string[];
  readonly options: Readonly<Record<string, unknown>>;
  readonly terminal: Terminal;
  readonly data: DataFolder;
  /** Every verb there is, for what speaks about them. */
  readonly verbs: readonly DeclaredVerb[];
}

/** Does what a verb says. Throws a Failure for what an operator can mend. */
export type Verb = (call: Call) => Promise<ExitCode>;

/** The options of a verb, checked; `--json` stands in all of them. */
export function readOptions<S extends z.ZodRawShape>(call: Call, shape: S) {
  const schema = z.object({ json: z.boolean().default(false), ...shape });
  const read = schema.safeParse(call.options);
  if (read.success) return read.data;
  const issue = read.error.issues[0];
  const name = String(issue?.path[0] ?? 'option').replace(/[A-Z]/g, (letter) => `-${letter}`);
  throw usage(`--${name.toLowerCase()} does not fit: ${issue?.message ?? 'see --help'}.`);
}

/** The text of an option that may be left out. */
export const text = z
  .string()
  .trim()
  .refine((given) => !isBlank(given), 'give a text')
  .optional();

/** A number given as text. */
export const wholeNumber = z
  .string()
  .regex(/^\d{1,15}$/, 'give a whole number')
  .transform(Number)
  .optional();

export const flag = z.boolean().default(false);

/** The argument at a place; commander has made sure that required ones are there. */
export function argument(call: Call, place: number): string {
  return call.arguments[place] ?? '';
}

/** A revision given as an argument. */
export function readRevision(given: string): number {
  if (/^#?\d{1,15}$/.test(given)) return Number(given.replace('#', ''));
  throw usage(`"${given}" is no revision: give a whole number, 0 or more.`);
}
