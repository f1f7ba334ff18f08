import type { Readable } from 'node:stream';
import type { FileKind, FileRefusal, KeptFile } from '../../../domain/file/file-kind.ts';

/** A file that is here. */
export interface FoundBlob<T extends string> extends KeptFile<T> {
  /** Milliseconds since 1970. */
  readonly modified: number;
}

/** The files of a showcase, each kept once, under the SHA-256 of its bytes. */
export interface Blobs {
  /** Where they lie: one file each, named by its hash. */
  readonly folder: string;
  /** Takes a file in; resolves once it is on disk under its name. Rejects when the sender left. */
  keep<T extends string, R extends string>(
    bytes: Readable,
    kind: FileKind<T, R>,
  ): Promise<KeptFile<T> | FileRefusal | R>;
  /**
   * A kept file, with the type that its first bytes tell; undefined where it is of another kind
   * or not on this machine.
   */
  find<T extends string>(
    blob: string,
    kind: FileKind<T, string>,
  ): Promise<FoundBlob<T> | undefined>;
  /** The bytes of a kept file. */
  read(blob: string): Readable;
}
