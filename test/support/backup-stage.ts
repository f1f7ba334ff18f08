import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { withTenant } from '../../src/runtime/tenant-client.ts';
import { derivedId } from '../../src/runtime/derived-id.ts';
import { commandLine } from './command-line.ts';
import { openForTest } from './open-showcase.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** The showcase that a stage has. */
export const small = '2026-small';

/** For every test of a suite: a data folder with a small showcase, and room for a backup of it. */
export function backupStage() {
  const folder = temporaryFolder();
  let cli: ReturnType<typeof commandLine>;
  beforeEach(async () => {
    cli = commandLine(folder('data'));
    await cli.importSmall();
  });
  const there = (root: string) => commandLine(folder(root));
  return {
    folder,
    backup: () => folder('backup'),
    cli: () => cli,
    /** The command line on another data folder. */
    there,
    copy: (...more: string[]) => cli.json('backup', 'run', '--to', folder('backup'), ...more),
    verify: () => cli.json('backup', 'verify', folder('backup')),
    restore: (root: string, ...more: string[]) =>
      there(root).json('backup', 'restore', ...more, '--from', folder('backup')),
    /** Sends a command to the showcase as the operator. */
    send: (type: string, data: object, root = 'data') => send(there(root), type, data),
    /** A judge's mark for the first couple on the floor, entered on a tablet. */
    mark: (judge: string, points: number) => mark(folder('data'), judge, points),
    /** The files below the backup's folder, by their paths in it. */
    files: (below = '') => filesBelow(folder(path.join('backup', below))),
  };
}

/** Every file below a folder: its path in it, its bytes, and when it was written. */
function filesBelow(root: string) {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      const { size, mtimeMs, ino, mode } = statSync(file);
      return { name: path.relative(root, file), file, size, mtimeMs, ino, mode };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Changes one byte of a file where this text stands in it. */
export function textWith(file: string, from: string, to: string): string {
  const text = readFileSync(file, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
  return text.replace(from, to);
}

async function send(
  { data }: ReturnType<typeof commandLine>,
  type: string,
  what: object,
): Promise<void> {
  const commandId = derivedId(type, JSON.stringify(what));
  const [outcome] = await withTenant({ data, key: small }, (to) =>
    to.submit([{ commandId, type, data: what }]),
  );
  if (outcome?.status !== 'accepted') throw new Error(`${type}: ${outcome?.sentence ?? ''}`);
}

async function mark(root: string, judge: string, points: number): Promise<void> {
  const tenant = await openForTest(root, { key: small });
  const data = { sheet: 'heat.h1', judge, dance: 0, entry: 'waltz-1', mark: points };
  const origin = { actor: { kind: 'judge' as const, id: judge }, device: 'tablet' };
  const command = { commandId: randomUUID(), type: 'RecordMark', data };
  const [outcome] = await tenant.submit([{ command, origin }]);
  await tenant.close();
  if (outcome?.status !== 'accepted') throw new Error(outcome?.sentence ?? 'no answer');
}
