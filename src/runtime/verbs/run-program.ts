import { exitCodeOf, messageOf } from '../../adapters/cli/errors.ts';
import { exitCodes, type ExitCode } from '../../adapters/cli/exit-codes.ts';
import { parseCommandLine } from '../../adapters/cli/program.ts';
import type { Terminal } from '../../adapters/cli/terminal.ts';
import { dataFolder, type DataFolder } from '../data-folder.ts';
import { nouns, verbs } from './verb-catalogue.ts';

export interface ProgramOptions {
  readonly terminal: Terminal;
  readonly version: string;
  readonly data?: DataFolder;
  /** Called before a verb starts that may be interrupted, with what to say then. */
  readonly onInterruptible?: (sentence: string) => void;
}

/** Runs one command line and gives its exit code; whatever goes wrong is said in one sentence. */
export async function runProgram(
  line: readonly string[],
  options: ProgramOptions,
): Promise<ExitCode> {
  const { terminal, version, data = dataFolder() } = options;
  const lost = line.find((argument) => argument.includes('\uFFFD'));
  if (lost !== undefined) {
    terminal.talk(`floorcraft: "${lost}" is not UTF-8: set the terminal to UTF-8 and try again.`);
    return exitCodes.usage;
  }
  const chosen = parseCommandLine(line, { verbs, nouns, version }, terminal);
  if (typeof chosen === 'number') return chosen;
  const { verb, ...given } = chosen;
  try {
    if (verb.name !== 'serve') options.onInterruptible?.(verb.interrupted ?? 'Interrupted.');
    const run = await verb.load();
    return await run({ ...given, terminal, data, verbs });
  } catch (error) {
    terminal.talk(`floorcraft ${verb.name}: ${messageOf(error)}`);
    return exitCodeOf(error);
  }
}
