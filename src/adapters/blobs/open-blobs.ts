import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { bytesToSniff, sniffAudio, type AudioType } from '../../domain/song/audio-type.ts';
import { blobSchema } from '../../domain/song/commands.ts';
import { keepBlob, type Kept } from './keep-blob.ts';

interface Found {
  readonly blob: string;
  readonly type: AudioType;
  readonly bytes: number;
  readonly modified: number;
}

interface OpenBlobs {
  readonly folder: string;
  keep(bytes: Readable): Promise<Kept>;
  find(blob: string): Promise<Found | undefined>;
  read(blob: string): Readable;
}

/** The files in a showcase's folder; it is made with the first one. */
export function openBlobs(folder: string): OpenBlobs {
  const fileOf = (blob: string): string => path.join(folder, blobSchema.parse(blob));
  return {
    folder,
    keep: (bytes) => keepBlob(folder, bytes),
    find: async (blob) => {
      const file = blobSchema.safeParse(blob).success ? fileOf(blob) : undefined;
      const found = file === undefined ? undefined : await stat(file).catch(() => undefined);
      if (file === undefined || !found?.isFile()) return undefined;
      const type = sniffAudio(await headOf(file));
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
