import { existsSync } from 'node:fs';
import { messageOf } from '../../adapters/cli/errors.ts';
import type { DataFolder } from '../data-folder.ts';
import { keptEdits, keptPrefix, type KeptEdit } from './kept-edits.ts';
import { readMachine } from './parse-machine.ts';
import { findingLines } from '../navigator/yaml/read-yaml.ts';

/** What is wrong with the settings of a machine, whether serve runs or not. */
export interface SettingsTrouble {
  /** Lines of machine.yml that cannot be used, and why. */
  readonly errors: readonly string[];
  readonly edits: readonly KeptEdit[];
  /** All of it for people. */
  readonly lines: readonly string[];
}

/** Looks at machine.yml and at every navigator.yml that was edited by hand. */
export function settingsTrouble(data: DataFolder): SettingsTrouble {
  const machine = readMachine(data.machine);
  const errors = 'errors' in machine ? findingLines('machine.yml', machine.errors) : [];
  const edits = existsSync(data.root) ? keptEdits(data) : [];
  return { errors, edits, lines: [...errorLines(errors), ...edits.flatMap(editLines)] };
}

/** The same for who starts serve, once navigator.yml is made anew; never fails. */
export function settingsAtStart(data: DataFolder): readonly string[] {
  try {
    const { errors, edits } = settingsTrouble(data);
    const kept = edits.filter(({ file }) => file.startsWith(keptPrefix));
    return [...errorLines(errors), ...kept.flatMap(editLines)];
  } catch (error) {
    return [`The settings could not be looked at: ${messageOf(error)}`];
  }
}

const errorLines = (errors: readonly string[]): string[] =>
  errors.length > 0 ? [...errors, 'The settings that ran before stay until this is mended.'] : [];

function editLines({ file, lines, rest }: KeptEdit): string[] {
  const advice = lines.length > 0 ? 'to keep what was set there, enter these lines' : 'look at it';
  return [
    `${file} was edited by hand, which is not read: ${advice}, or remove the file.`,
    ...[...rest, ...lines].map((line) => `  ${line}`),
  ];
}
