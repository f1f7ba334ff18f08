import { createHash, randomUUID, type Hash } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import {
  bytesToSniff,
  largestSong,
  sniffAudio,
  type AudioType,
} from '../../domain/song/audio-type.ts';

/** The file as it is kept, or why it is not. */
export type Kept =
  | { readonly blob: string; readonly type: AudioType; readonly bytes: number }
  | 'too large'
  | 'no audio'
  | 'no room';

/** So many bytes of songs one showcase may hold: a full disk would stop the judges' marks. */
const mostBytes = 4 * 1024 ** 3;

/**
 * Writes what comes to a file beside the others, and gives it its name once every byte is on
 * disk; a crash in between leaves a file that nothing refers to. Rejects when the sender goes
 * away or the disk fails.
 */
export async function keepBlob(folder: string, bytes: Readable): Promise<Kept> {
  // A sender that leaves before the first byte is asked for must not end the program.
  bytes.on('error', () => undefined);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if ((await sizeOf(folder)) + largestSong > mostBytes) return 'no room';
  const unfinished = path.join(folder, `.${randomUUID()}.part`);
  const file = await open(unfinished, 'wx', 0o600);
  try {
    const taken = await take(file, bytes).finally(() => file.close());
    if (typeof taken === 'string') return taken;
    await rename(unfinished, path.join(folder, taken.blob));
    await syncFolder(folder);
    return taken;
  } finally {
    await rm(unfinished, { force: true });
  }
}

async function take(file: FileHandle, bytes: Readable): Promise<Kept> {
  const hash = createHash('sha256');
  const sum = { hash, count: 0, head: Buffer.alloc(0) };
  // The rest of what is refused is left to the caller: destroying it would cut off the answer.
  for await (const chunk of bytes.iterator({ destroyOnReturn: false })) {
    if (!Buffer.isBuffer(chunk)) throw new TypeError('A file comes in bytes.');
    const refused = await add(file, sum, chunk);
    if (refused) return refused;
  }
  const type = sniffAudio(sum.head);
  if (!type) return 'no audio';
  // The event that names this file may be appended only when it is there after a power failure.
  await file.sync();
  return { blob: hash.digest('hex'), type, bytes: sum.count };
}

interface Sum {
  readonly hash: Hash;
  count: number;
  head: Buffer;
}

/** Adds a piece; what is no audio is not read to its end. */
async function add(file: FileHandle, sum: Sum, chunk: Buffer): Promise<Kept | undefined> {
  sum.count += chunk.length;
  if (sum.count > largestSong) return 'too large';
  if (sum.head.length < bytesToSniff) {
    sum.head = Buffer.concat([sum.head, chunk.subarray(0, bytesToSniff)]);
    if (sum.head.length >= bytesToSniff && !sniffAudio(sum.head)) return 'no audio';
  }
  sum.hash.update(chunk);
  await file.appendFile(chunk);
  return undefined;
}

async function sizeOf(folder: string): Promise<number> {
  const names = await readdir(folder);
  const sizes = await Promise.all(
    names.map((name) =>
      stat(path.join(folder, name)).then(
        ({ size }) => size,
        () => 0,
      ),
    ),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder);
  await handle.sync().finally(() => handle.close());
}
