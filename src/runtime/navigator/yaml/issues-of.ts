import type { z } from 'zod';
import { nearest } from '../../../adapters/cli/nearest.ts';
import type { Issue } from '../resolve-tenants.ts';
import { knownKeys, nameOf } from './schema-keys.ts';

/** What a schema has against a file, each at its place, with what to write instead. */
export function issuesOf({ issues }: z.core.$ZodError, schema: unknown): Issue[] {
  return issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? unknownKeys(issue, schema) : [valueIssue(issue)],
  );
}

function unknownKeys({ path, keys }: z.core.$ZodIssueUnrecognizedKeys, schema: unknown): Issue[] {
  const known = knownKeys(schema, path);
  return keys.map((key) => {
    const [near] = nearest(key, known, 1);
    const hint = near ? `did you mean ${near}?` : `known here are ${known.join(', ')}.`;
    const sentence = `The key ${nameOf([...path, key])} is unknown: ${hint}`;
    return { path: [...path, key], sentence };
  });
}

function valueIssue(issue: z.core.$ZodIssue): Issue {
  const { path } = issue;
  return { path, sentence: `${nameOf(path) || 'The file'}: ${adviceOf(issue)}.` };
}

const advice: Readonly<Record<string, string>> = {
  boolean: 'write true or false',
  string: 'write a text',
  int: 'write a whole number',
  number: 'write a number',
  array: 'write a list, such as [a, b]',
  object: 'write keys with values below it',
  record: 'write names with values below it',
};

function adviceOf(issue: z.core.$ZodIssue): string {
  const plain = issue.message.replace(/^Invalid (input|option): /, '').replace(/\.$/, '');
  if (issue.code === 'invalid_type') return advice[issue.expected] ?? plain;
  if (issue.code === 'invalid_value') return `write ${issue.values.map(String).join(' or ')}`;
  if (issue.code !== 'invalid_union') return plain;
  const each = issue.errors.flatMap(([first]) => (first ? [adviceOf(first)] : []));
  return [...new Set(each)].join(', or ');
}
