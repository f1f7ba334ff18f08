import { navigatorFrom } from './navigator.ts';
import type { Navigator } from './navigator.ts';
import { navigatorNotes, navigatorValueNotes } from './navigator-notes.ts';
import { navigatorSchema } from './navigator-schema.ts';
import { resolveTenants } from './resolve-tenants.ts';
import { issuesOf } from './yaml/issues-of.ts';
import { findings, readYaml } from './yaml/read-yaml.ts';
import type { Finding, Unreadable, YamlFile } from './yaml/read-yaml.ts';
import { keysOf } from './yaml/yaml-positions.ts';

export type ParsedNavigator =
  | { readonly config: Navigator; readonly warnings: readonly Finding[] }
  | Unreadable;

/** Reads navigator.yml: the configuration with warnings, or all that is wrong, by line. */
export function parseNavigator(text: string): ParsedNavigator {
  const file = readYaml(text);
  if ('errors' in file) return file;
  if (file.value === undefined || file.value === null)
    return { errors: [{ line: 1, sentence: 'The file is empty.' }] };
  const read = navigatorSchema.safeParse(file.value);
  if (!read.success) return { errors: findings(issuesOf(read.error, navigatorSchema), file) };
  const { tenants, issues } = resolveTenants(read.data);
  if (issues.length > 0) return { errors: findings(issues, file) };
  return { config: navigatorFrom(read.data, tenants), warnings: warningsAbout(file) };
}

/** Keys that are known and have no effect, or not this one. */
export function warningsAbout({ document, lines }: YamlFile): Finding[] {
  return keysOf(document, lines).flatMap(({ name, line, value }) => {
    const byValue = navigatorValueNotes[name];
    const note = byValue && byValue.value === value ? byValue.note : navigatorNotes[name];
    return note ? [{ line, sentence: `${name} ${note}.` }] : [];
  });
}
