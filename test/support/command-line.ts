import { fileURLToPath } from 'node:url';
import type { Terminal } from '../../src/adapters/cli/terminal.ts';
import { dataFolder, type DataFolder } from '../../src/runtime/data-folder.ts';
import { runProgram } from '../../src/runtime/verbs/run-program.ts';

/** What a command line said and how it ended. */
export interface Ended {
  readonly code: number;
  readonly out: string[];
  readonly talk: string[];
}

/** A competition of two couples, two contests and two heats, one back number worn twice. */
export const smallCompetition = fixture('small.json');

/** A terminal that keeps what is said, line by line. */
export function recordingTerminal(facts: Partial<Terminal> = {}) {
  const out: string[] = [];
  const talk: string[] = [];
  const terminal: Terminal = {
    out: (line) => void out.push(line),
    talk: (line) => void talk.push(line),
    outlive: () => undefined,
    retalk: (line) => void talk.push(`\r${line}`),
    input: (async function* () {})(),
    ...{ isTerminal: false, talksToPerson: false, width: 0, colour: false },
    ...facts,
  };
  return { terminal, out, talk };
}

/** Runs command lines of the program in this process, on one data folder. */
export function commandLine(root: string) {
  const data: DataFolder = dataFolder(root);
  const run = async (line: readonly string[], facts: Partial<Terminal> = {}): Promise<Ended> => {
    const { terminal, out, talk } = recordingTerminal(facts);
    const code = await runProgram(line, { terminal, version: '0.0.0', data });
    return { code, out, talk };
  };
  /** The same with `--json`, its lines parsed. */
  const json = async (...line: string[]) => {
    const ended = await run([...line, '--json']);
    return { ...ended, rows: ended.out.map((text) => JSON.parse(text)) };
  };
  const importSmall = () => run(['tenant', 'import', smallCompetition, '--as', '2026-small']);
  return { data, run: (...line: string[]) => run(line), runWith: run, json, importSmall };
}

/** A file of test/fixtures/competition. */
export function fixture(name: string): string {
  return fileURLToPath(new URL(`../fixtures/competition/${name}`, import.meta.url));
}
