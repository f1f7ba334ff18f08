import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makePrivateFolder } from './data-folder.ts';

/** The system silently cuts longer socket paths (sun_path holds 108 bytes with its end). */
const longestPath = 100;

/**
 * The Unix socket of a child process, in `DATA/run` (0700). Where that path would be too long, a
 * 0700 folder under the system's temporary folder, named by the data folder's hash, serves.
 */
export function socketPath(data: string, name: string): string {
  const folder = runFolder(data);
  const socket = path.join(folder, `${name}.sock`);
  if (Buffer.byteLength(socket) > longestPath)
    throw new Error(`The socket path ${socket} is longer than ${String(longestPath)} bytes.`);
  makePrivateFolder(folder);
  return socket;
}

/** The folder that holds the sockets of a data folder. */
export function runFolder(data: string): string {
  const root = path.resolve(data);
  const own = path.join(root, 'run');
  // The longest name is a showcase's key: 60 characters, as its path allows.
  const longest = Buffer.byteLength(path.join(own, `${'k'.repeat(60)}.sock`));
  if (longest <= longestPath) return own;
  const hash = createHash('sha256').update(root).digest('hex').slice(0, 12);
  return path.join(tmpdir(), `fc-${hash}`);
}
