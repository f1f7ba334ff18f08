import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { DataFolder } from '../data-folder.ts';
import { originOf, settingsBehind } from '../navigator/generated-text.ts';
import { findingLines } from '../navigator/yaml/read-yaml.ts';
import { setLine, unsetLine } from './config-line.ts';
import { handChanges, inEffect, type HandChange } from './hand-changes.ts';
import { complaintAbout, readMachine } from './parse-machine.ts';
import { isSame, valueAt, type Settings } from './settings.ts';
import { readTextFile } from '../operator/read-text-file.ts';

/** A navigator.yml that somebody changed by hand, and what of it is not in effect. */
export interface KeptEdit {
  /** The name of the file in the data folder. */
  readonly file: string;
  /** Command lines that set what was changed. */
  readonly lines: readonly string[];
  /** What no command line can keep, and why. */
  readonly rest: readonly string[];
}

/** So a file is named that was edited by hand, with the time it was put aside behind it. */
export const keptPrefix = 'navigator.yml.edited-';

/** More than these nobody has looked at in turn. */
const most = 20;

/** Files in the data folder that were put aside, the newest first. */
export function keptFiles({ root }: DataFolder): string[] {
  const names = readdirSync(root).filter((name) => name.startsWith(keptPrefix));
  return names.sort().reverse().slice(0, most);
}

/** What was changed by hand and neither set meanwhile nor removed; the newest file first. */
export function keptEdits(data: DataFolder): KeptEdit[] {
  const now = settingsNow(data);
  const seen = new Set<string>();
  return [...editedNow(data), ...keptFiles(data)]
    .map((file) => keptEdit(file, changesIn(path.join(data.root, file)), { now, seen }))
    .filter(({ lines, rest }) => lines.length + rest.length > 0);
}

/** About all of them, with the lines to enter; undefined where there are none. */
export function sentenceAbout(edits: readonly KeptEdit[]): string | undefined {
  const each = edits.map(({ file, lines, rest }) => {
    const keep = lines.length > 0 ? ` To keep what it sets, enter: ${lines.join(' ; ')}.` : '';
    const others = rest.map((reason) => ` ${reason.replace(/[.?]?$/, '')}.`).join('');
    return `${file} was edited by hand, which is not read.${keep}${others} Or remove the file.`;
  });
  return each.length > 0 ? each.join(' ') : undefined;
}

/** navigator.yml itself, where it was edited and nothing has run since. */
function editedNow(data: DataFolder): string[] {
  const text = readIfThere(data.navigator);
  if (text === undefined || originOf(text) === 'made') return [];
  const found = handChanges(text);
  return 'errors' in found || found.length > 0 ? [path.basename(data.navigator)] : [];
}

/** The text of a file; undefined where it cannot be read. */
export function readIfThere(file: string): string | undefined {
  try {
    return readTextFile(file);
  } catch {
    return undefined;
  }
}

interface SettingsNow {
  readonly set: Settings;
  readonly all: Settings;
}

/** A machine.yml with an error changes nothing: what ran before stays. */
function settingsNow(data: DataFolder): SettingsNow {
  const machine = readMachine(data.machine);
  const behind = (): Settings => settingsBehind(readIfThere(data.navigator) ?? '');
  const set = 'errors' in machine ? behind() : machine.settings;
  return { set, all: inEffect(set) };
}

function changesIn(file: string): ReturnType<typeof handChanges> {
  const text = readIfThere(file);
  return text === undefined
    ? { errors: [{ line: 1, sentence: 'It cannot be read.' }] }
    : handChanges(text);
}

function keptEdit(
  file: string,
  found: ReturnType<typeof changesIn>,
  { now, seen }: { readonly now: SettingsNow; readonly seen: Set<string> },
): KeptEdit {
  if ('errors' in found) return { file, lines: [], rest: findingLines(file, found.errors) };
  if (found.length === 0) return { file, lines: [], rest: ['nothing in it is a setting'] };
  const newest = found.filter(({ path: keys }) => !seen.has(keys.join('.')));
  for (const { path: keys } of found) seen.add(keys.join('.'));
  const told = newest.map((change) => wordOf(change, now));
  return {
    file,
    lines: told.flatMap(({ line }) => line ?? []),
    rest: told.flatMap(({ rest }) => rest ?? []),
  };
}

function wordOf(
  { path: keys, value }: HandChange,
  { set, all }: SettingsNow,
): { readonly line?: string; readonly rest?: string } {
  if (isSame(valueAt(all, keys), value)) return {};
  if (value !== undefined) {
    const complaint = complaintAbout(keys, value);
    return complaint === undefined ? { line: setLine(keys, value) } : { rest: complaint };
  }
  if (valueAt(set, keys) !== undefined) return { line: unsetLine(keys) };
  return { rest: `${keys.join('.')} was taken away: it always has a value, so set another` };
}
