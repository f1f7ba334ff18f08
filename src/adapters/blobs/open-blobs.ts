import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import {
  blobSchema,
  bytesToSniff,
  type FileKind,
  type KeptFile,
} from '../../domain/file/file-kind.ts';
import { keepBlob, type Kept } from './keep-blob.ts';

interface Found<T extends string> extends KeptFile<T> {
  readonly modified: number;
}

/** The files of a showcase: see the port that names it for what each does. */
export interface OpenBlobs {
  readonly folder: string;
  keep<T extends string, R extends string>(
    bytes: Readable,
    kind: FileKind<T, R>,
  ): Promise<Kept<T, R>>;
  find<T extends string>(blob: string, kind: FileKind<T, string>): Promise<Found<T> | undefined>;
  read(blob: string): Readable;
}

/** The files in a showcase's folder; it is made with the first one. */
export function openBlobs(folder: string): OpenBlobs {
  const fileOf = (blob: string): string => path.join(folder, blobSchema.parse(blob));
  return {
    folder,
    keep: (bytes, kind) => keepBlob(folder, { bytes, kind }),
    find: async (blob, kind) => {
      const file = blobSchema.safeParse(blob).success ? fileOf(blob) : undefined;
      const found = file === undefined ? undefined : await stat(file).catch(() => undefined);
      if (file === undefined || !found?.isFile()) return undefined;
      const type = kind.sniff(await headOf(file));
      return type && { blob, type, bytes: found.size, modified: found.mtimeMs };
    },
    read: (blob) => createReadStream(fileOf(blob)),
  };
}

async function headOf(file: string): Promise<Uint8Array> {
  const handle = await open(file);
  try {
    const head = new Uint8Array(bytesToSniff);
    await handle.read(head, 0, bytesToSniff, 0);
    return head;
  } finally {
    await handle.close();
  }
}
