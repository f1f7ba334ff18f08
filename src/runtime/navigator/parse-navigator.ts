import { LineCounter, parseDocument, visit } from 'yaml';
import type { Document } from 'yaml';
import { z } from 'zod';
import { navigatorFrom } from './navigator.ts';
import type { Navigator } from './navigator.ts';
import { navigatorNotes, navigatorValueNotes } from './navigator-notes.ts';
import { navigatorSchema } from './navigator-schema.ts';
import { nearestKey } from './nearest-key.ts';
import { resolveTenants } from './resolve-tenants.ts';
import type { Issue } from './resolve-tenants.ts';
import { keysOf, lineAt } from './yaml-positions.ts';
import type { FoundKey } from './yaml-positions.ts';

/** Something to say about a line of the file; lines count from 1. */
export interface Finding {
  readonly line: number;
  readonly sentence: string;
}

export type ParsedNavigator =
  | { readonly config: Navigator; readonly warnings: readonly Finding[] }
  | { readonly errors: readonly Finding[] };

/** Reads navigator.yml: the configuration with warnings, or all that is wrong, by line. */
export function parseNavigator(text: string): ParsedNavigator {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  if (document.errors.length > 0) return { errors: document.errors.map(syntaxFinding) };
  if (document.contents === null) return { errors: [{ line: 1, sentence: 'The file is empty.' }] };
  const plain = plainValue(document);
  if ('problem' in plain) return { errors: [aliasFinding(plain.problem, document, lines)] };
  const read = navigatorSchema.safeParse(plain.value);
  if (!read.success)
    return { errors: findings(read.error.issues.flatMap(issuesOf), document, lines) };
  const { tenants, issues } = resolveTenants(read.data);
  if (issues.length > 0) return { errors: findings(issues, document, lines) };
  const warnings = warningsAbout(keysOf(document, lines));
  return { config: navigatorFrom(read.data, tenants), warnings };
}

/** `navigator.yml:12: ...`, one line each. */
export function findingLines(name: string, found: readonly Finding[]): string[] {
  return found.map(({ line, sentence }) => `${name}:${line}: ${sentence}`);
}

function syntaxFinding({ message, linePos }: Document['errors'][number]): Finding {
  const [first = message] = message.split(/ at line \d+/);
  return { line: linePos?.[0].line ?? 1, sentence: `This is not readable as YAML: ${first}.` };
}

/** Keys without a value count as absent, as in the Go program. Aliases are followed only here. */
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
  let line = 1;
  visit(document, {
    Alias(_key, { source, range }) {
      if (unknown !== undefined && source !== unknown) return undefined;
      line = lines.linePos(range?.[0] ?? 0).line;
      return visit.BREAK;
    },
  });
  const sentence =
    unknown === undefined
      ? 'Its aliases (*name) stand for more than can be read: write the values out.'
      : `The alias *${unknown} has no anchor before it: write &${unknown} at the value it means.`;
  return { line, sentence };
}

function findings(issues: readonly Issue[], document: Document, lines: LineCounter): Finding[] {
  return issues
    .map(({ path, sentence }) => ({ line: lineAt(document, path, lines), sentence }))
    .sort((a, b) => a.line - b.line);
}

function issuesOf(issue: z.core.$ZodIssue): Issue[] {
  const { path } = issue;
  if (issue.code !== 'unrecognized_keys')
    return [{ path, sentence: `${nameOf(path) || 'The file'}: ${messageOf(issue)}.` }];
  const known = knownKeys(navigatorSchema, path);
  return issue.keys.map((key) => {
    const near = nearestKey(key, known);
    const hint = near ? `did you mean ${near}?` : `known here are ${known.join(', ')}.`;
    const sentence = `The key ${nameOf([...path, key])} is unknown: ${hint}`;
    return { path: [...path, key], sentence };
  });
}

function messageOf(issue: z.core.$ZodIssue): string {
  return issue.message.replace(/^Invalid input: /, '').replace(/\.$/, '');
}

function knownKeys(schema: unknown, path: readonly PropertyKey[]): string[] {
  if (schema instanceof z.ZodOptional) return knownKeys(schema.unwrap(), path);
  const [part, ...rest] = path;
  if (schema instanceof z.ZodArray) return knownKeys(schema.element, rest);
  if (!(schema instanceof z.ZodObject)) return [];
  const shape: Record<PropertyKey, unknown> = schema.shape;
  return part === undefined ? Object.keys(shape) : knownKeys(shape[part], rest);
}

/** `applications.tenants[0].path` */
function nameOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>((name, part) => {
    if (typeof part === 'number') return `${name}[${part}]`;
    return name ? `${name}.${String(part)}` : String(part);
  }, '');
}

function warningsAbout(keys: readonly FoundKey[]): Finding[] {
  return keys.flatMap(({ name, line, value }) => {
    const byValue = navigatorValueNotes[name];
    const note = byValue && byValue.value === value ? byValue.note : navigatorNotes[name];
    return note ? [{ line, sentence: `${name} ${note}.` }] : [];
  });
}
