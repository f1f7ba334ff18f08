import { copyFileSync, existsSync, linkSync, renameSync, writeFileSync } from 'node:fs';
import type { Rows } from '../../projections/projection.ts';
import { sliceTables } from '../../projections/fold/tables.ts';
import type { DataFolder } from '../data-folder.ts';
import {
  generateNavigator,
  navigatorContent,
  standardContent,
  type NavigatorRows,
} from '../navigator/generate-navigator.ts';
import { isOfOlderVersion, originOf, settingsBehind } from '../navigator/generated-text.ts';
import { navigatorSchema } from '../navigator/navigator-schema.ts';
import { resolveTenants } from '../navigator/resolve-tenants.ts';
import { issuesOf } from '../navigator/yaml/issues-of.ts';
import { keptFiles, keptPrefix, readIfThere } from './kept-edits.ts';
import { readMachine } from './parse-machine.ts';
import type { Settings } from './settings.ts';

/** What writing brought to light. */
export interface Written {
  /** Why machine.yml was not used, for people. */
  readonly problem: string | undefined;
  /** The name of the file that was edited by hand, now put aside. */
  readonly kept: string | undefined;
}

/**
 * Writes navigator.yml from the index's rows and machine.yml, whole or not at all, and only when
 * something in it is different. A machine.yml with an error leaves the settings that ran before; a
 * navigator.yml that was edited by hand is kept first. Archived showcases lose their route.
 */
export function writeNavigator(data: DataFolder, rows: Rows): Written {
  const routed = routedRows(rows);
  const before = readIfThere(data.navigator);
  const { settings, problem } = usableSettings(data, routed, before);
  const text = generateNavigator(routed, settings);
  if (text === before) return { problem, kept: undefined };
  const unfinished = `${data.navigator}.${String(process.pid)}.new`;
  writeFileSync(unfinished, text);
  const isEdited = before !== undefined && isByHand(before, routed);
  const kept = isEdited ? keepAside(data, before) : undefined;
  renameSync(unfinished, data.navigator);
  return { problem, kept };
}

function routedRows(rows: Rows): NavigatorRows {
  const showcases = rows.find(sliceTables.listing).filter(({ archived }) => !archived);
  const users = rows
    .find(sliceTables.user)
    .filter(({ removed }) => !removed)
    .map(({ id, epoch, grants }) => ({ user: id, epoch, grants: [...grants] }));
  return { showcases, users };
}

function usableSettings(
  data: DataFolder,
  rows: NavigatorRows,
  before: string | undefined,
): { readonly settings: Settings; readonly problem: string | undefined } {
  const machine = readMachine(data.machine);
  const complaint =
    'errors' in machine
      ? machine.errors.map(({ line, sentence }) => `line ${String(line)}: ${sentence}`).join(' ')
      : complaintAbout(rows, machine.settings);
  if (complaint === undefined && 'settings' in machine)
    return { settings: machine.settings, problem: undefined };
  const last = settingsBehind(before ?? '');
  const settings = complaintAbout(rows, last) === undefined ? last : {};
  return { settings, problem: `${complaint ?? ''} The settings that ran before stay.` };
}

/** What only shows together with the administration's rows: two tenants of one name. */
function complaintAbout(rows: NavigatorRows, settings: Settings): string | undefined {
  if (Object.keys(settings).length === 0) return undefined;
  const read = navigatorSchema.safeParse(navigatorContent(rows, settings));
  const issues = read.success
    ? resolveTenants(read.data).issues
    : issuesOf(read.error, navigatorSchema);
  return issues[0]?.sentence;
}

function isByHand(text: string, rows: NavigatorRows): boolean {
  const origin = originOf(text);
  return origin === 'foreign' ? !isOfOlderVersion(text, standardContent(rows)) : origin !== 'made';
}

/** What is kept already is not kept twice, so that who writes it every minute fills no disk. */
function keepAside(data: DataFolder, text: string): string | undefined {
  const at = (name: string): string => `${data.root}/${name}`;
  if (keptFiles(data).some((name) => readIfThere(at(name)) === text)) return undefined;
  let time = Date.now();
  const nameOf = (): string => keptPrefix + new Date(time).toISOString().replaceAll(':', '-');
  while (existsSync(at(nameOf()))) time += 1;
  try {
    // The same file, so that an editor that is still writing writes into what is kept.
    linkSync(data.navigator, at(nameOf()));
  } catch {
    copyFileSync(data.navigator, at(nameOf()));
  }
  return nameOf();
}
