import type { Readable } from 'node:stream';
import type { SongFile } from '../../../domain/song/state.ts';

/** Why a file was not kept. */
export type BlobRefusal = 'too large' | 'no audio' | 'no room';

/** A file that is here. */
export interface FoundBlob extends SongFile {
  /** Milliseconds since 1970. */
  readonly modified: number;
}

/** The files of a showcase, each kept once, under the SHA-256 of its bytes. */
export interface Blobs {
  /** Where they lie: one file each, named by its hash. */
  readonly folder: string;
  /** Takes a file in; resolves once it is on disk under its name. Rejects when the sender left. */
  keep(bytes: Readable): Promise<SongFile | BlobRefusal>;
  /** A kept file, with the kind its first bytes tell; undefined where it is not on this machine. */
  find(blob: string): Promise<FoundBlob | undefined>;
  /** The bytes of a kept file. */
  read(blob: string): Readable;
}
