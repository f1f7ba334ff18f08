import { LineCounter, parseDocument, visit } from 'yaml';
import type { Document } from 'yaml';
import { lineAt } from './yaml-positions.ts';
import type { Issue } from '../resolve-tenants.ts';

/** Something to say about a line of the file; lines count from 1. */
export interface Finding {
  readonly line: number;
  readonly sentence: string;
}

export interface YamlFile {
  /** Undefined where the file has no value in it. */
  readonly value: unknown;
  readonly document: Document;
  readonly lines: LineCounter;
}

export interface Unreadable {
  readonly errors: readonly Finding[];
}

/** Reads a file of settings; a key without a value counts as absent, as in the Go program. */
export function readYaml(text: string): YamlFile | Unreadable {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  if (document.errors.length > 0) return { errors: document.errors.map(syntaxFinding) };
  const plain = plainValue(document);
  if ('problem' in plain) return { errors: [aliasFinding(plain.problem, document, lines)] };
  return { value: plain.value, document, lines };
}

/** `navigator.yml:12: ...`, one line each. */
export function findingLines(name: string, found: readonly Finding[]): string[] {
  return found.map(({ line, sentence }) => `${name}:${line}: ${sentence}`);
}

/** Issues as findings, in order of their lines. */
export function findings(issues: readonly Issue[], { document, lines }: YamlFile): Finding[] {
  return issues
    .map(({ path, sentence }) => ({ line: lineAt(document, path, lines), sentence }))
    .sort((a, b) => a.line - b.line);
}

/** The line of the first alias (of this anchor); undefined where there is none. */
export function aliasLine(
  { document, lines }: Pick<YamlFile, 'document' | 'lines'>,
  anchor?: string,
): number | undefined {
  let line: number | undefined;
  visit(document, {
    Alias(_key, { source, range }) {
      if (anchor !== undefined && source !== anchor) return undefined;
      line = lines.linePos(range?.[0] ?? 0).line;
      return visit.BREAK;
    },
  });
  return line;
}

function syntaxFinding({ message, linePos }: Document['errors'][number]): Finding {
  const [first = message] = message.split(/ at line \d+/);
  return { line: linePos?.[0].line ?? 1, sentence: `This is not readable as YAML: ${first}.` };
}

/** Aliases are followed only here. */
function plainValue(document: Document): { value: unknown } | { problem: string } {
  const reviver = (_key: unknown, value: unknown): unknown => (value === null ? undefined : value);
  try {
    return { value: document.toJS({ reviver }) };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

/** An alias without its anchor, or so many that they would fill the memory. */
function aliasFinding(problem: string, document: Document, lines: LineCounter): Finding {
  const unknown = /^Unresolved alias .*: (.+)$/.exec(problem)?.[1];
  const line = aliasLine({ document, lines }, unknown) ?? 1;
  const sentence =
    unknown === undefined
      ? 'Its aliases (*name) stand for more than can be read: write the values out.'
      : `The alias *${unknown} has no anchor before it: write &${unknown} at the value it means.`;
  return { line, sentence };
}
