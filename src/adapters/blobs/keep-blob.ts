import { createHash, randomUUID, type Hash } from 'node:crypto';
import {
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  type FileHandle,
} from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import {
  bytesToSniff,
  type FileKind,
  type FileRefusal,
  type KeptFile,
} from '../../domain/file/file-kind.ts';

/** The file as it is kept, or why it is not. */
export type Kept<T extends string, R extends string> = KeptFile<T> | FileRefusal | R;

/** What comes, and what it must be. */
export interface Incoming<T extends string, R extends string> {
  readonly bytes: Readable;
  readonly kind: FileKind<T, R>;
}

/** So many bytes of files one showcase may hold: a full disk would stop the judges' marks. */
const mostBytes = 4 * 1024 ** 3;

/**
 * Writes what comes to a file beside the others, and gives it its name once every byte is on
 * disk; a crash in between leaves a file that nothing refers to. Rejects when the sender goes
 * away or the disk fails.
 */
export async function keepBlob<T extends string, R extends string>(
  folder: string,
  incoming: Incoming<T, R>,
): Promise<Kept<T, R>> {
  const { bytes, kind } = incoming;
  // A sender that leaves before the first byte is asked for must not end the program.
  bytes.on('error', () => undefined);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if ((await sizeOf(folder)) + kind.largest > mostBytes) return 'no room';
  const unfinished = path.join(folder, `.${randomUUID()}.part`);
  const file = await open(unfinished, 'wx', 0o600);
  try {
    const taken = await closing(file, take(file, incoming));
    if (typeof taken === 'string') return taken;
    const wrong = kind.inspect?.(await readFile(unfinished));
    if (wrong !== undefined) return wrong;
    await rename(unfinished, path.join(folder, taken.blob));
    await syncFolder(folder);
    return taken;
  } finally {
    await rm(unfinished, { force: true });
  }
}

async function take<T extends string>(
  file: FileHandle,
  { bytes, kind }: Incoming<T, string>,
): Promise<KeptFile<T> | FileRefusal> {
  const hash = createHash('sha256');
  const sum: Sum = { file, hash, count: 0, head: Buffer.alloc(0) };
  // The rest of what is refused is left to the caller: destroying it would cut off the answer.
  for await (const chunk of bytes.iterator({ destroyOnReturn: false })) {
    if (!Buffer.isBuffer(chunk)) throw new TypeError('A file comes in bytes.');
    const refused = await add(sum, kind, chunk);
    if (refused) return refused;
  }
  const type = kind.sniff(sum.head);
  if (type === undefined) return 'another kind';
  // The event that names this file may be appended only when it is there after a power failure.
  await file.sync();
  return { blob: hash.digest('hex'), type, bytes: sum.count };
}

interface Sum {
  readonly file: FileHandle;
  readonly hash: Hash;
  count: number;
  head: Buffer;
}

/** Adds a piece; what is of another kind is not read to its end. */
async function add(
  sum: Sum,
  { largest, sniff }: FileKind<string, string>,
  chunk: Buffer,
): Promise<FileRefusal | undefined> {
  sum.count += chunk.length;
  if (sum.count > largest) return 'too large';
  if (sum.head.length < bytesToSniff) {
    sum.head = Buffer.concat([sum.head, chunk.subarray(0, bytesToSniff)]);
    if (sum.head.length >= bytesToSniff && !sniff(sum.head)) return 'another kind';
  }
  sum.hash.update(chunk);
  await sum.file.appendFile(chunk);
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
  await closing(handle, handle.sync());
}

/** What work on an open file answers; the file is closed whatever that is. */
async function closing<T>(file: FileHandle, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } finally {
    await file.close();
  }
}
