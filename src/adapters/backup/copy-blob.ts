import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import path from 'node:path';
import { blobSchema } from '../../domain/file/file-kind.ts';
import { sizeOf, syncPath, unfinished } from './write-whole.ts';

export interface KeptBlob {
  readonly blob: string;
  readonly bytes: number;
}

/** The files in a folder of blobs, each named by the SHA-256 of its bytes. */
export function blobsIn(folder: string): KeptBlob[] {
  return namesIn(folder)
    .filter((name) => blobSchema.safeParse(name).success)
    .sort()
    .map((blob) => ({ blob, bytes: sizeOf(path.join(folder, blob)) ?? 0 }));
}

/** The names in a folder; none where there is no folder. */
export function namesIn(folder: string): string[] {
  return sizeOf(folder) === undefined ? [] : readdirSync(folder);
}

/** Copies a blob between two folders, whole or not at all; false where its bytes are others. */
export async function isCopied(from: string, to: string, blob: string): Promise<boolean> {
  mkdirSync(to, { recursive: true, mode: 0o700 });
  const making = path.join(to, `.${randomUUID()}${unfinished}`);
  try {
    if ((await pour(path.join(from, blob), making)) !== blob) return false;
    renameSync(making, path.join(to, blob));
  } finally {
    rmSync(making, { force: true });
  }
  syncPath(to);
  return true;
}

/** The SHA-256 of a file's bytes, in hex; with a second file they are written there as well. */
export async function pour(from: string, to?: string): Promise<string> {
  const source = await open(from, 'r');
  const target = to === undefined ? undefined : await open(to, 'wx', 0o600);
  const hash = createHash('sha256');
  const buffer = Buffer.allocUnsafe(1 << 18);
  try {
    for (;;) {
      const { bytesRead } = await source.read(buffer, 0, buffer.length, null);
      if (bytesRead === 0) break;
      hash.update(buffer.subarray(0, bytesRead));
      await target?.appendFile(buffer.subarray(0, bytesRead));
    }
    await target?.sync();
  } finally {
    await source.close();
    await target?.close();
  }
  return hash.digest('hex');
}
