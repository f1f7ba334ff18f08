import { z } from 'zod';

/** The SHA-256 of a file's bytes, in hex: the name it is kept under. */
export const blobSchema = z.string().regex(/^[0-9a-f]{64}$/, 'give the SHA-256 in hex');

/** So many first bytes tell what a file is. */
export const bytesToSniff = 12;

/** A file as it is kept, with the type that its bytes tell. */
export interface KeptFile<T extends string> {
  readonly blob: string;
  readonly type: T;
  readonly bytes: number;
}

/** Why a file is not kept, whatever it is for. */
export type FileRefusal = 'too large' | 'another kind' | 'no room';

/** What the files of one purpose must be; `R` are reasons of its own not to keep one. */
export interface FileKind<T extends string, R extends string = never> {
  /** So many bytes are taken. */
  readonly largest: number;
  /** The type that the first bytes tell, undefined for another kind. A name is never asked. */
  readonly sniff: (head: Uint8Array) => T | undefined;
  /** Looks through a whole file, so only for kinds that fit in memory: why it is not kept. */
  readonly inspect?: (bytes: Uint8Array) => R | undefined;
}
