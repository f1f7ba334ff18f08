import { statSync } from 'node:fs';
import { navigatorSchema } from '../navigator/navigator-schema.ts';
import { warningsAbout } from '../navigator/parse-navigator.ts';
import { issuesOf } from '../navigator/yaml/issues-of.ts';
import { aliasLine, findings, readYaml } from '../navigator/yaml/read-yaml.ts';
import type { Finding, Unreadable } from '../navigator/yaml/read-yaml.ts';
import { isSettings, nested, type Settings } from './settings.ts';
import { readTextFile } from '../operator/read-text-file.ts';

/** What machine.yml may have: all of navigator.yml but what is the administration's. */
export const machineSchema = navigatorSchema.omit({ floorcraft: true });

export type ParsedMachine =
  | { readonly settings: Settings; readonly warnings: readonly Finding[] }
  | Unreadable;

/** Reads the text of machine.yml: the settings in it, or all that is wrong, by line. */
export function parseMachine(text: string): ParsedMachine {
  const file = readYaml(text);
  if ('errors' in file) return file;
  // An edit of one value would change others with it.
  const line = aliasLine(file);
  if (line !== undefined) return { errors: [{ line, sentence: noAliases }] };
  const settings = file.value ?? {};
  const read = machineSchema.safeParse(settings);
  if (!read.success) return { errors: findings(issuesOf(read.error, machineSchema), file) };
  return { settings: isSettings(settings) ? settings : {}, warnings: warningsAbout(file) };
}

/** Reads machine.yml; no settings where there is no file. */
export function readMachine(file: string): ParsedMachine {
  const text = machineText(file);
  return typeof text === 'string' ? parseMachine(text) : { errors: [text] };
}

/** The text of machine.yml, empty where there is no file, or why it cannot be read. */
export function machineText(file: string): string | Finding {
  try {
    const stat = statSync(file, { throwIfNoEntry: false });
    if (!stat) return '';
    if (!stat.isFile()) return unreadable('it is no file');
    if (stat.size > largest) return unreadable('it is larger than 1 MB');
    return readTextFile(file);
  } catch (error) {
    return unreadable(error instanceof Error ? error.message : String(error));
  }
}

/** Why a value cannot stand at a key, as a sentence; undefined where it can. */
export function complaintAbout(path: readonly string[], value: unknown): string | undefined {
  const read = machineSchema.safeParse(nested(path, value));
  return read.success ? undefined : issuesOf(read.error, machineSchema)[0]?.sentence;
}

const largest = 1_000_000;
const noAliases = 'Aliases (*name) are not read here: write the value out.';

const unreadable = (why: string): Finding => ({ line: 1, sentence: `It cannot be read: ${why}.` });
