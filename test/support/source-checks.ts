import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { repositoryRoot } from './source-tree.ts';

/** What the compiler or a rule of the lint has to say; a rule is "eslint(eqeqeq)" or "(TS2322)". */
export interface LintFinding {
  readonly file: string;
  readonly place: string;
  readonly rule: string;
  readonly sentence: string;
}

interface Answer {
  readonly output: string;
  readonly problems: string;
}

/** What oxlint finds in a folder by the rules that lie in it, types included. */
export async function findings(folder: string): Promise<LintFinding[]> {
  const args = ['--type-aware', '--type-check', '--format', 'json'];
  const { output, problems } = await run('oxlint', args, folder);
  const { diagnostics, number_of_files: seen } = read(output, problems);
  if (!(seen > 0)) throw new Error(`oxlint looked at no file: ${output}${problems}`);
  return diagnostics.map(({ filename, code, message, labels }) => ({
    file: filename,
    place: `${filename}:${String(labels[0]?.span.line ?? 0)}`,
    rule: code,
    sentence: message,
  }));
}

/** The files that oxfmt would write otherwise and those it cannot read; empty where all is well. */
export async function formatFindings(folder: string): Promise<string> {
  const { output, problems } = await run('oxfmt', ['--list-different'], folder);
  return output + problems;
}

interface Report {
  readonly diagnostics: readonly {
    readonly filename: string;
    readonly code: string;
    readonly message: string;
    readonly labels: readonly { readonly span: { readonly line: number } }[];
  }[];
  readonly number_of_files: number;
}

function read(output: string, problems: string): Report {
  try {
    return JSON.parse(output);
  } catch {
    throw new Error(`oxlint did not answer: ${output}${problems}`);
  }
}

/** What a tool of the repository prints; that it ends with 1 says only that it found something. */
function run(tool: string, args: readonly string[], folder: string): Promise<Answer> {
  const file = join(repositoryRoot, 'node_modules', tool, 'bin', tool);
  return new Promise((resolve, reject) => {
    const limits = { cwd: folder, maxBuffer: 64 * 1024 * 1024 };
    execFile(process.execPath, [file, ...args], limits, (error, output, problems) => {
      if (error && error.code !== 1) reject(new Error(error.message, { cause: error }));
      else resolve({ output, problems });
    });
  });
}
