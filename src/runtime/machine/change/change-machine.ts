import { randomUUID } from 'node:crypto';
import { chmodSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Failure, messageOf } from '../../../adapters/cli/errors.ts';
import { exitCodes } from '../../../adapters/cli/exit-codes.ts';
import { acquireWriterLock } from '../../../adapters/sqlite/writer-lock.ts';
import { makePrivateFolder, type DataFolder } from '../../data-folder.ts';
import { aliasLine, findingLines, readYaml } from '../../navigator/yaml/read-yaml.ts';
import type { Finding } from '../../navigator/yaml/read-yaml.ts';
import { runFolder } from '../../socket-path.ts';
import { machineText, parseMachine } from '../parse-machine.ts';

export interface MachineChange {
  readonly before: string;
  readonly after: string;
  /** Settings that are known and have no effect. */
  readonly warnings: readonly Finding[];
}

/**
 * Changes the text of machine.yml, one change at a time, or with `dryRun` only works it out. Fails
 * where the file would not be right afterwards or cannot be written: it is then as it was.
 */
export async function changeMachine(
  data: DataFolder,
  dryRun: boolean,
  edit: (text: string) => string,
): Promise<MachineChange> {
  if (dryRun) return planned(data, edit);
  const release = await lockMachine(data);
  try {
    const change = planned(data, edit);
    if (change.after !== change.before) replace(data.machine, change.after);
    return change;
  } finally {
    release();
  }
}

function planned({ machine }: DataFolder, edit: (text: string) => string): MachineChange {
  const before = machineText(machine);
  if (typeof before !== 'string') throw wrong([before]);
  // What is no YAML cannot be edited; a wrong value can, since the edit may mend it.
  const file = readYaml(before);
  if ('errors' in file || aliasLine(file) !== undefined) throw wrong(errorsIn(before));
  const after = edit(before);
  const checked = parseMachine(after);
  if ('errors' in checked) throw wrong(checked.errors);
  return { before, after, warnings: checked.warnings };
}

function errorsIn(text: string): readonly Finding[] {
  const read = parseMachine(text);
  return 'errors' in read ? read.errors : [];
}

function wrong(errors: readonly Finding[]): Failure {
  const lines = findingLines('machine.yml', errors).join('\n');
  return new Failure(exitCodes.failed, `nothing was changed, mend this first:\n${lines}`);
}

/** Milliseconds that another change may take. */
const patience = 3000;

async function lockMachine(data: DataFolder): Promise<() => void> {
  const end = performance.now() + patience;
  const holder = { pid: process.pid, role: 'config', since: new Date().toISOString() };
  for (;;) {
    const lock = takeLock(data, holder);
    if ('release' in lock) return () => lock.release();
    if (performance.now() > end)
      throw new Failure(exitCodes.busy, 'machine.yml is being changed by another: try again.');
    await pause(50);
  }
}

function takeLock(
  data: DataFolder,
  holder: Parameters<typeof acquireWriterLock>[1],
): ReturnType<typeof acquireWriterLock> {
  try {
    makePrivateFolder(data.root);
    makePrivateFolder(runFolder(data.root));
    return acquireWriterLock(path.join(runFolder(data.root), 'machine.lock'), holder);
  } catch (error) {
    throw unwritable(error);
  }
}

/** Whole or not at all; the file that a link leads to, with the rights that it had. */
function replace(file: string, text: string): void {
  const stat = statSync(file, { throwIfNoEntry: false });
  const real = stat ? realpathSync(file) : file;
  const unfinished = `${real}.${randomUUID()}.new`;
  try {
    writeFileSync(unfinished, text, { mode: 0o600, flush: true });
    if (stat) chmodSync(unfinished, stat.mode);
    renameSync(unfinished, real);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw unwritable(error);
  }
}

const unwritable = (error: unknown): Failure =>
  new Failure(
    exitCodes.failed,
    `machine.yml cannot be written (${messageOf(error)}): nothing was changed.`,
  );
