import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { Rows } from '../../projections/projection.ts';
import { sliceTables } from '../../projections/fold/tables.ts';
import type { DataFolder } from '../data-folder.ts';
import { generateNavigator } from '../navigator/generate-navigator.ts';

/**
 * Writes navigator.yml from the index's rows, whole or not at all, and only when something in it
 * is different. Archived showcases keep their files but lose their route.
 */
export function writeNavigator(data: DataFolder, rows: Rows): boolean {
  const showcases = rows.find(sliceTables.listing).filter(({ archived }) => !archived);
  const users = rows
    .find(sliceTables.user)
    .filter(({ removed }) => !removed)
    .map(({ id, epoch, grants }) => ({ user: id, epoch, grants: [...grants] }));
  const text = generateNavigator({ showcases, users });
  if (text === readIfThere(data.navigator)) return false;
  const unfinished = `${data.navigator}.${String(process.pid)}.new`;
  writeFileSync(unfinished, text);
  renameSync(unfinished, data.navigator);
  return true;
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
