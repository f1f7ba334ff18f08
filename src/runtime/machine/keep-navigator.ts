import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { DataFolder } from '../data-folder.ts';
import { log } from '../logs/log.ts';
import type { Tenant } from '../tenant/tenant.ts';
import { keptEdits, keptPrefix, sentenceAbout } from './kept-edits.ts';
import { writeNavigator } from './write-navigator.ts';

/** Milliseconds between looks at files that people write: they wait for what they did. */
const every = 1000;

/**
 * Keeps navigator.yml as the administration and machine.yml want it while the index's process
 * lives: gives what is to be called when rows are different, and looks by itself for what people
 * write. A machine.yml with an error and edits by hand stand as alarms.
 */
export function keepNavigator(tenant: Tenant, data: DataFolder): () => void {
  const { asides } = tenant;
  const write = (): void => {
    const { problem, kept } = writeNavigator(data, tenant.readModel);
    asides.report('machine.yml', problem);
    if (kept !== undefined) log.warn({ kept }, 'navigator.yml was edited by hand');
  };
  const again = (): void => {
    if (tenant.broken === undefined) asides.keep('navigator.yml', write);
  };
  const tell = (): void =>
    asides.once('settings', () => asides.report('edits by hand', sentenceAbout(keptEdits(data))));
  asides.keep('navigator.yml', write);
  tell();
  let seen = lookAt(data);
  setInterval(() => {
    const now = lookAt(data);
    if (now.all === seen.all) return;
    again();
    if (now.settings !== seen.settings) tell();
    seen = now;
  }, every).unref();
  return again;
}

interface Look {
  /** Changes with machine.yml and with what is kept aside. */
  readonly settings: string;
  /** Changes with navigator.yml too. */
  readonly all: string;
}

/** By looking, since a folder does not tell of a file that a link in it leads to. */
function lookAt(data: DataFolder): Look {
  try {
    const kept = readdirSync(data.root).filter((name) => name.startsWith(keptPrefix));
    const files = [data.machine, ...kept.map((name) => path.join(data.root, name))];
    const settings = files.map(stampOf).join('\n');
    return { settings, all: `${settings}\n${stampOf(data.navigator)}` };
  } catch {
    return { settings: '', all: '' };
  }
}

function stampOf(file: string): string {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat ? [file, stat.ino, stat.size, stat.mtimeMs].join(' ') : '';
}
