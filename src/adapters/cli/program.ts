import { Command, CommanderError } from 'commander';
import { exitCodes, exitCodesLine, type ExitCode } from './exit-codes.ts';
import type { Terminal } from './terminal.ts';

/** A verb as the command line knows it; `load` brings the code that does it. */
export interface VerbDeclaration<V> {
  /** Noun and verb, or a verb alone: `tenant list`, `status`. */
  readonly name: string;
  readonly does: string;
  /** In order, as `<key>` or `[key]`, each with what it is. */
  readonly arguments?: readonly (readonly [name: string, is: string])[];
  /** As `--limit <n>`, each with what it does. `--json` need not be named. */
  readonly options?: readonly (readonly [flags: string, does: string])[];
  /** Complete command lines. */
  readonly examples: readonly string[];
  /** False for verbs whose output has a form of its own. */
  readonly json?: boolean;
  readonly hidden?: boolean;
  /** What to do after Ctrl-C; undefined where the process ends itself cleanly. */
  readonly interrupted?: string;
  readonly load: () => Promise<V>;
}

/** What can be said about a verb without its code. */
export type DeclaredVerb = Omit<VerbDeclaration<unknown>, 'load'>;

/** What a command line asks for. */
export interface Chosen<V> {
  readonly verb: VerbDeclaration<V>;
  readonly arguments: readonly string[];
  readonly options: Readonly<Record<string, unknown>>;
}

export interface Program<V> {
  readonly verbs: readonly VerbDeclaration<V>[];
  /** What each noun is about. */
  readonly nouns: Readonly<Record<string, string>>;
  readonly version: string;
}

/** Finds the verb a command line means; an exit code where help or a complaint was the answer. */
export function parseCommandLine<V>(
  line: readonly string[],
  program: Program<V>,
  terminal: Terminal,
): Chosen<V> | ExitCode {
  let chosen: Chosen<V> | undefined;
  const root = rootOf(program, terminal);
  declareAll(root, program, (found) => (chosen = found));
  if (line.length === 0) {
    root.outputHelp();
    return exitCodes.ok;
  }
  const code = parse(root, line);
  return chosen ?? code;
}

function declareAll<V>(
  root: Command,
  { verbs, nouns }: Program<V>,
  choose: (chosen: Chosen<V>) => void,
): void {
  const groups = new Map<string, Command>();
  for (const verb of verbs) {
    const [name = '', noun = ''] = verb.name.split(' ').reverse();
    const parent = noun === '' ? root : groupOf(root, { noun, groups, nouns });
    const command = declare(parent, name, verb);
    command.action((...given: unknown[]) => {
      const words = given.flat().filter((value) => typeof value === 'string');
      choose({ verb, arguments: words, options: command.opts() });
    });
  }
}

function rootOf({ version }: { readonly version: string }, terminal: Terminal): Command {
  const root = new Command('floorcraft');
  root.description('Runs dance competitions: judges mark, the hall follows, nothing is lost.');
  root.version(version, '--version');
  root.helpCommand(false);
  root.exitOverride();
  root.configureOutput({
    writeOut: (text) => void terminal.out(text.trimEnd()),
    writeErr: (text) => void terminal.talk(text.trimEnd()),
  });
  root.addHelpText('after', `\n${exitCodesLine}`);
  return root;
}

interface Groups {
  readonly noun: string;
  readonly groups: Map<string, Command>;
  readonly nouns: Readonly<Record<string, string>>;
}

function groupOf(root: Command, { noun, groups, nouns }: Groups): Command {
  const found = groups.get(noun);
  if (found) return found;
  const description = nouns[noun] ?? '';
  const made = root.command(noun, { hidden: description === '' }).description(description);
  made.helpCommand(false);
  groups.set(noun, made);
  return made;
}

function declare<V>(parent: Command, name: string, verb: VerbDeclaration<V>): Command {
  const command = parent.command(name, { hidden: verb.hidden ?? false }).description(verb.does);
  for (const [argument, is] of verb.arguments ?? []) command.argument(argument, is);
  for (const [flags, does] of verb.options ?? []) command.option(flags, does);
  if (verb.json !== false) command.option('--json', 'lists as JSON Lines, an answer as one object');
  const examples = verb.examples.map((example) => `  ${example}`).join('\n');
  return command.addHelpText('after', `\nExamples:\n${examples}\n\n${exitCodesLine}`);
}

function parse(root: Command, line: readonly string[]): ExitCode {
  try {
    root.parse(line, { from: 'user' });
    return exitCodes.ok;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? exitCodes.ok : exitCodes.usage;
  }
}
